import { parse } from 'node:querystring';
import fc from 'fast-check';
import { exportName, formulaSafe } from './csv.js';

describe('a cell', () => {
  it('never begins like a formula, and is otherwise as it was', () => {
    const beginning = fc.constantFrom(' =', '=', '+1', '-1', '@x', '\t=', '\r', ' \n @', '＝1', 'a', '1', '');
    fc.assert(
      fc.property(beginning, fc.string(), (start, rest) => {
        const safe = formulaSafe(start + rest);
        expect(safe.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/);
        expect(safe.replace(/^'/, '')).toBe((start + rest).replace(/^'/, ''));
      }),
    );
  });
});

describe('the name of the file', () => {
  it('is one that every system can store, whatever was asked', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), (query) => {
        expect(exportName('holds', 'csv', query, 0)).toMatch(/^holds-19700101T000000Z(-[\w=,.-]{1,150})?\.csv$/);
      }),
    );
    expect(exportName('holds', 'xlsx', parse('exporter=acme-sz&due=4h'), 0)).toBe(
      'holds-19700101T000000Z-due=4h_exporter=acme-sz.xlsx',
    );
  });
});
