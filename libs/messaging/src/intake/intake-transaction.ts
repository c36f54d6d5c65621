import type { DataOf, MessageType } from '@sluice/contracts';
import type { Outcome } from '@sluice/platform';
import type { ClientBase } from 'pg';

/** An open transaction of a service that takes others' records: what is applied, and what is said about it, in one. */
export interface IntakeTx {
  /** On the service's own schema. */
  readonly client: ClientBase;
  /** One instant for everything the transaction writes. */
  readonly now: Date;
  /** Adds to what the world is told when the transaction commits. */
  say<T extends MessageType>(type: T, key: string, data: DataOf<T> | null, traceparent?: string): void;
}

/** Runs changes: all of it or nothing, with what is said about it. Commits when `work` answers ok. */
export interface IntakeTransactions<Tx extends IntakeTx> {
  run<T>(work: (tx: Tx) => Promise<Outcome<T>>): Promise<Outcome<T>>;
}
