import type { Answer, Outcome, PostIdentity } from '@sluice/platform';
import type { RawRecord } from '../kafka-port.js';
import type { Queryable } from './dead-letter-store.js';
import type { ReplayMark } from './dead-letter.js';

/** An open transaction of the service, in which a dead letter is resolved and its record taken in again. */
export interface OpenTransaction {
  readonly client: Queryable;
  readonly now: Date;
}

/** A record to be taken in again. It fits the contract. */
export interface ReplayedRecord {
  /** Where it lay when it first came: without prefix, as the service's consumers know it. */
  readonly topic: string;
  readonly partition: number;
  readonly raw: RawRecord;
  readonly mark: ReplayMark;
}

/** What a service with dead letters of its own gives, so that people can deal with them. */
export interface DeadLetterHost<Tx extends OpenTransaction = OpenTransaction> {
  /**
   * Runs reads of one snapshot, on a connection whose search path is the service's schema: between two snapshots a replay
   * can fail again, and would look as if it had been applied.
   */
  read<T>(work: (client: Queryable) => Promise<T>): Promise<T>;
  /**
   * Runs a change, once for an Idempotency-Key, alone: no consumer of the service parks or applies records of the same
   * keys meanwhile. Commits when the outcome is ok.
   */
  change(post: PostIdentity, work: (tx: Tx) => Promise<Outcome<Answer>>): Promise<Outcome<Answer>>;
  /** Topics whose records of one key keep one order together; the given one is among them. */
  orderedTopics(topic: string): readonly string[];
  /**
   * Takes the records in, in this order, in the transaction. Either applies them now and answers null for each, or
   * leaves them where they are applied in their turn and answers the id of that work.
   */
  replay(tx: Tx, records: readonly ReplayedRecord[]): Promise<Outcome<readonly (string | null)[]>>;
  /** Which of these works are not done yet. */
  waiting(client: Queryable, workIds: readonly string[]): Promise<ReadonlySet<string>>;
}
