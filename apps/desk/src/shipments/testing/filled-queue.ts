import type { GateShipmentData } from '@sluice/contracts';
import { createPool } from '@sluice/platform';
import { useDatabase } from '@sluice/testing';
import fc from 'fast-check';
import type { Pool } from 'pg';
import { prepareDatabase, SCHEMA } from '../../database/prepare-database.js';
import type { Filtered } from '../queue-filter.js';
import { summarise } from '../summaries.js';
import { summaryOf } from '../summary.js';
import { anOwner, aState } from './arbitraries.js';

const SHIPMENTS = 60;

/** A queue in a database, and beside it the same shipments in memory. */
export interface FilledQueue {
  readonly pool: Pool;
  /** Replaces all shipments; gives what a filter looks at. */
  fill(seed: number): Promise<Filtered[]>;
  close(): Promise<void>;
}

export async function useQueue(): Promise<FilledQueue> {
  const database = await useDatabase('desk', prepareDatabase);
  const pool = createPool(database.url, { applicationName: 'spec', schema: SCHEMA });
  return {
    pool,
    fill: (seed) => fill(pool, seed),
    close: async () => {
      await pool.end();
      await database.close();
    },
  };
}

async function fill(pool: Pool, seed: number): Promise<Filtered[]> {
  const ids = Array.from({ length: SHIPMENTS }, (_, index) => `SH-${index + 1}`);
  const [states = []] = fc.sample<GateShipmentData[]>(fc.tuple(...ids.map(aState)), { numRuns: 1, seed });
  const owners = fc.sample(anOwner, { numRuns: SHIPMENTS, seed });
  await summarise(pool, states);
  const rows = states.map((state) => ({ shipment_id: state.shipmentId, state }));
  await pool.query('TRUNCATE shipment');
  await pool.query(
    `INSERT INTO shipment (shipment_id, decision_version, status, exporter_id, planned_dispatch_at, state)
     SELECT r.shipment_id, 1, state ->> 'status', state ->> 'exporterId', (state ->> 'plannedDispatchAt')::timestamptz, state
       FROM jsonb_to_recordset($1) AS r (shipment_id text, state jsonb)`,
    [JSON.stringify(rows)],
  );
  const shipments = states.map((state, index) => ({ ...summaryOf(state), owner: owners[index] ?? null }));
  for (const { shipmentId, owner } of shipments) {
    await pool.query('UPDATE shipment_summary SET owner = $2 WHERE shipment_id = $1', [shipmentId, owner]);
  }
  return shipments;
}
