import { joined, xmlValues, type XmlReader } from './xml-values.js';
import { damaged, tooLarge, type ZipParts } from './zip-parts.js';

const MIB = 1024 * 1024;
const INDEX_BYTES_MAX = 16 * MIB;
/** Texts are kept in memory, each once, in up to twice the bytes. */
const TEXTS_BYTES_MAX = 64 * MIB;
/** An empty text takes memory too. */
const TEXTS_MAX = 2_000_000;

/** What the cells of the first visible sheet refer to. */
export interface Workbook {
  /** Name of the sheet's part. */
  readonly sheet: string;
  readonly texts: readonly string[];
  /** Numbers of the cell styles that show a number as a date or a time. */
  readonly dateStyles: ReadonlySet<number>;
}

/** @throws FileFault for what is no workbook */
export async function readWorkbook(zip: ZipParts): Promise<Workbook> {
  const sheets = await all(zip, 'xl/workbook.xml', sheetReader());
  const visible = sheets.find(({ state }) => state === undefined || state === 'visible');
  if (visible === undefined) throw damaged('it has no visible sheet');
  const relations = await all(zip, 'xl/_rels/workbook.xml.rels', relationReader());
  const sheet = relations.find(({ id }) => id === visible.relation);
  if (sheet === undefined) throw damaged('its sheet is nowhere in it');
  return {
    sheet: sheet.part,
    texts: await sharedTexts(zip, partOf(relations, 'sharedStrings')),
    dateStyles: await dateStyles(zip, partOf(relations, 'styles')),
  };
}

interface Relation {
  readonly id: string;
  readonly kind: string;
  /** The part's name in the ZIP file. */
  readonly part: string;
}

function partOf(relations: readonly Relation[], kind: string): string | undefined {
  return relations.find((relation) => relation.kind === kind)?.part;
}

function sheetReader(): XmlReader<{ relation: string; state: string | undefined }> {
  let found: { relation: string; state: string | undefined } | undefined;
  return {
    open: (name, attributes) => {
      // The prefix of the relations' namespace is the writer's choice.
      const relation = Object.entries(attributes).find(([attribute]) => attribute.endsWith(':id'))?.[1] ?? '';
      if (name === 'sheet') found = { relation, state: attributes['state'] };
    },
    text: () => undefined,
    close: (name) => (name === 'sheet' ? found : undefined),
  };
}

function relationReader(): XmlReader<Relation> {
  let found: Relation | undefined;
  return {
    open: (name, { Id: id = '', Type: type = '', Target: target = '' }) => {
      const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      if (name === 'Relationship') found = { id, kind: type.slice(type.lastIndexOf('/') + 1), part };
    },
    text: () => undefined,
    close: (name) => (name === 'Relationship' ? found : undefined),
  };
}

async function sharedTexts(zip: ZipParts, part: string | undefined): Promise<string[]> {
  if (part === undefined || zip.sizeOf(part) === undefined) return [];
  return all(zip, part, textReader('si'), { bytesMax: TEXTS_BYTES_MAX, valuesMax: TEXTS_MAX });
}

/** The text of an element: all its `t`, but not how it is pronounced (`rPh`). */
export function textReader(element: string): XmlReader<string> {
  let text = '';
  let isText = false;
  let isPhonetic = false;
  return {
    open: (name) => {
      if (name === element) text = '';
      if (name === 'rPh') isPhonetic = true;
      isText = name === 't' && !isPhonetic;
    },
    text: (piece) => {
      if (isText) text = joined(text, piece);
    },
    close: (name) => {
      isText = false;
      if (name === 'rPh') isPhonetic = false;
      return name === element ? ownCopy(unescaped(text)) : undefined;
    },
  };
}

/** `_x000D_` is how a workbook writes a character that XML cannot hold. Those that no text can have stay as they are. */
export function unescaped(text: string): string {
  return text.replaceAll(/_x([\dA-Fa-f]{4})_/g, (escape, code: string) => {
    const character = String.fromCharCode(Number.parseInt(code, 16));
    return character !== '\0' && character.isWellFormed() ? character : escape;
  });
}

/** V8 keeps the whole piece of XML alive that a text was cut out of. */
function ownCopy(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

async function dateStyles(zip: ZipParts, part: string | undefined): Promise<ReadonlySet<number>> {
  if (part === undefined || zip.sizeOf(part) === undefined) return new Set();
  const customDates = new Set<number>();
  const formats = await all(zip, part, styleReader(customDates));
  const isDate = (format: number): boolean => DATE_FORMATS.has(format) || customDates.has(format);
  return new Set(formats.flatMap((format, style) => (isDate(format) ? [style] : [])));
}

/** Ids of the formats that every spreadsheet program knows (ECMA-376 part 1, 18.8.30), those of East Asia included. */
const DATE_FORMATS: ReadonlySet<number> = new Set([
  ...[14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47],
  ...[27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58],
]);

/** The format id of each cell style in turn; formats of the file's own that are dates go to `customDates`. */
function styleReader(customDates: Set<number>): XmlReader<number> {
  let isCellStyle = false;
  let format: number | undefined;
  return {
    open: (name, attributes) => {
      format = undefined;
      const id = Number(attributes['numFmtId'] ?? 0);
      if (name === 'cellXfs') isCellStyle = true;
      if (name === 'xf' && isCellStyle) format = id;
      if (name === 'numFmt' && showsDate(attributes['formatCode'] ?? '')) customDates.add(id);
    },
    text: () => undefined,
    close: (name) => {
      if (name === 'cellXfs') isCellStyle = false;
      const closed = name === 'xf' ? format : undefined;
      if (name === 'xf') format = undefined;
      return closed;
    },
  };
}

/** Letters of a date or time outside of quotation marks, brackets and escapes. */
function showsDate(code: string): boolean {
  return /[ymdhs]/i.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}

/** `bytesMax`: unpacked. */
interface Bounds {
  readonly bytesMax: number;
  readonly valuesMax: number;
}

const INDEX_BOUNDS: Bounds = { bytesMax: INDEX_BYTES_MAX, valuesMax: 100_000 };

async function all<T>(zip: ZipParts, part: string, reader: XmlReader<T>, bounds = INDEX_BOUNDS): Promise<T[]> {
  const values: T[] = [];
  for await (const some of xmlValues(await zip.open(part, bounds.bytesMax), reader)) {
    values.push(...some);
    if (values.length > bounds.valuesMax) throw tooLarge(part, `${bounds.valuesMax} entries`);
  }
  return values;
}
