import { ensureJournalPartitions } from '@sluice/messaging';
import { forgetOldAnswers, type Logger } from '@sluice/platform';
import type { Pool } from 'pg';
import { forgetRetiredKeys } from './passports/passport-keys.js';
import { forgetEndedSessions } from './session/sessions.repository.js';

const INTERVAL_MS = 60 * 60 * 1000;

/** Does now and then what has to be done: months for the journal, forgetting old keys and sessions. The answer stops it. */
export function keepHouse(pool: Pool, clock: () => number, logger: Logger): () => Promise<void> {
  const round = async (): Promise<void> => {
    const client = await pool.connect();
    try {
      const now = new Date(clock());
      await ensureJournalPartitions(client, now);
      await forgetOldAnswers(client, now);
      await forgetEndedSessions(client, now);
      await forgetRetiredKeys(client, now);
    } finally {
      client.release();
    }
  };
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    running = round().catch((error: unknown) => {
      logger.error({ err: error }, 'Housekeeping failed; the next round tries again');
    });
  }, INTERVAL_MS);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
