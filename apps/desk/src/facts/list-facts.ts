import { Inject, Injectable } from '@nestjs/common';
import type { ListPublishedData, ListRef } from '@sluice/contracts';
import type { Pool } from 'pg';
import type { Tx } from '../database/transactions.js';
import { POOL } from '../shared.js';
import type { HeardFact } from './heard-fact.js';

/** Versions of applicable lists, as the registry published them. */
@Injectable()
export class ListFacts {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /** Lists are few: one after the other. A removed list is gone with all its versions. */
  async keep({ client }: Tx, facts: readonly HeardFact<ListPublishedData>[]): Promise<void> {
    for (const { key, data } of facts) {
      if (data === null) await client.query('DELETE FROM fact_list WHERE list_id = $1', [key]);
      else {
        await client.query(
          `INSERT INTO fact_list (list_id, version, data) VALUES ($1, $2, $3)
           ON CONFLICT (list_id, version) DO UPDATE SET data = excluded.data`,
          [key, data.version, JSON.stringify(data)],
        );
      }
    }
  }

  /** Those of the versions that are known, in the order that was asked for. */
  async find(refs: readonly ListRef[]): Promise<ListPublishedData[]> {
    const { rows } = await this.pool.query<{ data: ListPublishedData }>(
      `SELECT f.data FROM unnest($1::text[], $2::integer[]) WITH ORDINALITY AS r (list_id, version, place)
         JOIN fact_list f USING (list_id, version) ORDER BY r.place`,
      [refs.map(({ listId }) => listId), refs.map(({ version }) => version)],
    );
    return rows.map(({ data }) => data);
  }
}
