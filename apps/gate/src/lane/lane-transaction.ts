import type { Pool, PoolClient } from 'pg';
import type { LaneName } from './lane-name.js';

/** The advisory lock FACTS: shared by every lane transaction, exclusive while facts change (idea 2 of ARCHITECTURE.md). */
export const FACTS_LOCK_KEY = 7_314_001;

/** The lane row as read under its lock at the start of a transaction. */
export interface LanePosition {
  nextOffset: bigint;
  generation: bigint;
  seq: bigint;
  head: Buffer;
}

/** Another process took the lane over: this one stops for good and changes nothing more. */
export class LaneLostError extends Error {
  constructor(lane: LaneName, mine: bigint) {
    super(`lane ${lane} was taken over by another process: generation ${mine} is no longer the current one`);
    this.name = 'LaneLostError';
  }
}

/** An open transaction of a lane: facts cannot change and nobody else can write the lane until it ends. */
export interface LaneTransaction {
  client: PoolClient;
  lane: LaneName;
  position: LanePosition;
  factsEpoch: bigint;
}

/**
 * Runs `work` in a transaction of the lane. Begin, both locks and both reads are one round trip; the locks come before
 * the reads, and under READ COMMITTED each statement sees what was committed when it started, so what is read is current.
 * @throws LaneLostError when the lane has another generation than `generation`.
 */
export async function inLaneTransaction<T>(
  pool: Pool,
  lane: LaneName,
  generation: bigint,
  work: (tx: LaneTransaction) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    const tx = await begin(client, lane, generation);
    const result = await work(tx);
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    await rollBack(client);
    throw error;
  }
}

async function begin(client: PoolClient, lane: LaneName, generation: bigint): Promise<LaneTransaction> {
  const answers = (await client.query(
    `BEGIN;
     SELECT pg_advisory_xact_lock_shared(${FACTS_LOCK_KEY});
     SELECT next_offset, generation, seq, head FROM lane WHERE lane = '${lane}' FOR UPDATE;
     SELECT epoch FROM facts_epoch`,
  )) as unknown as { rows: Record<string, unknown>[] }[];
  const row = answers[2]?.rows[0] as { next_offset: string; generation: string; seq: string; head: Buffer } | undefined;
  const epoch = answers[3]?.rows[0] as { epoch: string } | undefined;
  if (!row || !epoch) throw new Error(`lane ${lane} has no row: it was never taken over`);
  const position: LanePosition = {
    nextOffset: BigInt(row.next_offset),
    generation: BigInt(row.generation),
    seq: BigInt(row.seq),
    head: row.head,
  };
  if (position.generation !== generation) throw new LaneLostError(lane, generation);
  return { client, lane, position, factsEpoch: BigInt(epoch.epoch) };
}

/** A connection that cannot even roll back is thrown away, so that nobody inherits its transaction. */
async function rollBack(client: PoolClient): Promise<void> {
  try {
    await client.query('ROLLBACK');
    client.release();
  } catch (error) {
    client.release(error as Error);
  }
}
