import { strToU8 } from 'fflate';
import { zipStream } from '../../archive/zip-stream.js';

/*
 * A workbook with one sheet of texts, written as it comes: a library for workbooks does far more, and brings much along.
 * Every cell is an inline string, which no program evaluates, so that no apostrophe is needed.
 */

/** Lines a sheet can have; what is beyond stays out. */
const LINES_MAX = 1_048_576;
const CELL_CHARACTERS_MAX = 32_767;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const FORMAT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${FORMAT}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${FORMAT}.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><sheets><sheet name="Holds" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};

/** A workbook, in pieces as it comes. */
export function xlsxOf(batches: AsyncIterable<readonly string[][]>): AsyncGenerator<Uint8Array> {
  return zipStream([
    ...Object.entries(PARTS).map(([name, text]) => ({ name, bytes: [strToU8(HEAD + text)] })),
    { name: 'xl/worksheets/sheet1.xml', bytes: sheetOf(batches) },
  ]);
}

async function* sheetOf(batches: AsyncIterable<readonly string[][]>): AsyncGenerator<Uint8Array> {
  yield strToU8(`${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`);
  let left = LINES_MAX;
  for await (const lines of batches) {
    const fitting = lines.slice(0, left);
    left -= fitting.length;
    yield strToU8(fitting.map(lineOf).join(''));
    if (left === 0) break;
  }
  yield strToU8('</sheetData></worksheet>');
}

function lineOf(cells: readonly string[]): string {
  const texts = cells.map((cell) => `<c t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`);
  return `<row>${texts.join('')}</row>`;
}

/** Without what XML cannot hold. */
function escaped(cell: string): string {
  return cell
    .slice(0, CELL_CHARACTERS_MAX)
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
