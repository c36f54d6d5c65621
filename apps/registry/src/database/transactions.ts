import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataOf, MessageType } from '@sluice/contracts';
import type { ClientBase } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import type { Change } from '../audit/audit-entry.js';
import { writeAudit } from '../audit/write-audit.js';
import { writeJournal } from '../journal/write-journal.js';
import type { Outcome } from '../outcome.js';
import { CLOCK, type Clock } from '../time/clock.js';

/** One thing to be said when the transaction commits. `data` null is a tombstone. */
export interface Said<T extends MessageType = MessageType> {
  readonly type: T;
  readonly key: string;
  readonly data: DataOf<T> | null;
  /** W3C trace context of what led to it. */
  readonly traceparent: string | undefined;
}

/** An open transaction: the explicit argument of whatever writes in it. */
export interface Tx {
  readonly manager: EntityManager;
  /** The same connection, for what is written without TypeORM. */
  readonly client: ClientBase;
  /** One instant for everything the transaction writes. */
  readonly now: Date;
  /**
   * Adds to what the world is told: written to the journal last, so that its head row is locked only briefly.
   * `traceparent`: W3C trace context of what led to it.
   */
  say<T extends MessageType>(type: T, key: string, data: DataOf<T> | null, traceparent?: string): void;
  /** Adds to the audit trail: who changed what, from what to what, and why. Every change is recorded. */
  record(change: Change): void;
}

/** The same transaction, for what follows from an event with this trace context. */
export function traced(tx: Tx, traceparent: string | undefined): Tx {
  return { ...tx, say: (type, key, data) => tx.say(type, key, data, traceparent) };
}

/** Runs changes: all of it or nothing, with what is said about it in the same transaction. */
@Injectable()
export class Transactions {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Commits when `work` answers ok; rolls back when it refuses or throws. */
  async run<T>(work: (tx: Tx) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const runner = this.dataSource.createQueryRunner();
    const client = (await runner.connect()) as ClientBase;
    try {
      await runner.startTransaction();
      const said: Said[] = [];
      const recorded: Change[] = [];
      const now = new Date(this.clock());
      const tx: Tx = {
        manager: runner.manager,
        client,
        now,
        say: (type, key, data, traceparent) => void said.push({ type, key, data, traceparent }),
        record: (change) => void recorded.push(change),
      };
      const outcome = await work(tx);
      if (!outcome.ok) {
        await runner.rollbackTransaction();
        return outcome;
      }
      await writeAudit(client, recorded, await writeJournal(client, said, now), now);
      await runner.commitTransaction();
      return outcome;
    } catch (error) {
      if (runner.isTransactionActive) await rollbackQuietly(() => runner.rollbackTransaction());
      throw error;
    } finally {
      await runner.release();
    }
  }
}

/** The error that led here is the one to tell; a connection that is gone has rolled back by itself. */
async function rollbackQuietly(rollback: () => Promise<void>): Promise<void> {
  try {
    await rollback();
  } catch {
    return;
  }
}
