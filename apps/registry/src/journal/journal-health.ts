import type { JournalRelay } from '@sluice/messaging';
import type { Readiness } from '@sluice/platform';
import type { DataSource } from 'typeorm';
import { SCHEMA } from '../database/schema.js';
import { LANE } from './write-journal.js';

/** Ready when somebody publishes the lane: this process, or another one whose place it stands by to take. */
export async function journalReadiness(relay: JournalRelay, dataSource: DataSource): Promise<Readiness> {
  if (relay.elected || (await isLaneTaken(dataSource))) return { ready: true };
  return { ready: false, reason: 'nobody publishes the journal yet' };
}

/** The relay's election lock is a session-level advisory lock; PostgreSQL shows its 64 bits in two halves. */
async function isLaneTaken(dataSource: DataSource): Promise<boolean> {
  const holders: unknown[] = await dataSource.query(
    `SELECT 1 FROM pg_locks
      WHERE locktype = 'advisory' AND objsubid = 1 AND granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND (classid::bigint << 32 | objid::bigint) = hashtextextended($1, 0)`,
    [`journal relay ${SCHEMA} ${LANE}`],
  );
  return holders.length > 0;
}
