import { FileFault, type Cell } from '../sheet/sheet.js';

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
 * @throws FileFault when a column is unknown or there twice, or when there is no `sku`
 */
export function readHeader(cells: readonly Cell[]): Column[] {
  const columns = cells.map(columnOf);
  const seen = new Set<string>();
  for (const column of columns) {
    if (column.kind === 'untitled') continue;
    const key = column.kind === 'field' ? column.field : ATTRIBUTE_PREFIX + column.name;
    if (seen.has(key)) throw headerFault('COLUMN_REPEATED', `Two columns are called ${key}.`, 'Keep one of them.');
    seen.add(key);
  }
  if (!seen.has('sku')) {
    throw headerFault('COLUMN_MISSING', 'No column is called sku.', `Give the first row these titles: ${KNOWN}.`);
  }
  return columns;
}

const KNOWN = `${FIELDS.join(', ')}, ${ATTRIBUTE_PREFIX}<name>`;

function columnOf(cell: Cell, index: number): Column {
  if (cell === null) return { kind: 'untitled', title: `column ${index + 1}` };
  const title = typeof cell === 'string' ? cell : '';
  const field = FIELDS.find((one) => plain(one) === plain(title));
  if (field !== undefined) return { kind: 'field', title, field };
  if (title.toLowerCase().startsWith(ATTRIBUTE_PREFIX)) return attributeColumn(title);
  throw headerFault(
    'COLUMN_UNKNOWN',
    title === '' ? `The title of column ${index + 1} is no text.` : `Nothing is known of a column ${title}.`,
    `Remove it, or call it one of ${KNOWN}.`,
  );
}

function plain(title: string): string {
  return title.replaceAll(/[\s_-]/g, '').toLowerCase();
}

function attributeColumn(title: string): Column {
  const rest = title.slice(ATTRIBUTE_PREFIX.length);
  const type = ATTRIBUTE_TYPES.find((one) => rest.endsWith(`:${one}`));
  const name = (type === undefined ? rest : rest.slice(0, -type.length - 1)).trim();
  if (ATTRIBUTE_NAME.test(name)) return { kind: 'attribute', title, name, type: type ?? 'GUESSED' };
  throw headerFault(
    'COLUMN_UNKNOWN',
    `${title} names no attribute.`,
    'Write attributes. and the name, like attributes.modality.',
  );
}

function headerFault(code: string, detail: string, remedy: string): FileFault {
  return new FileFault(code, `The first row is the header. ${detail}`, remedy);
}
