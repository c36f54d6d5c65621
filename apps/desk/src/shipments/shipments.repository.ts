import { Inject, Injectable } from '@nestjs/common';
import type { GateShipmentData } from '@sluice/contracts';
import { parseInstant } from '@sluice/domain';
import type { Pool } from 'pg';
import type { Tx } from '../database/transactions.js';
import { POOL } from '../shared.js';
import { summarise } from './summaries.js';

/** The newest state of each shipment, and its open holds. */
@Injectable()
export class ShipmentsRepository {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  async find(shipmentId: string): Promise<GateShipmentData | undefined> {
    const { rows } = await this.pool.query<{ state: GateShipmentData }>(
      'SELECT state FROM shipment WHERE shipment_id = $1',
      [shipmentId],
    );
    return rows[0]?.state;
  }

  /** Takes over decisions that are newer than what is there, whatever their order; the others change nothing. */
  async keepNewest(tx: Tx, decisions: readonly GateShipmentData[]): Promise<void> {
    const changed = await upsertShipments(tx, newestOfEach(decisions));
    await summarise(tx.client, changed);
  }
}

/** In the order of their ids, so that two transactions lock them in the same one. */
function newestOfEach(decisions: readonly GateShipmentData[]): GateShipmentData[] {
  const newest = new Map<string, GateShipmentData>();
  for (const decision of decisions) {
    const known = newest.get(decision.shipmentId);
    if (known === undefined || known.decisionVersion < decision.decisionVersion) {
      newest.set(decision.shipmentId, decision);
    }
  }
  return [...newest.values()].sort((a, b) => (a.shipmentId < b.shipmentId ? -1 : 1));
}

async function upsertShipments(tx: Tx, decisions: readonly GateShipmentData[]): Promise<GateShipmentData[]> {
  const rows = decisions.map((state) => ({
    shipment_id: state.shipmentId,
    decision_version: state.decisionVersion,
    status: state.status,
    exporter_id: state.exporterId,
    planned_dispatch_at: dispatchOf(state),
    state,
  }));
  const written = await tx.client.query<{ shipment_id: string }>(
    `INSERT INTO shipment AS known
     SELECT r.* FROM jsonb_to_recordset($1) AS r (shipment_id text, decision_version integer, status text,
                                                  exporter_id text, planned_dispatch_at timestamptz, state jsonb)
     ON CONFLICT (shipment_id) DO UPDATE
       SET decision_version = excluded.decision_version, status = excluded.status, exporter_id = excluded.exporter_id,
           planned_dispatch_at = excluded.planned_dispatch_at, state = excluded.state
     WHERE known.decision_version < excluded.decision_version
     RETURNING shipment_id`,
    [JSON.stringify(rows)],
  );
  const changed = new Set(written.rows.map(({ shipment_id }) => shipment_id));
  return decisions.filter(({ shipmentId }) => changed.has(shipmentId));
}

/** To the millisecond, as a cursor tells it. */
function dispatchOf({ plannedDispatchAt }: GateShipmentData): string {
  return new Date(parseInstant(plannedDispatchAt)).toISOString();
}
