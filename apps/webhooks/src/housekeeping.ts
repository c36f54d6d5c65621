import { forgetOldAnswers, startRounds, type Logger } from '@sluice/platform';
import type { Pool } from 'pg';
import type { Clock } from './clock.js';

const EVERY_MS = 60 * 60 * 1000;
/** Events deleted by one statement, with their deliveries. */
const EVENTS_MAX = 5_000;

export interface HousekeepingParts {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly retentionMs: number;
  readonly logger: Logger;
}

/** Forgets what nobody will ask for again, now and then. The answer stops it. */
export function keepHouse({ pool, clock, retentionMs, logger }: HousekeepingParts): () => Promise<void> {
  const round = async (): Promise<void> => {
    const now = new Date(clock());
    await forgetOldAnswers(pool, now);
    await forgetEvents(pool, new Date(now.getTime() - retentionMs));
  };
  return startRounds(round, { everyMs: EVERY_MS, failure: 'Housekeeping failed', logger });
}

/** Old events go with their deliveries, whatever became of them. */
async function forgetEvents(pool: Pool, before: Date): Promise<void> {
  for (let deleted = EVENTS_MAX; deleted === EVENTS_MAX;) {
    const { rowCount } = await pool.query(
      `DELETE FROM event WHERE event_id IN (SELECT event_id FROM event WHERE stored_at < $1 LIMIT $2)`,
      [before, EVENTS_MAX],
    );
    deleted = rowCount ?? 0;
  }
}
