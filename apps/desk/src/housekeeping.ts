import { ensureJournalPartitions } from '@sluice/messaging';
import { forgetOldAnswers, startRounds, withConnection, type Logger } from '@sluice/platform';
import type { Pool } from 'pg';
import { forgetOldImpacts } from './forwarding/impacts/given-impacts.js';
import { forgetRetiredKeys } from './passports/passport-keys.js';
import { forgetEndedSessions } from './session/sessions.repository.js';

const EVERY_MS = 60 * 60 * 1000;

/** Does now and then what has to be done: months for the journal, forgetting old keys, sessions and impacts. The answer stops it. */
export function keepHouse(pool: Pool, clock: () => number, logger: Logger): () => Promise<void> {
  const round = (): Promise<void> =>
    withConnection(pool, async (client) => {
      const now = new Date(clock());
      await ensureJournalPartitions(client, now);
      await forgetOldAnswers(client, now);
      await forgetEndedSessions(client, now);
      await forgetRetiredKeys(client, now);
      await forgetOldImpacts(client, now);
    });
  return startRounds(round, { everyMs: EVERY_MS, failure: 'Housekeeping failed', logger });
}
