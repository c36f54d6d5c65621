import type { GateShipmentData } from '@sluice/contracts';
import { inTransaction } from '@sluice/platform';
import type { Pool, PoolClient } from 'pg';
import { summarise } from './summaries.js';

const BATCH = 1_000;

/**
 * Sums up every shipment that has no summary: after a migration that made the table, all of them. Nothing reads decisions
 * meanwhile, but another desk may; what it has summed up is left as it is. `filled` is told how many there are so far.
 */
export async function fillSummaries(pool: Pool, filled: (shipments: number) => void): Promise<void> {
  for (let shipments = 0, behind = ''; ;) {
    const states = await inTransaction(pool, 'BEGIN', (client) => fillBatch(client, behind));
    const last = states.at(-1);
    if (last === undefined) return;
    behind = last.shipmentId;
    filled((shipments += states.length));
  }
}

/** The rows are locked as a decision locks them, so that the newest one is summed up. */
async function fillBatch(client: PoolClient, behind: string): Promise<GateShipmentData[]> {
  const { rows } = await client.query<{ state: GateShipmentData }>(
    `SELECT s.state FROM shipment AS s
      WHERE s.shipment_id > $1 AND NOT EXISTS (SELECT FROM shipment_summary AS k WHERE k.shipment_id = s.shipment_id)
      ORDER BY s.shipment_id LIMIT $2 FOR UPDATE OF s`,
    [behind, BATCH],
  );
  const states = rows.map(({ state }) => state);
  await summarise(client, states);
  return states;
}
