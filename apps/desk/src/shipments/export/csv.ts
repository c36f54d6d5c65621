import { stringify } from 'csv-stringify/sync';
import { formulaSafe } from './export-rows.js';

/** Without it, Excel reads UTF-8 as something else. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Lines as RFC 4180 has them, in pieces as they come. */
export async function* csvOf(batches: AsyncIterable<readonly string[][]>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK;
  for await (const lines of batches) {
    yield stringify(
      lines.map((line) => line.map(formulaSafe)),
      { record_delimiter: 'windows' },
    );
  }
}
