import { cellsOf, fileOf } from '../testing/file-content.js';
import { workbookOf, type WorkbookOptions, type WrittenCell } from '../testing/workbook.js';
import { readXlsx } from './xlsx-sheet.js';

const read = (rows: readonly (readonly WrittenCell[])[], options?: WorkbookOptions): ReturnType<typeof cellsOf> =>
  cellsOf(readXlsx(fileOf(workbookOf(rows, options))));
const cell = (attributes: string, inside: string): WrittenCell => ({ xml: `<c ${attributes}>${inside}</c>` });

describe('a workbook', () => {
  it.each([false, true])('is read row by row, texts inside the cells or not (%s)', async (inline) => {
    const rows = [
      ['sku', 'name', 'attributes.depth'],
      ['A', '虹膜锁 & <co>', 2.5],
      [null, null, null],
      ['B', null, true],
    ];
    expect(await read(rows, { inline })).toEqual([
      [1, 'sku', 'name', 'attributes.depth'],
      [2, 'A', '虹膜锁 & <co>', 2.5],
      [4, 'B', null, true],
    ]);
  });

  it('may leave out where cells and rows are', async () => {
    const parts = {
      'xl/worksheets/sheet1.xml':
        '<x:worksheet xmlns:x="s"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row r="7"><x:c r="AB7"><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    };
    const [first, second] = await read([], { parts });
    expect(first).toEqual([1, 1, 2]);
    expect([second?.[0], second?.length, second?.at(-1)]).toEqual([7, 29, 3]);
  });

  it('has its formulas, errors and dates told apart', async () => {
    const cells = [
      cell('r="A1"', '<f>1+1</f><v>2</v>'),
      cell('r="B1" t="str"', '<f>"a"</f><v>a</v>'),
      cell('r="C1" t="e"', '<v>#REF!</v>'),
      cell('r="D1" s="1"', '<v>45000</v>'),
      cell('r="E1" s="2"', '<v>45000</v>'),
      cell('r="F1" s="3"', '<v>3</v>'),
      cell('r="G1" t="d"', '<v>2026-06-01</v>'),
    ];
    const unusable = (what: string): object => ({ unusable: what });
    expect(await read([cells], { numberFormats: [0, 14, 164, 165] })).toEqual([
      [1, ...['FORMULA', 'FORMULA', 'ERROR', 'DATE', 'DATE'].map(unusable), 3, unusable('DATE')],
    ]);
  });

  it('has rich text as its letters, without how they are pronounced', async () => {
    const parts = {
      'xl/sharedStrings.xml':
        '<sst><si><r><t>虹</t></r><r><t xml:space="preserve">膜 </t></r><rPh><t>こうさい</t></rPh></si><si><t>a_x000A_b_x0000__xD800_</t></si></sst>',
    };
    const cells = [cell('r="A1" t="s"', '<v>0</v>'), cell('r="B1" t="s"', '<v>1</v>')];
    expect(await read([cells], { parts })).toEqual([[1, '虹膜', 'a\nb_x0000__xD800_']]);
  });

  it('is read from its first sheet that is not hidden', async () => {
    const parts = {
      'xl/workbook.xml':
        '<workbook xmlns:q="r"><sheets><sheet name="a" state="hidden" q:id="rId9"/><sheet name="b" q:id="rId1"/><sheet name="c" q:id="rId8"/></sheets></workbook>',
    };
    expect(await read([['seen']], { parts })).toEqual([[1, 'seen']]);
  });

  it.each<[string, Buffer, string]>([
    ['is no ZIP file', Buffer.from('PK\u0003\u0004 and then nothing'), 'WORKBOOK_DAMAGED'],
    [
      'has no sheet',
      workbookOf([], { parts: { 'xl/workbook.xml': '<workbook><sheets/></workbook>' } }),
      'WORKBOOK_DAMAGED',
    ],
    ['is no XML inside', workbookOf([], { parts: { 'xl/worksheets/sheet1.xml': '<a><b></a>' } }), 'WORKBOOK_DAMAGED'],
    [
      'has entities of its own',
      workbookOf([], {
        parts: {
          'xl/worksheets/sheet1.xml':
            '<!DOCTYPE w [<!ENTITY e "eeee">]><w><sheetData><row><c><v>&e;</v></c></row></sheetData></w>',
        },
      }),
      'WORKBOOK_DAMAGED',
    ],
    [
      'goes back to an earlier row',
      workbookOf([], { parts: { 'xl/worksheets/sheet1.xml': '<w><row r="2"/><row r="2"/></w>' } }),
      'WORKBOOK_DAMAGED',
    ],
    [
      'has a text without an end',
      workbookOf([], {
        parts: { 'xl/worksheets/sheet1.xml': `<w><row><c><v>${'9'.repeat(3_000_000)}</v></c></row></w>` },
      }),
      'WORKBOOK_DAMAGED',
    ],
    [
      'unpacks to more than is sane',
      workbookOf([], { parts: { 'xl/styles.xml': `<s>${' '.repeat(17 * 1024 * 1024)}</s>` } }),
      'WORKBOOK_TOO_LARGE',
    ],
    [
      'is nested without an end',
      workbookOf([], { parts: { 'xl/styles.xml': '<a>'.repeat(100_000) } }),
      'WORKBOOK_DAMAGED',
    ],
    [
      'has a cell of more pieces than a text has',
      workbookOf([], {
        parts: {
          'xl/worksheets/sheet1.xml': `<w><row><c t="str">${`<v>${'9'.repeat(1_000)}</v>`.repeat(2_000)}</c></row></w>`,
        },
      }),
      'WORKBOOK_DAMAGED',
    ],
    [
      'has merged cells',
      workbookOf([], {
        parts: {
          'xl/worksheets/sheet1.xml':
            '<w><sheetData><row><c><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="C2:C5"/></mergeCells></w>',
        },
      }),
      'CELLS_MERGED',
    ],
    [
      'has more entries than memory should hold',
      workbookOf([], { parts: { 'xl/styles.xml': `<s><cellXfs>${'<xf/>'.repeat(100_001)}</cellXfs></s>` } }),
      'WORKBOOK_TOO_LARGE',
    ],
    ['is wider than any product', workbookOf([[cell('r="ZZZ1"', '<v>1</v>')]]), 'COLUMNS_TOO_MANY'],
  ])('is refused when it %s', async (_what, bytes, code) => {
    await expect(cellsOf(readXlsx(fileOf(bytes)))).rejects.toMatchObject({ name: 'FileFault', code });
  });
});
