import { strToU8, zipSync } from 'fflate';

/** A cell as XML, where a value does not say it: `{ xml: '<c><f>1+1</f></c>' }`. */
export type WrittenCell = string | number | boolean | null | { readonly xml: string };

export interface WorkbookOptions {
  /** Texts stand in the cells instead of apart from them, as some programs write them. */
  readonly inline?: boolean;
  /** Of the file’s cell styles, by number. */
  readonly numberFormats?: readonly number[];
  /** Instead of, or besides, the parts that are made. */
  readonly parts?: Readonly<Record<string, string>>;
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook (.xlsx) with one sheet, written as ECMA-376 asks for and without the library that reads it. */
export function workbookOf(rows: readonly (readonly WrittenCell[])[], options: WorkbookOptions = {}): Buffer {
  const texts = new Map<string, number>();
  const shared = (text: string): number => {
    if (!texts.has(text)) texts.set(text, texts.size);
    return texts.get(text) ?? 0;
  };
  const sheet = rows.map((cells, index) => rowXml(cells, index + 1, options.inline ? undefined : shared)).join('');
  const parts = {
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${RELATIONS}"><sheets><sheet name="Products" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[
      relation(1, 'worksheet', 'worksheets/sheet1.xml'),
      relation(2, 'sharedStrings', 'sharedStrings.xml'),
      relation(3, 'styles', 'styles.xml'),
    ].join('')}</Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${MAIN}><sheetData>${sheet}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst ${MAIN}>${[...texts.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': stylesXml(options.numberFormats ?? [0]),
    ...options.parts,
  };
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])), { level: 6 }),
  );
}

function rowXml(cells: readonly WrittenCell[], rowNo: number, shared: ((text: string) => number) | undefined): string {
  const xml = cells.map((cell, column) => cellXml(cell, `${letterOf(column)}${rowNo}`, shared)).join('');
  return `<row r="${rowNo}">${xml}</row>`;
}

function cellXml(cell: WrittenCell, place: string, shared: ((text: string) => number) | undefined): string {
  if (cell === null) return '';
  switch (typeof cell) {
    case 'string':
      return shared === undefined
        ? `<c r="${place}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`
        : `<c r="${place}" t="s"><v>${shared(cell)}</v></c>`;
    case 'boolean':
      return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
    case 'number':
      return `<c r="${place}"><v>${cell}</v></c>`;
    default:
      return cell.xml;
  }
}

function letterOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : letterOf(Math.floor(column / 26) - 1) + letter;
}

function relation(id: number, kind: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
}

function stylesXml(formats: readonly number[]): string {
  const custom =
    '<numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="0.0&quot; days&quot;"/></numFmts>';
  const styles = formats.map((format) => `<xf numFmtId="${format}"/>`).join('');
  return `<styleSheet ${MAIN}>${custom}<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles}</cellXfs></styleSheet>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
