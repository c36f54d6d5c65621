import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DeadLetterHost, Queryable, ReplayedRecord } from '@sluice/messaging';
import type { DataSource } from 'typeorm';
import { isTransient } from '../database/postgres-errors.js';
import type { Tx } from '../database/transactions.js';
import type { Answer } from '../http/answer.js';
import { Posts, type PostIdentity } from '../http/posts.js';
import { RecordIntake } from '../intake/record-intake.js';
import { done, refused, type Outcome, type Refused } from '../outcome.js';

/**
 * How the registry takes a parked record in again: as its consumers do, in the transaction of the request. So the answer
 * says what became of it, and a record that still cannot be applied stays parked as it was.
 */
@Injectable()
export class RegistryDeadLetters implements DeadLetterHost<Tx> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly posts: Posts,
    private readonly intake: RecordIntake,
  ) {}

  async read<T>(work: (client: Queryable) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as Queryable;
      await runner.startTransaction('REPEATABLE READ');
      const result = await work(client);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      throw error;
    } finally {
      await runner.release();
    }
  }

  change(post: PostIdentity, work: (tx: Tx) => Promise<Outcome<Answer>>): Promise<Outcome<Answer>> {
    return this.posts.once(post, work);
  }

  /** A record is never parked behind another here: see {@link RecordIntake}. */
  orderedTopics(topic: string): readonly string[] {
    return [topic];
  }

  async replay(tx: Tx, records: readonly ReplayedRecord[]): Promise<Outcome<readonly (string | null)[]>> {
    for (const { topic, raw, mark } of records) {
      const outcome = await this.intake.takeAgain(tx, topic, raw).catch(failed);
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
