import type { Pool, PoolClient } from 'pg';
import { inTransaction, textArray, timestamptzArray } from '@sluice/platform';
import { leaveLaneWork } from '../lane/lane-store.js';
import { FACTS_LOCK_KEY } from '../lane/lane-transaction.js';
import type { FactCause, LaneWorkFor } from '../lane/lane-work.js';
import type { LaneName } from '../lane/lane-name.js';
import { raiseEpoch } from './facts-store.js';

/** What a change of facts leaves behind, collected while it is written. */
export class FactsChange {
  readonly causes: FactCause[] = [];
  readonly boundaries: { atMs: number; kind: 'LIST' | 'FILING'; ref: string }[] = [];
  /** The history of filings has more of them. It alone makes nobody screen orders again; their causes do. */
  historyGrew = false;
}

/**
 * Changes facts behind the barrier: alone (no lane transaction is open meanwhile), in one transaction that also raises
 * the epoch and leaves each lane the work that follows.
 */
export async function changeFacts(
  pool: Pool,
  write: (client: PoolClient, change: FactsChange) => Promise<void>,
): Promise<FactsChange> {
  return inTransaction(pool, `BEGIN; SELECT pg_advisory_xact_lock(${FACTS_LOCK_KEY})`, async (client) => {
    const change = new FactsChange();
    await write(client, change);
    if (change.causes.length > 0 || change.historyGrew) await tellLanes(client, change);
    return change;
  });
}

async function tellLanes(client: PoolClient, change: FactsChange): Promise<void> {
  await raiseEpoch(client, concernedSkus(change.causes), change.historyGrew);
  if (change.causes.length === 0) return;
  if (change.boundaries.length > 0) {
    await client.query(
      `INSERT INTO boundary (at, kind, ref)
       SELECT * FROM unnest($1::timestamptz[], $2::text[], $3::text[]) ON CONFLICT DO NOTHING`,
      [
        timestamptzArray(change.boundaries.map((row) => row.atMs)),
        textArray(change.boundaries.map((row) => row.kind)),
        textArray(change.boundaries.map((row) => row.ref)),
      ],
    );
  }
  // A lane that never said anything has nothing to decide again; none is in a transaction now, so `seq` is current.
  const { rows } = await client.query<{ lane: LaneName }>('SELECT lane FROM lane WHERE seq > 0 ORDER BY lane');
  const work = rows.map(({ lane }): LaneWorkFor => ({ lane, kind: 'FACTS', payload: { causes: change.causes } }));
  if (work.length > 0) await leaveLaneWork(client, work);
}

/** The SKUs of all causes together; null when one of them concerns every SKU. */
function concernedSkus(causes: readonly FactCause[]): string[] | null {
  const skus = new Set<string>();
  for (const cause of causes) {
    if (cause.skus === null) return null;
    for (const sku of cause.skus) skus.add(sku);
  }
  return [...skus];
}

/** Locks a consumer's position in the caller's transaction and returns it: records below it were done before. */
export async function lockInputOffset(client: PoolClient, topic: string, partition: number): Promise<bigint> {
  await client.query(
    'INSERT INTO input_offset (topic, partition, next_offset) VALUES ($1, $2, 0) ON CONFLICT DO NOTHING',
    [topic, partition],
  );
  const { rows } = await client.query<{ next_offset: string }>(
    'SELECT next_offset FROM input_offset WHERE topic = $1 AND partition = $2 FOR UPDATE',
    [topic, partition],
  );
  return BigInt(rows[0]?.next_offset ?? 0);
}

export async function moveInputOffset(
  client: PoolClient,
  topic: string,
  partition: number,
  next: bigint,
): Promise<void> {
  await client.query('UPDATE input_offset SET next_offset = $3 WHERE topic = $1 AND partition = $2', [
    topic,
    partition,
    next.toString(),
  ]);
}
