import type { DeadLetterHost, Queryable, ReplayedRecord } from '@sluice/messaging';
import { answerOnce, done, type Answer, type Outcome, type PostIdentity } from '@sluice/platform';
import type { Transactions, Tx } from '../database/transactions.js';
import { takeAgain } from '../events/take-again.js';

export interface WebhooksDeadLettersParts {
  readonly transactions: Transactions;
  /** Told when something may be due. */
  readonly onDue: () => void;
}

/** How a parked record is taken in again: as the consumer does, in the transaction of the request. */
export class WebhooksDeadLetters implements DeadLetterHost<Tx> {
  constructor(private readonly parts: WebhooksDeadLettersParts) {}

  async read<T>(work: (client: Queryable) => Promise<T>): Promise<T> {
    const begin = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';
    const outcome = await this.parts.transactions.run(async ({ client }) => done(await work(client)), begin);
    if (!outcome.ok) throw new Error('a read was refused');
    return outcome.value;
  }

  async change(post: PostIdentity, work: (tx: Tx) => Promise<Outcome<Answer>>): Promise<Outcome<Answer>> {
    const outcome = await this.parts.transactions.run((tx) => answerOnce(tx.client, post, tx.now, () => work(tx)));
    if (outcome.ok) this.parts.onDue();
    return outcome;
  }

  /** A record is never parked behind another here: each says all there is to say. */
  orderedTopics(topic: string): readonly string[] {
    return [topic];
  }

  async replay(tx: Tx, records: readonly ReplayedRecord[]): Promise<Outcome<readonly (string | null)[]>> {
    for (const { topic, raw } of records) {
      const outcome = await takeAgain(tx, topic, raw);
      if (!outcome.ok) return outcome;
    }
    return done(records.map(() => null));
  }

  waiting(): Promise<ReadonlySet<string>> {
    return Promise.resolve(new Set());
  }
}
