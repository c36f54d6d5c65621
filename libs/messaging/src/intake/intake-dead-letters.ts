import {
  done,
  isTransient,
  refused,
  type Answer,
  type Outcome,
  type PostIdentity,
  type Refused,
} from '@sluice/platform';
import type { DeadLetterHost, ReplayedRecord } from '../dead-letters/dead-letter-host.js';
import type { Queryable } from '../dead-letters/dead-letter-store.js';
import type { IntakeTx } from './intake-transaction.js';
import type { RecordIntake } from './record-intake.js';

/** What a service gives so that its parked records are taken in again by the intake that parked them. */
export interface IntakeDeadLettersParts<Tx extends IntakeTx> {
  readonly intake: RecordIntake<Tx>;
  /** See `DeadLetterHost.read`. */
  read<T>(work: (client: Queryable) => Promise<T>): Promise<T>;
  /** Runs a change, once for an Idempotency-Key; commits when the outcome is ok. */
  once(post: PostIdentity, work: (tx: Tx) => Promise<Outcome<Answer>>): Promise<Outcome<Answer>>;
}

/**
 * How a service with a {@link RecordIntake} takes a parked record in again: as its consumers do, in the transaction of
 * the request. So the answer says what became of it, and a record that still cannot be applied stays parked as it was.
 */
export class IntakeDeadLetters<Tx extends IntakeTx> implements DeadLetterHost<Tx> {
  constructor(private readonly parts: IntakeDeadLettersParts<Tx>) {}

  read<T>(work: (client: Queryable) => Promise<T>): Promise<T> {
    return this.parts.read(work);
  }

  change(post: PostIdentity, work: (tx: Tx) => Promise<Outcome<Answer>>): Promise<Outcome<Answer>> {
    return this.parts.once(post, work);
  }

  /** A record is never parked behind another here: see {@link RecordIntake}. */
  orderedTopics(topic: string): readonly string[] {
    return [topic];
  }

  async replay(tx: Tx, records: readonly ReplayedRecord[]): Promise<Outcome<readonly (string | null)[]>> {
    for (const { topic, raw, mark } of records) {
      const outcome = await this.parts.intake.takeAgain(tx, topic, raw).catch(failed);
      if (!outcome.ok) return stillRefused(mark.deadLetterId, outcome);
    }
    return done(records.map(() => null));
  }

  waiting(): Promise<ReadonlySet<string>> {
    return Promise.resolve(new Set());
  }
}

function stillRefused(deadLetterId: string, { refusal }: Refused): Refused {
  const detail = `${deadLetterId} still cannot be applied: ${refusal.detail} Nothing was replayed.`;
  return { ok: false, refusal: { ...refusal, status: refusal.status === 404 ? 409 : refusal.status, detail } };
}

/** What the consumer would have parked again; the transaction is of no further use, and is rolled back. */
function failed(error: unknown): Refused {
  if (isTransient(error)) throw error;
  return refused(422, {
    code: 'RECORD_FAILED',
    detail: error instanceof Error ? error.message : String(error),
    remedy: 'Report it; replay the record once its cause is gone. It is still parked.',
  });
}
