import type { DeadLetterHost, OpenTransaction, Queryable, ReplayedRecord } from '@sluice/messaging';
import {
  inTransaction,
  answerOnce,
  done,
  int8Array,
  type Answer,
  type Outcome,
  type PostIdentity,
} from '@sluice/platform';
import type { Pool, PoolClient } from 'pg';
import type { Clock } from '../clock.js';
import { BOUNDARY_CHANNEL } from '../facts/boundary-clock.js';
import { changeFacts, type FactsChange } from '../facts/facts-barrier.js';
import { orderedTopics, subjectOf } from './ordered-topics.js';
import { replayFacts } from './replay-facts.js';
import { replayToLanes } from './replay-to-lanes.js';

/** The barrier's transaction: no lane is in one meanwhile, so nothing of the key is parked or applied beside it. */
interface GateTransaction extends OpenTransaction {
  readonly client: PoolClient;
  readonly change: FactsChange;
}

/** How the gate takes a parked record in again: shipments, orders and commands in their lane, facts behind the barrier. */
export class GateDeadLetters implements DeadLetterHost<GateTransaction> {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
  ) {}

  read<T>(work: (client: Queryable) => Promise<T>): Promise<T> {
    return inTransaction(this.pool, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', work);
  }

  async change(post: PostIdentity, work: (tx: GateTransaction) => Promise<Outcome<Answer>>): Promise<Outcome<Answer>> {
    let answer: Outcome<Answer> | undefined;
    try {
      await changeFacts(this.pool, async (client, change) => {
        const now = new Date(this.clock.nowMs());
        answer = await answerOnce(client, post, now, () => work({ client, now, change }));
        if (!answer.ok) throw new NothingToCommit();
      });
    } catch (error) {
      if (!(error instanceof NothingToCommit)) throw error;
    }
    if (answer === undefined) throw new Error('a change of a dead letter ended without an answer');
    return answer;
  }

  orderedTopics(topic: string): readonly string[] {
    return orderedTopics(topic);
  }

  async replay(tx: GateTransaction, records: readonly ReplayedRecord[]): Promise<Outcome<readonly (string | null)[]>> {
    const kind = records[0] && subjectOf(records[0].topic);
    if (kind !== undefined) return done(await replayToLanes(tx.client, kind, records));
    const refusal = await replayFacts(tx.client, tx.change, records, tx.now.getTime());
    if (refusal) return refusal;
    if (tx.change.boundaries.length > 0) await tx.client.query(`NOTIFY ${BOUNDARY_CHANNEL}`);
    return done(records.map(() => null));
  }

  async waiting(client: Queryable, workIds: readonly string[]): Promise<ReadonlySet<string>> {
    const { rows } = await client.query<{ id: string }>('SELECT id FROM lane_work WHERE id = ANY ($1::bigint[])', [
      int8Array(workIds.map(BigInt)),
    ]);
    return new Set(rows.map(({ id }) => id));
  }
}

/** Rolls back a change that was refused. */
class NothingToCommit extends Error {}
