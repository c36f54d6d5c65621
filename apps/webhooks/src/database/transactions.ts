import { withConnection, type Outcome } from '@sluice/platform';
import type { Pool, PoolClient } from 'pg';
import type { Clock } from '../clock.js';

/** An open transaction: the explicit argument of whatever writes in it. */
export interface Tx {
  readonly client: PoolClient;
  /** One instant for everything the transaction writes. */
  readonly now: Date;
}

/** Runs changes: all of it or nothing. */
export class Transactions {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
  ) {}

  /** Commits when `work` answers ok; rolls back when it refuses or throws. */
  async run<T>(work: (tx: Tx) => Promise<Outcome<T>>, begin = 'BEGIN'): Promise<Outcome<T>> {
    return withConnection(this.pool, async (client) => {
      await client.query(begin);
      const outcome = await work({ client, now: new Date(this.clock()) });
      await client.query(outcome.ok ? 'COMMIT' : 'ROLLBACK');
      return outcome;
    });
  }
}
