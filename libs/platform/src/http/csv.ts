import { stringify } from 'csv-stringify/sync';

/** Without it, Excel reads UTF-8 as something else. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Lines as RFC 4180 has them, in pieces as they come, without anything that a spreadsheet would run. */
export async function* csvOf(batches: AsyncIterable<readonly string[][]>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK;
  for await (const lines of batches) {
    yield stringify(
      lines.map((line) => line.map(formulaSafe)),
      { record_delimiter: 'windows' },
    );
  }
}

/**
 * A spreadsheet takes a cell for a formula by its first character that is not blank, and runs it: with an apostrophe
 * before it, it is a text (CWE-1236). Also in the wide forms that some programs take for the same.
 */
export function formulaSafe(cell: string): string {
  return /^\s*[=+\-@＝＋－＠]|^ *[\t\r]/u.test(cell) ? `'${cell}` : cell;
}

/** `holds-20261127T094112Z-exporter=acme-sz.csv`: when, and which filter. Nothing in it needs quoting. */
export function exportName(
  what: string,
  format: string,
  query: Readonly<Record<string, unknown>>,
  nowMs: number,
): string {
  const time = new Date(nowMs).toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const filter = Object.entries(query)
    .map(([name, value]) => `${name}=${String(value)}`)
    .sort()
    .join('_')
    .replaceAll(/[^\w=,.-]/g, '-')
    .slice(0, FILTER_CHARACTERS_MAX);
  return `${what}-${time}${filter === '' ? '' : `-${filter}`}.${format}`;
}

const FILTER_CHARACTERS_MAX = 150;
