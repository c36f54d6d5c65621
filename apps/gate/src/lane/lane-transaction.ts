import { withConnection } from '@sluice/platform';
import type { Pool, PoolClient, QueryConfig } from 'pg';
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

/** Another process took the lane over: this one changes nothing more, unless it takes the lane over anew. */
export class LaneLostError extends Error {
  constructor(lane: LaneName, mine: bigint) {
    super(`lane ${lane} was taken over by another process: generation ${mine} is no longer the current one`);
    this.name = 'LaneLostError';
  }
}

/**
 * An open transaction of a lane: facts cannot change and nobody else can write the lane until it ends. It takes three
 * round trips: begin, reads, and all writes together with the commit.
 */
export class LaneTransaction {
  readonly #writes: Promise<unknown>[] = [];

  private constructor(
    /** For reads, which come before the first write. */
    readonly client: PoolClient,
    readonly lane: LaneName,
    readonly position: LanePosition,
    readonly factsEpoch: bigint,
  ) {}

  /**
   * Both locks and both reads are one round trip; the locks come before the reads, and under READ COMMITTED each
   * statement sees what was committed when it started, so what is read is current.
   * @throws LaneLostError when the lane has another generation than `generation`
   */
  static async begin(client: PoolClient, lane: LaneName, generation: bigint): Promise<LaneTransaction> {
    const answers = (await client.query(
      `BEGIN;
       SELECT pg_advisory_xact_lock_shared(${FACTS_LOCK_KEY});
       SELECT next_offset, generation, seq, head FROM lane WHERE lane = '${lane}' FOR UPDATE;
       SELECT epoch FROM facts_epoch`,
    )) as unknown as { rows: Record<string, unknown>[] }[];
    const row = answers[2]?.rows[0] as
      { next_offset: string; generation: string; seq: string; head: Buffer } | undefined;
    const epoch = answers[3]?.rows[0] as { epoch: string } | undefined;
    if (!row || !epoch) throw new Error(`lane ${lane} has no row: it was never taken over`);
    const { head } = row;
    const position = {
      nextOffset: BigInt(row.next_offset),
      generation: BigInt(row.generation),
      seq: BigInt(row.seq),
      head,
    };
    if (position.generation !== generation) throw new LaneLostError(lane, generation);
    return new LaneTransaction(client, lane, position, BigInt(epoch.epoch));
  }

  /** Sends a write and does not wait for its answer: `commit` does. A write that fails makes the commit fail. */
  write(query: QueryConfig): void {
    const written = this.client.query(query);
    written.catch(() => undefined);
    this.#writes.push(written);
  }

  /** Why a write failed, if one did: whatever is asked after it is refused for no better reason than that. */
  async failure(): Promise<unknown> {
    const answers = await Promise.allSettled(this.#writes);
    return answers.find((answer) => answer.status === 'rejected')?.reason;
  }

  /** @throws the error of the first write that failed; nothing is committed then */
  async commit(): Promise<void> {
    const committed = this.client.query('COMMIT');
    const answers = await Promise.allSettled([...this.#writes, committed]);
    for (const answer of answers) if (answer.status === 'rejected') throw answer.reason;
    // PostgreSQL answers the COMMIT of a failed transaction with ROLLBACK, and calls that a success.
    const { command } = await committed;
    if (command !== 'COMMIT') throw new Error(`a transaction of lane ${this.lane} ended with ${command}`);
  }
}

/**
 * Runs `work` in a transaction of the lane and commits it.
 * @throws LaneLostError when the lane has another generation than `generation`
 */
export async function inLaneTransaction<T>(
  pool: Pool,
  lane: LaneName,
  generation: bigint,
  work: (tx: LaneTransaction) => Promise<T>,
): Promise<T> {
  return withConnection(pool, async (client) => {
    const tx = await LaneTransaction.begin(client, lane, generation);
    const result = await work(tx).catch(async (error: unknown) => {
      throw (await tx.failure()) ?? error;
    });
    await tx.commit();
    return result;
  });
}
