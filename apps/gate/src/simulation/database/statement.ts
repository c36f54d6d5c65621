import type { Guard } from '../guards.js';
import type { Lock } from './lock-table.js';
import type { SimDatabase, SimTransaction } from './sim-database.js';

/** One SQL statement as the in-memory database runs it. */
export interface Statement {
  /** In words, for the trace. */
  readonly label: string;
  readonly control?: 'BEGIN' | 'COMMIT' | 'ROLLBACK';
  /** Waited for before it runs, in this order, and held until the transaction ends. */
  locks?(values: readonly unknown[], without: Guard | undefined): Lock[];
  run: Run;
}

export type Run = (
  database: SimDatabase,
  transaction: SimTransaction,
  values: readonly unknown[],
) => Record<string, unknown>[];

/** How a statement is recognised, by the name it is prepared under or by its text in one line, and what it does. */
export type StatementPattern = readonly [RegExp, (match: RegExpExecArray) => Statement];

/** The database refuses a statement; `code` is the SQLSTATE. */
export class SimDatabaseError extends Error {
  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message);
    this.name = 'SimDatabaseError';
  }
}

export const exclusive = (resource: string): Lock[] => [{ resource, mode: 'exclusive' }];

/** A parameter that production passes as text. */
export const text = (value: unknown): string => value as string;

export function rowIf<T>(
  found: T | undefined,
  columns: (row: T) => Record<string, unknown>,
): Record<string, unknown>[] {
  return found === undefined ? [] : [columns(found)];
}
