import { forgetOldAnswers, type Logger } from '@sluice/platform';
import type { Pool } from 'pg';
import type { Clock } from './clock.js';

const INTERVAL_MS = 60 * 60 * 1000;
/** Events deleted by one statement, with their deliveries. */
const EVENTS_MAX = 5_000;

export interface HousekeepingParts {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly retentionMs: number;
  readonly logger: Logger;
}

/** Forgets what nobody will ask for again, now and then. */
export class Housekeeping {
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(private readonly parts: HousekeepingParts) {}

  start(): void {
    const round = (): void => {
      this.#running = this.keep().catch((err: unknown) =>
        this.parts.logger.error({ err }, 'Housekeeping failed; the next round tries again'),
      );
    };
    round();
    this.#timer = setInterval(round, INTERVAL_MS);
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }

  /** Old events go with their deliveries, whatever became of them. */
  async keep(): Promise<void> {
    const { pool, clock, retentionMs } = this.parts;
    const now = new Date(clock());
    await forgetOldAnswers(pool, now);
    for (let deleted = EVENTS_MAX; deleted === EVENTS_MAX;) {
      const { rowCount } = await pool.query(
        `DELETE FROM event WHERE event_id IN (SELECT event_id FROM event WHERE stored_at < $1 LIMIT $2)`,
        [new Date(now.getTime() - retentionMs), EVENTS_MAX],
      );
      deleted = rowCount ?? 0;
    }
  }
}
