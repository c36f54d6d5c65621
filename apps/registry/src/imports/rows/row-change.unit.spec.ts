import { readHeader } from './columns.js';
import { readRow } from './row-change.js';
import type { Cell } from '../sheet/sheet.js';

const row = (...cells: Cell[]): { rowNo: number; cells: Cell[]; progress: number } => ({
  rowNo: 7,
  cells,
  progress: 0,
});
const faults = (header: Cell[], ...cells: Cell[]): unknown[] => {
  const read = readRow(row(...cells), readHeader(header));
  return read.ok ? [] : read.faults.map(({ column, code }) => [column, code]);
};

describe('a header', () => {
  it('names fields whatever their case and spacing, and attributes with their type', () => {
    expect(
      readHeader(['SKU', 'internal description', 'Sales_Description', 'attributes.modality', 'attributes.a:b:list']),
    ).toMatchObject([
      { field: 'sku' },
      { field: 'internalDescription' },
      { field: 'salesDescription' },
      { name: 'modality', type: 'GUESSED' },
      { name: 'a:b', type: 'list' },
    ]);
  });

  it.each([
    [['name'], 'COLUMN_MISSING', 'No column is called sku'],
    [['sku', 'price', 'categry', '颜色'], 'COLUMN_UNKNOWN', '“price”, “categry” (category?), “颜色”'],
    [['sku', 3], 'COLUMN_UNKNOWN', 'column 2'],
    [['sku', 'attributes.'], 'COLUMN_UNKNOWN', 'attributes.'],
    [['sku', 'attributes.__proto__'], 'COLUMN_UNKNOWN', '__proto__'],
    [['sku', 'attributes.a', 'attributes.a:number'], 'COLUMN_REPEATED', 'attributes.a'],
    [['sku', 'name', 'NAME'], 'COLUMN_REPEATED', 'name'],
  ])('%j is refused, and says why', (header, code, said) => {
    expect(() => readHeader(header)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(said) as string }) as Error,
    );
  });
});

describe('a row', () => {
  it('is what its cells say; a blank cell empties, and a column that is not there says nothing', () => {
    const header = readHeader(['sku', 'name', 'salesDescription', 'attributes.a', 'attributes.b', 'productVersion']);
    const read = readRow(row(12, 'Lock', null, null, 'x', '3'), header);
    expect(read).toEqual({
      ok: true,
      change: {
        rowNo: 7,
        sku: '12',
        productVersion: 3,
        texts: new Map([
          ['name', 'Lock'],
          ['salesDescription', ''],
        ]),
        attributes: new Map<string, unknown>([
          ['a', undefined],
          ['b', 'x'],
        ]),
      },
    });
  });

  it.each([
    ['true', true],
    ['FALSE', false],
    ['3', 3],
    ['-2.5', -2.5],
    ['007', '007'],
    ['1e3', '1e3'],
    ['是', '是'],
  ])('has %s guessed as %j', (text, value) => {
    const read = readRow(row('A', text), readHeader(['sku', 'attributes.x']));
    expect(read).toMatchObject({ change: { attributes: new Map([['x', value]]) } });
  });

  it.each([
    ['text', '3', '3'],
    ['text', true, 'true'],
    ['number', '1e3', 1000],
    ['boolean', '否', false],
    ['boolean', 1, true],
    ['list', 'IRIS; VEIN；FACE;', ['IRIS', 'VEIN', 'FACE']],
  ])('has a value as %s when the title says so', (type, cell, value) => {
    const read = readRow(row('A', cell), readHeader(['sku', `attributes.x:${type}`]));
    expect(read).toMatchObject({ change: { attributes: new Map<string, unknown>([['x', value]]) } });
  });

  it('tells every cell that cannot be used, with its column', () => {
    const header = ['sku', 'name', 'attributes.n:number', 'attributes.b:boolean', 'productVersion', null];
    expect(faults(header, null, { unusable: 'FORMULA' }, 'many', 'perhaps', '0', 'x', 'y')).toEqual([
      ['sku', 'SKU_MISSING'],
      ['name', 'FORMULA_REFUSED'],
      ['attributes.n:number', 'VALUE_INVALID'],
      ['attributes.b:boolean', 'VALUE_INVALID'],
      ['productVersion', 'VALUE_INVALID'],
      ['column 6', 'COLUMN_UNTITLED'],
      [undefined, 'ROW_TOO_LONG'],
    ]);
    expect(faults(['sku', 'name'], 'A', { unusable: 'DATE' })).toEqual([['name', 'DATE_REFUSED']]);
    expect(faults(['sku', 'name'], 'A', { unusable: 'ERROR' })).toEqual([['name', 'CELL_ERROR']]);
    expect(faults(['sku', 'name'], 'A', { unusable: 'MISSING' })).toEqual([['name', 'ROW_TOO_SHORT']]);
    expect(faults(['sku', 'name', 'attributes.a'], 'A', 'L\ufffdck', '\ufffd')).toEqual([
      ['name', 'CHARACTER_LOST'],
      ['attributes.a', 'CHARACTER_LOST'],
    ]);
  });

  it.each<[Cell, boolean]>([
    ['123456789012345678', true],
    ['5E+10A', true],
    [123456789012345, true],
    [1234567890123456, false],
    [12.5, false],
    ['1.23457E+17', false],
  ])('with the sku %j is one that nobody rounded: %s', (sku, isGood) => {
    expect(faults(['sku'], sku)).toEqual(isGood ? [] : [['sku', 'SKU_ROUNDED']]);
  });
});
