import type { GateShipmentData } from '@sluice/contracts';
import { done, inTransaction } from '@sluice/platform';
import type { ClientBase, Pool } from 'pg';
import type { Transactions } from '../database/transactions.js';
import { SCHEMA } from '../database/prepare-database.js';
import type { ShipmentsRepository } from '../shipments/shipments.repository.js';
import { NEXT_SCHEMA } from './read-model-tables.js';

type Client = Pick<ClientBase, 'query'>;

const BATCH = 1_000;

/**
 * Shipments that their topic has forgotten, as the gate said them last: the desk has kept what it heard. It forgets none
 * that may still leave (90 days), but what left long ago is still looked for.
 * @returns how many there were
 */
export async function carryShipmentsForward(
  pool: Pool,
  transactions: Transactions,
  shipments: ShipmentsRepository,
): Promise<number> {
  for (let carried = 0, behind = ''; ;) {
    const states = await forgotten(pool, behind);
    const last = states.at(-1);
    if (last === undefined) return carried;
    await transactions.run(async (tx) => {
      await shipments.keepNewest(tx, states);
      return done(null);
    });
    behind = last.shipmentId;
    carried += states.length;
  }
}

async function forgotten(pool: Pool, behind: string): Promise<GateShipmentData[]> {
  const { rows } = await pool.query<{ state: GateShipmentData }>(
    `SELECT DISTINCT ON (shipment_id) state FROM ${SCHEMA}.decision AS heard
      WHERE shipment_id > $1
        AND NOT EXISTS (SELECT FROM ${NEXT_SCHEMA}.shipment AS s WHERE s.shipment_id = heard.shipment_id)
      ORDER BY shipment_id, decision_version DESC LIMIT $2`,
    [behind, BATCH],
  );
  return rows.map(({ state }) => state);
}

/** The same for orders (90 days), and for versions of lists: their topic keeps the newest one of each. */
export async function carryRestForward(pool: Pool): Promise<void> {
  await inTransaction(pool, 'BEGIN', async (client) => {
    for (const table of ['screened_order', 'fact_list']) {
      await client.query(`INSERT INTO ${NEXT_SCHEMA}.${table} SELECT * FROM ${SCHEMA}.${table} ON CONFLICT DO NOTHING`);
    }
  });
}

/** Who looks after which shipment is people's word: it may have changed since the shipment was taken over. */
export async function takeOwnersOver(client: Client): Promise<void> {
  await client.query(
    `UPDATE ${NEXT_SCHEMA}.shipment_summary AS k SET owner = now.person
       FROM (SELECT s.shipment_id, a.person FROM ${NEXT_SCHEMA}.shipment_summary AS s
               LEFT JOIN ${SCHEMA}.assignment AS a USING (shipment_id)
              WHERE s.owner IS DISTINCT FROM a.person) AS now
      WHERE k.shipment_id = now.shipment_id`,
  );
}
