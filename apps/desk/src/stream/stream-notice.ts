import type { ClientBase } from 'pg';
import type { Tx } from '../database/transactions.js';

/** The channel on which every process of the desk hears what any of them has taken in. */
export const STREAM_CHANNEL = 'desk_stream';

/** What changed: ids only, for PostgreSQL carries 8,000 bytes at most, and the rest stands in the tables. */
export interface StreamNotice {
  readonly shipments?: readonly string[];
  readonly filings?: readonly string[];
  /** More than can be named has changed. */
  readonly lookAgain?: boolean;
}

const PAYLOAD_BYTES_MAX = 7_500;

/** Heard when the transaction commits, and never when it does not. */
export async function noticeShipments(tx: Tx, shipmentIds: readonly string[]): Promise<void> {
  await notice(tx, 'shipments', shipmentIds);
}

/** As {@link noticeShipments}. */
export async function noticeFilings(tx: Tx, filingIds: readonly string[]): Promise<void> {
  await notice(tx, 'filings', filingIds);
}

/** Everybody looks at what they show again, once the transaction commits. */
export async function noticeLookAgain(client: Pick<ClientBase, 'query'>): Promise<void> {
  await client.query('SELECT pg_notify($1, $2)', [STREAM_CHANNEL, JSON.stringify({ lookAgain: true })]);
}

async function notice({ client }: Tx, kind: 'shipments' | 'filings', ids: readonly string[]): Promise<void> {
  for (const portion of portions([...new Set(ids)])) {
    await client.query('SELECT pg_notify($1, $2)', [STREAM_CHANNEL, JSON.stringify({ [kind]: portion })]);
  }
}

/** Portions whose JSON stays below what a notification carries. */
export function portions(ids: readonly string[], bytesMax = PAYLOAD_BYTES_MAX): string[][] {
  const found: string[][] = [];
  let bytes = Infinity;
  for (const id of ids) {
    const more = Buffer.byteLength(JSON.stringify(id)) + 1;
    if (bytes + more > bytesMax) {
      found.push([]);
      bytes = 0;
    }
    found.at(-1)?.push(id);
    bytes += more;
  }
  return found;
}
