import type { GateShipmentData } from '@sluice/contracts';
import type { ClientBase } from 'pg';
import { instant } from './queue-filter.js';
import { openHoldsOf, reasonBits, summaryOf } from './summary.js';
import { tagsOfHold } from './tags.js';

type Client = Pick<ClientBase, 'query'>;

/** Writes what the queue knows of these shipments, whatever it knew before. */
export async function summarise(client: Client, states: readonly GateShipmentData[]): Promise<void> {
  if (states.length === 0) return;
  await client.query('DELETE FROM hold WHERE shipment_id = ANY ($1)', [states.map(({ shipmentId }) => shipmentId)]);
  await insertHolds(client, states);
  await upsertSummaries(client, states);
}

async function insertHolds(client: Client, states: readonly GateShipmentData[]): Promise<void> {
  const rows = states.flatMap((state) =>
    openHoldsOf(state).map(({ lineNo, sku, hold, fix }) => ({
      ...{ shipment_id: state.shipmentId, hold_id: hold.holdId, line_no: lineNo, sku, reason: hold.reason, hold },
      ...{ tags: tagsOfHold(sku, hold), fix: fix.key },
    })),
  );
  if (rows.length === 0) return;
  await client.query(
    `INSERT INTO hold (shipment_id, hold_id, line_no, sku, reason, hold, tags, fix)
     SELECT r.* FROM jsonb_to_recordset($1) AS r (shipment_id text, hold_id text, line_no integer, sku text, reason text,
                                                  hold jsonb, tags text[], fix text)`,
    [JSON.stringify(rows)],
  );
}

async function upsertSummaries(client: Client, states: readonly GateShipmentData[]): Promise<void> {
  await client.query(
    `INSERT INTO shipment_summary AS known (${COLUMNS}, words, owner)
     SELECT ${COLUMNS}, array_to_tsvector(word), (SELECT person FROM assignment WHERE shipment_id = r.shipment_id)
       FROM jsonb_to_recordset($1) AS r (shipment_id text, decision_version integer, status text, open boolean,
              decided_at timestamptz, exporter_id text, warehouse_id text, destination text, dispatch_at timestamptz,
              held_since timestamptz, reasons integer, tags text[], fixes text[], fix_lines integer[], word text[])
     ON CONFLICT (shipment_id) DO UPDATE SET (${COLUMNS}, words) = (${EXCLUDED}, excluded.words)`,
    [JSON.stringify(states.map(rowOf))],
  );
}

const NAMES = [
  ...['shipment_id', 'decision_version', 'status', 'open', 'decided_at', 'exporter_id', 'warehouse_id'],
  ...['destination', 'dispatch_at', 'held_since', 'reasons', 'tags', 'fixes', 'fix_lines'],
];
const COLUMNS = NAMES.join(', ');
const EXCLUDED = NAMES.map((name) => `excluded.${name}`).join(', ');

function rowOf(state: GateShipmentData): Record<string, unknown> {
  const summary = summaryOf(state);
  return {
    shipment_id: summary.shipmentId,
    decision_version: summary.decisionVersion,
    status: summary.status,
    open: summary.open,
    decided_at: instant(summary.decidedAtMs),
    exporter_id: summary.exporterId,
    warehouse_id: summary.warehouseId,
    destination: summary.destination,
    dispatch_at: instant(summary.dispatchMs),
    held_since: instant(summary.heldSinceMs),
    reasons: reasonBits(summary.reasons),
    tags: summary.tags,
    fixes: summary.fixes.map(({ key }) => key),
    fix_lines: summary.fixes.map(({ lines }) => lines),
    word: summary.words,
  };
}
