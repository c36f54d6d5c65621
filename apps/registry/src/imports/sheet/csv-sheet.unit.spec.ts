import fc from 'fast-check';
import { cellsOf, fileOf } from '../testing/file-content.js';
import { delimiterOf, readCsv } from './csv-sheet.js';

const read = (text: string | Buffer, encoding = 'utf-8', pieceBytes?: number): ReturnType<typeof cellsOf> =>
  cellsOf(readCsv(fileOf(text, pieceBytes), encoding));

describe('a CSV file', () => {
  it('is read row by row, numbered as a spreadsheet program does, blank cells as such', async () => {
    expect(await read('sku,name\nA, Lock \n\n"B ""2""","two\nlines"\n')).toEqual([
      [1, 'sku', 'name'],
      [2, 'A', 'Lock'],
      [3, null],
      [4, 'B "2"', 'two\nlines'],
    ]);
  });

  it('may have a byte order mark, and any of the usual delimiters and line ends', async () => {
    for (const delimiter of [',', ';', '\t', '|']) {
      expect(await read(`\ufeffsku${delimiter}"a,b;c|d"\r\nA${delimiter}1\r\n`)).toEqual([
        [1, 'sku', 'a,b;c|d'],
        [2, 'A', '1'],
      ]);
    }
    expect(delimiterOf('sku\nA;B')).toBe(',');
    expect(delimiterOf('\n\nsku;name\n')).toBe(';');
  });

  it('is read in GB18030 and UTF-16 too', async () => {
    // 虹膜锁 as Chinese Windows saves it, the GB18030-only 𠮷 after it.
    const gb = Buffer.from([0xba, 0xe7, 0xc4, 0xa4, 0xcb, 0xf8, 0x95, 0x34, 0xb2, 0x35]);
    expect(await read(gb, 'gb18030', 1)).toEqual([[1, '虹膜锁𠮷']]);
    expect(await read(Buffer.from('\ufeffsku\t虹膜', 'utf16le'), 'utf-16le', 3)).toEqual([[1, 'sku', '虹膜']]);
  });

  it('may say its delimiter to spreadsheet programs, in a line that is no row', async () => {
    expect(await read('sep=;\r\nsku;a,b\r\nA;1\r\n')).toEqual([
      [1, 'sku', 'a,b'],
      [2, 'A', '1'],
    ]);
  });

  it('has rows told that end before the header does, and not what is blank behind its titles', async () => {
    expect(await read('sku,name,a,,\nA,n\nB,,\n\nC,n,1\nD')).toEqual([
      [1, 'sku', 'name', 'a', null, null],
      [2, 'A', 'n', { unusable: 'MISSING' }],
      [3, 'B', null, null],
      [4, null],
      [5, 'C', 'n', '1'],
      [6, 'D', { unusable: 'MISSING' }],
    ]);
  });

  it('has its formulas told apart', async () => {
    expect(await read('=1+1,a=b')).toEqual([[1, { unusable: 'FORMULA' }, 'a=b']]);
  });

  it.each([
    ['bytes that are no text in its encoding', Buffer.from([0x61, 0xff]), 'utf-8', 'ENCODING_UNKNOWN'],
    ['an end in the middle of a character', Buffer.from([0x61, 0xe8]), 'utf-8', 'ENCODING_UNKNOWN'],
    ['bytes that GB18030 does not have', Buffer.from([0x61, 0x80, 0xff, 0xff]), 'gb18030', 'ENCODING_UNKNOWN'],
    ['zero bytes', Buffer.from('a\0b'), 'utf-8', 'ENCODING_UNKNOWN'],
    ['a quotation mark that is never closed', Buffer.from('a\n"b\nc'), 'utf-8', 'CSV_BROKEN'],
    ['a record without an end', Buffer.from(`"${'x'.repeat(2_000_000)}"`), 'utf-8', 'CSV_BROKEN'],
  ])('is refused for %s', async (_what, bytes, encoding, code) => {
    await expect(read(bytes, encoding)).rejects.toMatchObject({ name: 'FileFault', code });
  });

  it('is refused with the row that cannot be read', async () => {
    await expect(read('a\n"1\n2"\n"b\nc')).rejects.toMatchObject({ code: 'CSV_BROKEN', place: { row: 3 } });
  });

  it('is not read further than somebody takes rows', async () => {
    const file = fileOf(`sku\n${'A-long-enough-sku\n'.repeat(100_000)}`, 4096);
    let bytesRead = 0;
    const counting = {
      ...file,
      async *read(start: number, end: number) {
        for await (const piece of file.read(start, end)) {
          bytesRead += piece.length;
          yield piece;
        }
      },
    };
    for await (const { rowNo } of readCsv(counting, 'utf-8')) if (rowNo === 10) break;
    expect(bytesRead).toBeLessThan(file.size / 2);
  });
});

/** Written as a spreadsheet program does: quoted where it has to be. */
function written(table: readonly (readonly string[])[], delimiter: string, lineEnd: string): string {
  const quoted = (cell: string): string => (/["\r\n,;|\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return table.map((row) => row.map(quoted).join(delimiter) + lineEnd).join('');
}

it('every table that is written as CSV is read as it was, however the bytes come in pieces', async () => {
  const cell = fc
    .string({ unit: fc.constantFrom('a', 'é', '锁', '"', ',', ';', '|', '\t', '\n', ' ', '1'), maxLength: 6 })
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const table = fc
    .integer({ min: 2, max: 4 })
    .chain((columns) =>
      fc.tuple(
        fc.uniqueArray(fc.stringMatching(/^[a-z]{1,5}$/), { minLength: columns, maxLength: columns }),
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { maxLength: 5 }),
      ),
    )
    .map(([header, rows]) => [header, ...rows]);
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom('\n', '\r\n'),
      fc.integer({ min: 1, max: 20 }),
      async (rows, delimiter, lineEnd, pieceBytes) => {
        const text = written(rows, delimiter, lineEnd);
        const found = await read(text, 'utf-8', pieceBytes);
        expect(found).toEqual(rows.map((row, index) => [index + 1, ...row]));
      },
    ),
  );
});
