import type { Outcome } from '@sluice/platform';
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
    const client = await this.pool.connect();
    try {
      await client.query(begin);
      const outcome = await work({ client, now: new Date(this.clock()) });
      await client.query(outcome.ok ? 'COMMIT' : 'ROLLBACK');
      client.release();
      return outcome;
    } catch (error) {
      // A connection that cannot even roll back is thrown away, so that nobody inherits it.
      await client.query('ROLLBACK').then(
        () => client.release(),
        (lost: Error) => client.release(lost),
      );
      throw error;
    }
  }
}
