import type { Readiness } from '@sluice/platform';
import type { JournalRelay } from './journal-relay.js';

/** Asks the database the relay's journal is in. */
export type AskDatabase = (text: string, values: unknown[]) => Promise<readonly unknown[]>;

/** Ready when somebody publishes the lane: this process, or another one whose place it stands by to take. */
export async function journalReadiness(relay: JournalRelay, ask: AskDatabase): Promise<Readiness> {
  if (relay.elected || (await isTaken(relay.electionLock, ask))) return { ready: true };
  return { ready: false, reason: 'nobody publishes the journal yet' };
}

/** The election lock is a session-level advisory lock; PostgreSQL shows its 64 bits in two halves. */
async function isTaken(lock: string, ask: AskDatabase): Promise<boolean> {
  const holders = await ask(
    `SELECT 1 FROM pg_locks
      WHERE locktype = 'advisory' AND objsubid = 1 AND granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND (classid::bigint << 32 | objid::bigint) = hashtextextended($1, 0)`,
    [lock],
  );
  return holders.length > 0;
}
