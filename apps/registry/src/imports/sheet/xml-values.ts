import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { FileFault } from './sheet.js';
import { damaged } from './zip-parts.js';

/** Far more than a cell of a spreadsheet holds, which is 32,767. */
const CHARACTERS_MAX = 1024 * 1024;

/** A text and the next piece of it. @throws FileFault when it becomes longer than any cell */
export function joined(text: string, piece: string): string {
  if (text.length + piece.length > CHARACTERS_MAX)
    throw damaged(`a text in it has more than ${CHARACTERS_MAX} characters`);
  return text + piece;
}

/** What is made of an XML document, element by element; names come without their prefix. */
export interface XmlReader<T> {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  /** What is complete with this end tag, if something is. */
  close(name: string): T | undefined;
}

/** The longest text or tag. The parser keeps it whole, and a cell of a spreadsheet holds 32,767 characters. */
const TEXT_BYTES_MAX = 1024 * 1024;
/** The parser remembers every element that is open; a workbook has less than a dozen in each other. */
const DEPTH_MAX = 64;
const TAG_START = '<'.charCodeAt(0);

/**
 * Reads an XML document as it streams by and gives what the reader made of each piece of it.
 * @throws FileFault for what is not XML in UTF-8, or has a document type: entities can be made to fill the memory
 */
export async function* xmlValues<T>(content: AsyncIterable<Buffer>, reader: XmlReader<T>): AsyncGenerator<T[]> {
  let values: T[] = [];
  const parser = parserFor(reader, (value) => values.push(value));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let textBytes = 0;
  for await (const bytes of content) {
    const lastTag = bytes.lastIndexOf(TAG_START);
    textBytes = lastTag === -1 ? textBytes + bytes.length : bytes.length - lastTag;
    if (textBytes > TEXT_BYTES_MAX) throw damaged(`a text in it has more than ${TEXT_BYTES_MAX} bytes`);
    step(() => parser.write(decoder.decode(bytes, { stream: true })));
    if (values.length > 0) yield values;
    values = [];
  }
  step(() => parser.write(decoder.decode()).close());
  if (values.length > 0) yield values;
}

function parserFor<T>(reader: XmlReader<T>, emit: (value: T) => void): SaxesParser {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('doctype', () => {
    throw damaged('it has a document type');
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    depth += 1;
    if (depth > DEPTH_MAX) throw damaged(`more than ${DEPTH_MAX} elements in it are in each other`);
    reader.open(withoutPrefix(tag.name), tag.attributes);
  });
  parser.on('text', (text) => reader.text(text));
  parser.on('cdata', (text) => reader.text(text));
  parser.on('closetag', (tag: SaxesTagPlain) => {
    depth -= 1;
    const value = reader.close(withoutPrefix(tag.name));
    if (value !== undefined) emit(value);
  });
  return parser;
}

function step(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    throw error instanceof FileFault ? error : damaged(error instanceof Error ? error.message : String(error));
  }
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
