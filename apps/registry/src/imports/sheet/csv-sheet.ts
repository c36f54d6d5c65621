import { CsvError, parse, type Parser } from 'csv-parse';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileFault, type Cell, type FileContent, type SheetRow } from './sheet.js';

/** What may stand between two values, the likeliest first. */
const DELIMITERS = [',', ';', '\t', '|'] as const;
/** A quotation mark that is never closed would else make one record of the rest of the file. */
const RECORD_BYTES_MAX = 1024 * 1024;

/**
 * Reads a CSV file row by row; bytes are only fetched as rows are taken. The delimiter is the one that the first line has
 * most of; values may be quoted and hold line breaks then.
 *
 * @param encoding as `TextDecoder` knows it; a byte order mark is dropped
 * @throws FileFault for bytes that are not text in this encoding, or quotation marks that do not match
 */
export async function* readCsv(file: FileContent, encoding: string): AsyncGenerator<SheetRow> {
  const reading = { bytes: 0 };
  const pieces = decoded(file, encoding, reading);
  const { delimiter, head } = dialectOf(await firstLine(pieces));
  const parser = parserFor(delimiter);
  const feeding = pipeline(Readable.from(startingWith(head, pieces)), parser);
  // Its failure comes out of the parser, where rows are read.
  feeding.catch(() => undefined);
  let rowNo = 0;
  let width = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      rowNo += 1;
      const cells = record.map(cellOf);
      const isBlank = cells.every((cell) => cell === null);
      // The header says how many cells a row has; a blank line is no row.
      if (width === 0) width = cells.findLastIndex((cell) => cell !== null) + 1;
      if (cells.length < width && !isBlank) cells.push({ unusable: 'MISSING' });
      yield { rowNo, cells, progress: reading.bytes / file.size };
    }
  } catch (error) {
    throw error instanceof CsvError ? brokenCsv(error) : error;
  } finally {
    parser.destroy();
  }
}

function parserFor(delimiter: string): Parser {
  return parse({
    delimiter,
    // Rows that are too short or too long are told one by one, with their number.
    relax_column_count: true,
    // 3" is how people write three inches.
    relax_quotes: true,
    max_record_size: RECORD_BYTES_MAX,
  });
}

async function* decoded(file: FileContent, encoding: string, reading: { bytes: number }): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const bytes of file.read(0, file.size)) {
    const text = decode(() => decoder.decode(bytes, { stream: true }), encoding);
    // No text has the character U+0000, and PostgreSQL keeps none that has.
    if (text.includes('\0')) throw noText(encoding);
    reading.bytes += bytes.length;
    yield text;
  }
  yield decode(() => decoder.decode(), encoding);
}

function decode(work: () => string, encoding: string): string {
  try {
    return work();
  } catch {
    throw noText(encoding);
  }
}

function noText(encoding: string): FileFault {
  const detail = `The file is no text in ${encoding.toUpperCase()}, which it looked like.`;
  return new FileFault('ENCODING_UNKNOWN', detail, 'Save it as “CSV UTF-8” and upload it again.');
}

async function* startingWith(head: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield head;
  yield* rest;
}

/** The pieces up to the one in which the first line that is not blank ends. */
async function firstLine(pieces: AsyncGenerator<string>): Promise<string> {
  let head = '';
  while (!/[\r\n]/.test(head.trimStart()) && head.length < RECORD_BYTES_MAX) {
    const piece = await pieces.next();
    if (piece.done === true) break;
    head += piece.value;
  }
  return head;
}

/** A first line `sep=;` says the delimiter, to spreadsheet programs too, which do not count it as a row. */
function dialectOf(head: string): { delimiter: string; head: string } {
  const said = /^sep=([,;\t|])\r?\n/i.exec(head);
  const rest = said === null ? head : head.slice(said[0].length);
  return { delimiter: said?.[1] ?? delimiterOf(rest), head: rest };
}

/** Counted outside quotation marks: a title may have a comma in it. */
export function delimiterOf(head: string): string {
  const [line = ''] = head
    .replace(/^[\r\n]+/, '')
    .replaceAll(/"[^"]*"/g, '')
    .split(/[\r\n]/, 1);
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length - 1);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** A text that a spreadsheet program would run when it opens the file is as little wanted as a formula. */
function cellOf(text: string): Cell {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return trimmed.startsWith('=') ? { unusable: 'FORMULA' } : trimmed;
}

function brokenCsv({ message, records }: CsvError): FileFault {
  return new FileFault(
    'CSV_BROKEN',
    `The file cannot be read as CSV: ${message}.`,
    'Look for a quotation mark without its partner there, or save the file anew as CSV from a spreadsheet program.',
    typeof records === 'number' ? { row: records + 1 } : {},
  );
}
