import { MESSAGE_TYPES, type DataOf, type MessageType } from '@sluice/contracts';
import {
  appendToJournal,
  eventIdOf,
  type IntakeTransactions,
  type IntakeTx,
  type JournalEntry,
} from '@sluice/messaging';
import {
  answerOnce,
  inTransaction,
  withConnection,
  type Answer,
  type Outcome,
  type PostIdentity,
} from '@sluice/platform';
import type { Pool, PoolClient } from 'pg';

/** The desk says everything in one lane: it says little, and the gate reads it in the order it happened. */
export const LANE = 'desk';

/** An open transaction: the explicit argument of whatever writes in it. */
export interface Tx extends IntakeTx {
  readonly client: PoolClient;
  /** What is said is written to the journal last, so that its head is locked only briefly; `told` runs then. */
  say<T extends MessageType>(
    type: T,
    key: string,
    data: DataOf<T> | null,
    traceparent?: string,
    told?: (eventId: string) => Promise<void>,
  ): void;
}

interface Said {
  readonly entry: JournalEntry;
  readonly told: ((eventId: string) => Promise<void>) | undefined;
}

/** Runs changes: all of it or nothing, with what is said about it in the same transaction. */
export class Transactions implements IntakeTransactions<Tx> {
  constructor(
    private readonly pool: Pool,
    private readonly clock: () => number,
  ) {}

  /** Commits when `work` answers ok; rolls back when it refuses or throws. */
  async run<T>(work: (tx: Tx) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    return withConnection(this.pool, async (client) => {
      await client.query('BEGIN');
      const said: Said[] = [];
      const now = new Date(this.clock());
      const say: Tx['say'] = (type, key, data, traceparent, told) =>
        void said.push({ entry: entryOf(type, key, data, traceparent), told });
      const outcome = await work({ client, now, say });
      if (outcome.ok) await writeJournal(client, said, now);
      await client.query(outcome.ok ? 'COMMIT' : 'ROLLBACK');
      return outcome;
    });
  }

  /** A POST that happens once: see `answerOnce`. */
  once(post: PostIdentity, work: (tx: Tx) => Promise<Outcome<Answer>>): Promise<Outcome<Answer>> {
    return this.run((tx) => answerOnce(tx.client, post, tx.now, () => work(tx)));
  }

  /** Reads of one snapshot. */
  async read<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    return inTransaction(this.pool, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', work);
  }
}

async function writeJournal(client: PoolClient, said: readonly Said[], time: Date): Promise<void> {
  const entries = said.map(({ entry }) => entry);
  const rows = await appendToJournal(client, LANE, entries, { time });
  for (const [index, row] of rows.entries()) await said[index]?.told?.(eventIdOf(row));
}

/** An empty payload is published as a tombstone. */
function entryOf<T extends MessageType>(
  type: T,
  key: string,
  data: DataOf<T> | null,
  traceparent: string | undefined,
): JournalEntry {
  return {
    topic: MESSAGE_TYPES[type].topic,
    key,
    type,
    payload: data === null ? Buffer.alloc(0) : Buffer.from(JSON.stringify(data)),
    ...(traceparent === undefined ? {} : { traceparent }),
  };
}
