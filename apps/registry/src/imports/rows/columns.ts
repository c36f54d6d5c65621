import { closestMatch } from 'leven';
import { FileFault, type Cell, type FilePlace } from '../sheet/sheet.js';

/** Columns that are fields of a product, as the header names them. */
export const FIELDS = ['sku', 'name', 'category', 'internalDescription', 'salesDescription', 'productVersion'] as const;
export type ProductField = (typeof FIELDS)[number];

/** How the values of an attribute column are read; GUESSED: true, false and plain numbers are what they look like. */
export const ATTRIBUTE_TYPES = ['text', 'number', 'boolean', 'list'] as const;
export type AttributeType = (typeof ATTRIBUTE_TYPES)[number] | 'GUESSED';

/** What a column of a file is about. */
export type Column =
  | { readonly kind: 'field'; readonly title: string; readonly field: ProductField }
  | { readonly kind: 'attribute'; readonly title: string; readonly name: string; readonly type: AttributeType }
  /** Without a title; its cells have to be blank. */
  | { readonly kind: 'untitled'; readonly title: string };

const ATTRIBUTE_PREFIX = 'attributes.';
/** `__proto__` is refused by the wire contract too. */
const ATTRIBUTE_NAME = /^(?!__proto__$).{1,200}$/u;

/**
 * Reads the header. Fields are found without regard to case, spaces, `_` and `-`; attributes are `attributes.<name>`,
 * and may say their type: `attributes.model:text`.
 *
 * @throws FileFault when columns are unknown (all of them are named) or there twice, or when there is no `sku`
 */
export function readHeader(cells: readonly Cell[], row = 1): Column[] {
  const found = cells.map(columnOf);
  const columns = found.filter((column) => column.kind !== 'unknown');
  const unknown = found.filter((column) => column.kind === 'unknown');
  if (unknown.length > 0) throw unknownColumns(unknown, row);
  const seen = new Set<string>();
  for (const column of columns) {
    if (column.kind === 'untitled') continue;
    const key = keyOf(column);
    if (seen.has(key)) {
      const place = { row, column: column.title };
      throw headerFault('COLUMN_REPEATED', `Two columns are called ${key}.`, 'Keep one of them.', place);
    }
    seen.add(key);
  }
  if (!seen.has('sku')) {
    const remedy = `Give the first row these titles: ${KNOWN}.`;
    throw headerFault('COLUMN_MISSING', 'No column is called sku.', remedy, { row });
  }
  return columns;
}

/** The title that the file gives a field or an attribute; as it is called itself when the file has no column for it. */
export function titleOf(columns: readonly Column[], name: string): string {
  const column = columns.find((one) => one.kind !== 'untitled' && keyOf(one) === name);
  return column?.title ?? name;
}

function keyOf(column: Exclude<Column, { kind: 'untitled' }>): string {
  return column.kind === 'field' ? column.field : ATTRIBUTE_PREFIX + column.name;
}

const KNOWN = `${FIELDS.join(', ')}, ${ATTRIBUTE_PREFIX}<name>`;

interface UnknownColumn {
  readonly kind: 'unknown';
  readonly title: string;
}

function columnOf(cell: Cell, index: number): Column | UnknownColumn {
  if (cell === null) return { kind: 'untitled', title: `column ${index + 1}` };
  if (typeof cell !== 'string') return { kind: 'unknown', title: `column ${index + 1}` };
  const field = FIELDS.find((one) => plain(one) === plain(cell));
  if (field !== undefined) return { kind: 'field', title: cell, field };
  return attributeColumn(cell) ?? { kind: 'unknown', title: cell };
}

function plain(title: string): string {
  return title.replaceAll(/[\s_-]/g, '').toLowerCase();
}

function attributeColumn(title: string): Column | undefined {
  if (!title.toLowerCase().startsWith(ATTRIBUTE_PREFIX)) return undefined;
  const rest = title.slice(ATTRIBUTE_PREFIX.length);
  const type = ATTRIBUTE_TYPES.find((one) => rest.endsWith(`:${one}`));
  const name = (type === undefined ? rest : rest.slice(0, -type.length - 1)).trim();
  return ATTRIBUTE_NAME.test(name) ? { kind: 'attribute', title, name, type: type ?? 'GUESSED' } : undefined;
}

/** Whoever has a file with ten titles of his own should not have to upload it ten times. */
const NAMED_MAX = 20;

function unknownColumns(unknown: readonly UnknownColumn[], row: number): FileFault {
  const titles = unknown
    .slice(0, NAMED_MAX)
    .map(({ title }) => `“${title.slice(0, 80).toWellFormed()}”${meant(title)}`);
  const more = unknown.length > NAMED_MAX ? ` and ${unknown.length - NAMED_MAX} more` : '';
  return headerFault(
    'COLUMN_UNKNOWN',
    `Nothing is known of ${unknown.length === 1 ? 'a column' : 'columns'} ${titles.join(', ')}${more}.`,
    `Remove ${unknown.length === 1 ? 'it, or call it' : 'them, or call each'} one of ${KNOWN}.`,
    { row, column: unknown[0]?.title ?? '' },
  );
}

function meant(title: string): string {
  const near = closestMatch(title, FIELDS, { maxDistance: Math.floor(title.length / 3) });
  return near === undefined ? '' : ` (${near}?)`;
}

function headerFault(code: string, detail: string, remedy: string, place: FilePlace): FileFault {
  return new FileFault(code, `The first row that is not blank is the header. ${detail}`, remedy, place);
}
