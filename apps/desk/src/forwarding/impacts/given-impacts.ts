import type { Pool, PoolClient } from 'pg';
import { FRESH_MS, type GivenImpact } from './approval-ground.js';
import type { VersionPlace } from './list-paths.js';

/** Who was given which impact; of a version the newest one of each person. */
export class GivenImpacts {
  constructor(private readonly pool: Pool) {}

  async remember(person: string, { listId, version }: VersionPlace, { etag, computedAt }: GivenImpact): Promise<void> {
    await this.pool.query(
      `INSERT INTO given_impact (person, list_id, version, etag, computed_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (person, list_id, version) DO UPDATE SET etag = EXCLUDED.etag, computed_at = EXCLUDED.computed_at`,
      [person, listId, version, etag, computedAt],
    );
  }

  async find(person: string, { listId, version }: VersionPlace): Promise<GivenImpact | undefined> {
    const { rows } = await this.pool.query<GivenImpact>(
      `SELECT etag, computed_at AS "computedAt" FROM given_impact
        WHERE person = $1 AND list_id = $2 AND version = $3`,
      [person, listId, version],
    );
    return rows[0];
  }
}

/** Forgets those that nobody can approve on any more; run it now and then. */
export async function forgetOldImpacts(client: Pick<PoolClient, 'query'>, now: Date): Promise<void> {
  await client.query('DELETE FROM given_impact WHERE computed_at < $1', [new Date(now.getTime() - FRESH_MS)]);
}
