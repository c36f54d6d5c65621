import { FileFault, type Cell, type FileContent, type SheetRow } from './sheet.js';
import { readWorkbook, unescaped, type Workbook } from './xlsx-workbook.js';
import { joined, xmlValues, type XmlReader } from './xml-values.js';
import { damaged, openZip } from './zip-parts.js';

const SHEET_BYTES_MAX = 512 * 1024 * 1024;
/** What spreadsheet programs hold. */
const ROWS_MAX = 1_048_576;
/** Far more than a product has attributes. */
const COLUMNS_MAX = 1_000;

/**
 * Reads the first visible sheet of a workbook (.xlsx) row by row, blank rows left out; the sheet is unpacked as rows are
 * taken. Only the texts, which a workbook keeps apart from its cells, are in memory.
 *
 * Of our own on a ZIP and an XML reader, because exceljs, the one library that streams, has not been released since 2023
 * and brings packages that npm calls deprecated.
 *
 * @throws FileFault for what is no workbook
 */
export async function* readXlsx(file: FileContent): AsyncGenerator<SheetRow> {
  const zip = await openZip(file);
  try {
    const workbook = await readWorkbook(zip);
    const content = await zip.open(workbook.sheet, SHEET_BYTES_MAX);
    const size = zip.sizeOf(workbook.sheet) ?? 1;
    const reading = { bytes: 0 };
    for await (const rows of xmlValues(counted(content, reading), rowReader(workbook))) {
      for (const row of rows) yield { ...row, progress: reading.bytes / size };
    }
  } finally {
    zip.close();
  }
}

async function* counted(content: AsyncIterable<Buffer>, reading: { bytes: number }): AsyncGenerator<Buffer> {
  for await (const bytes of content) {
    reading.bytes += bytes.length;
    yield bytes;
  }
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  isFormula: boolean;
  text: string;
}

type Row = Omit<SheetRow, 'progress'>;

/** Cells may leave out where they are: they come after the one before then. */
function rowReader(workbook: Workbook): XmlReader<Row> {
  let rowNo = 0;
  let cells: Cell[] = [];
  let cell: OpenCell | undefined;
  let isText = false;
  let isPhonetic = false;
  return {
    open: (name, attributes) => {
      if (name === 'rPh') isPhonetic = true;
      isText = name === 'v' || (name === 't' && !isPhonetic);
      if (name === 'mergeCell') refuseMerged(attributes['ref'] ?? '');
      if (name === 'row') {
        rowNo = rowAfter(rowNo, attributes['r']);
        cells = [];
      } else if (name === 'c') cell = openCell(attributes, cells.length);
      else if (name === 'f' && cell !== undefined) cell.isFormula = true;
    },
    text: (piece) => {
      if (isText && cell !== undefined) cell.text = joined(cell.text, piece);
    },
    close: (name) => {
      isText = false;
      if (name === 'rPh') isPhonetic = false;
      if (name === 'c' && cell !== undefined) {
        while (cells.length < cell.column) cells.push(null);
        cells[cell.column] = contentOf(cell, workbook);
        cell = undefined;
      }
      return name === 'row' && cells.some((one) => one !== null) ? { rowNo, cells } : undefined;
    },
  };
}

/** Only the first of them has a value, and blank ones would empty what they stand for. They are told after all rows. */
function refuseMerged(range: string): void {
  const [first = '', last = first] = range.split(':');
  if (first === last) return;
  throw new FileFault(
    'CELLS_MERGED',
    `The cells ${range} are merged, so only ${first} has a value.`,
    'Select the whole sheet, unmerge its cells, fill in the value in every row, and upload it again.',
    { row: Number(/\d+$/.exec(first)?.[0] ?? 0), column: /^[A-Z]*/.exec(first)?.[0] ?? '' },
  );
}

function rowAfter(before: number, given: string | undefined): number {
  const rowNo = given === undefined ? before + 1 : Number(given);
  if (!Number.isInteger(rowNo) || rowNo <= before || rowNo > ROWS_MAX) {
    throw damaged(rowNo > ROWS_MAX ? `it has more than ${ROWS_MAX} rows` : `row ${given} comes after row ${before}`);
  }
  return rowNo;
}

function openCell(attributes: Readonly<Record<string, string>>, next: number): OpenCell {
  const { r: place, t: type = 'n', s: style = '0' } = attributes;
  const column = place === undefined ? next : columnOf(place);
  if (column < next) throw damaged(`cell ${place} comes too late in its row`);
  if (column >= COLUMNS_MAX) {
    throw new FileFault(
      'COLUMNS_TOO_MANY',
      `The sheet has more than ${COLUMNS_MAX} columns.`,
      'Remove the columns that are not about products.',
    );
  }
  return { column, type, style: Number(style), isFormula: false, text: '' };
}

/** `C7` → 2. */
function columnOf(place: string): number {
  const letters = /^[A-Z]{1,3}/.exec(place)?.[0] ?? '';
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function contentOf({ type, style, isFormula, text }: OpenCell, { texts, dateStyles }: Workbook): Cell {
  if (isFormula) return { unusable: 'FORMULA' };
  switch (type) {
    case 's':
      return textOf(texts[Number(text)] ?? '');
    case 'inlineStr':
    case 'str':
      return textOf(unescaped(text));
    case 'b':
      return text === '' ? null : text.trim() === '1';
    case 'e':
      return { unusable: 'ERROR' };
    case 'd':
      return { unusable: 'DATE' };
    default:
      return numberOf(text, dateStyles.has(style));
  }
}

function textOf(text: string): Cell {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}

function numberOf(text: string, isDate: boolean): Cell {
  if (text.trim() === '') return null;
  const number = Number(text);
  return Number.isFinite(number) && !isDate ? number : { unusable: isDate ? 'DATE' : 'ERROR' };
}
