import { skusOf, type ClosedHold, type OpenedHold, type ShipmentState } from '@sluice/domain';
import type { ClientBase, Pool } from 'pg';
import { boolArray, int4Array, textArray, textArrayLiteral, timestamptzArray } from '@sluice/platform';
import { partitionOf, type LaneName } from '../lane/lane-name.js';
import type { LaneTransaction } from '../lane/lane-transaction.js';
import type { Cause, FactCause } from '../lane/lane-work.js';
import { decodeState, encodeState, type StateColumns } from './stored-state.js';

/** A shipment as stored: the domain's state and the lane it lives in. */
export interface StoredShipment {
  lane: LaneName;
  state: ShipmentState;
}

/** A hold that this transaction opened, and perhaps closed again. */
export interface OpenedHoldRow {
  shipmentId: string;
  hold: OpenedHold;
  closedAt: string | null;
}

/** What a transaction did to holds. */
export interface HoldChanges {
  opened: readonly OpenedHoldRow[];
  /** Holds of earlier transactions that closed now. */
  closed: readonly ClosedHoldRow[];
}

export type ClosedHoldRow = ClosedHold & { shipmentId: string };

const STATE_COLUMNS = 'shipment_id, status, shipment_version, decision_version, state';

export async function readShipments(client: ClientBase, ids: readonly string[]): Promise<Map<string, StoredShipment>> {
  const { rows } = await client.query<StateColumns & { lane: LaneName }>({
    name: 'read-shipments',
    text: `SELECT lane, ${STATE_COLUMNS} FROM shipment WHERE shipment_id = ANY ($1::text[])`,
    values: [textArray(ids)],
  });
  return new Map(rows.map((row) => [row.shipment_id, { lane: row.lane, state: decodeState(row) }]));
}

export async function readShipment(
  client: Pick<Pool, 'query'>,
  shipmentId: string,
): Promise<ShipmentState | undefined> {
  const { rows } = await client.query<StateColumns>(`SELECT ${STATE_COLUMNS} FROM shipment WHERE shipment_id = $1`, [
    shipmentId,
  ]);
  return rows[0] && decodeState(rows[0]);
}

/** A shipment that nothing can change any more: it left, was cancelled, or left without a release. */
export function isOpen(state: ShipmentState): boolean {
  return state.status !== 'CLOSED' && state.status !== 'BREACHED';
}

/** `isNew` tells the shipments that have no row yet. */
export function writeShipments(
  tx: LaneTransaction,
  states: readonly ShipmentState[],
  isNew: (shipmentId: string) => boolean,
  holds: HoldChanges,
): void {
  const added = states.filter(({ snapshot }) => isNew(snapshot.shipmentId));
  const changed = states.length === added.length ? [] : states.filter(({ snapshot }) => !isNew(snapshot.shipmentId));
  if (added.length > 0)
    tx.write({ name: 'add-shipments', text: ADD_SHIPMENTS, values: [...shipmentArrays(tx.lane, added), tx.lane] });
  if (changed.length > 0)
    tx.write({ name: 'change-shipments', text: CHANGE_SHIPMENTS, values: shipmentArrays(tx.lane, changed) });
  if (holds.opened.length > 0) openHolds(tx, holds.opened);
  if (holds.closed.length > 0) closeHolds(tx, holds.closed);
}

function shipmentArrays(lane: LaneName, states: readonly ShipmentState[]): Buffer[] {
  return [
    textArray(states.map((state) => state.snapshot.shipmentId)),
    textArray(states.map((state) => state.status)),
    boolArray(states.map(isOpen)),
    int4Array(states.map((state) => state.shipmentVersion)),
    int4Array(states.map((state) => state.decisionVersion)),
    textArray(states.map((state) => textArrayLiteral(laneSkus(lane, skusOf(state.snapshot))))),
    textArray(states.map(encodeState)),
  ];
}

const SHIPMENT_ROWS = `
  unnest($1::text[], $2::text[], $3::bool[], $4::int[], $5::int[], $6::text[], $7::text[])
    AS s (shipment_id, status, open, shipment_version, decision_version, lane_skus, state)`;

/**
 * Without ON CONFLICT: where a shipment's first events arrive in two lanes at once, the second transaction has to fail
 * (unique violation); repeated, it finds the shipment and hands its event over.
 */
const ADD_SHIPMENTS = `
  INSERT INTO shipment (shipment_id, lane, status, open, shipment_version, decision_version, lane_skus, state)
  SELECT shipment_id, $8, status, open, shipment_version, decision_version, lane_skus::text[], state FROM ${SHIPMENT_ROWS}`;

const CHANGE_SHIPMENTS = `
  UPDATE shipment SET
    status = s.status, open = s.open, shipment_version = s.shipment_version, decision_version = s.decision_version,
    lane_skus = s.lane_skus::text[], state = s.state
  FROM ${SHIPMENT_ROWS} WHERE shipment.shipment_id = s.shipment_id`;

function openHolds(tx: LaneTransaction, holds: readonly OpenedHoldRow[]): void {
  tx.write({
    name: 'open-holds',
    text: `INSERT INTO hold (hold_id, shipment_id, line_no, reason, since, closed_at, data)
           SELECT hold_id, shipment_id, line_no, reason, since, closed_at, data::json
             FROM unnest($1::text[], $2::text[], $3::int[], $4::text[], $5::timestamptz[], $6::timestamptz[], $7::text[])
               AS h (hold_id, shipment_id, line_no, reason, since, closed_at, data)
           ON CONFLICT (shipment_id, hold_id) DO UPDATE SET closed_at = excluded.closed_at, data = excluded.data`,
    values: [
      textArray(holds.map((row) => row.hold.holdId)),
      textArray(holds.map((row) => row.shipmentId)),
      int4Array(holds.map((row) => row.hold.lineNo)),
      textArray(holds.map((row) => row.hold.reason)),
      timestamptzArray(holds.map((row) => Date.parse(row.hold.since))),
      timestamptzArray(holds.map((row) => (row.closedAt === null ? null : Date.parse(row.closedAt)))),
      textArray(holds.map((row) => JSON.stringify(row.hold))),
    ],
  });
}

/** Holds keep their row for good: a closed one gets its closing time, never a delete. */
function closeHolds(tx: LaneTransaction, holds: readonly ClosedHoldRow[]): void {
  tx.write({
    name: 'close-holds',
    text: `UPDATE hold SET closed_at = c.closed_at
             FROM unnest($1::text[], $2::text[], $3::timestamptz[]) AS c (shipment_id, hold_id, closed_at)
            WHERE hold.shipment_id = c.shipment_id AND hold.hold_id = c.hold_id`,
    values: [
      textArray(holds.map((hold) => hold.shipmentId)),
      textArray(holds.map((hold) => hold.holdId)),
      timestamptzArray(holds.map((hold) => Date.parse(hold.closedAt))),
    ],
  });
}

/** The keys by which facts reach the shipments of one lane: `3/SKU-1` in lane `shipment/3`. */
function laneSkus(lane: LaneName, skus: readonly string[]): string[] {
  const partition = partitionOf(lane);
  return skus.map((sku) => `${partition}/${sku}`);
}

interface ConcernedRow {
  readonly shipment_id: string;
  readonly lane_skus: readonly string[];
}

/** Open shipments of the lane that changed facts concern, each with the newest cause that reaches it. */
export async function openShipmentsConcerned(
  client: ClientBase,
  lane: LaneName,
  causes: readonly FactCause[],
): Promise<{ id: string; cause: Cause }[]> {
  const everywhere = causes.findLast((cause) => cause.skus === null);
  const causeOfKey = new Map(
    causes.flatMap((cause) => laneSkus(lane, cause.skus ?? []).map((key) => [key, cause] as const)),
  );
  const { rows } = everywhere
    ? await client.query<ConcernedRow>('SELECT shipment_id, lane_skus FROM shipment WHERE lane = $1 AND open', [lane])
    : await client.query<ConcernedRow>(
        // One look-up a key: `lane_skus && $1` with hundreds of keys is planned as a scan of the whole table.
        `SELECT shipment_id, lane_skus FROM unnest($1::text[]) AS k (key),
           LATERAL (SELECT shipment_id, lane_skus FROM shipment WHERE open AND lane_skus @> ARRAY[k.key] OFFSET 0) AS s`,
        [textArray([...causeOfKey.keys()])],
      );
  const concerned = new Map<string, Cause>();
  for (const { shipment_id: id, lane_skus: keys } of rows) {
    const cause = keys.map((key) => causeOfKey.get(key)).find((found) => found !== undefined) ?? everywhere;
    if (!cause) throw new Error(`shipment ${id} was found by no cause`);
    concerned.set(id, { type: cause.type, id: cause.id });
  }
  return Array.from(concerned, ([id, cause]) => ({ id, cause }));
}

/** Every hold the shipment ever had, oldest first. */
export async function readHolds(client: Pick<Pool, 'query'>, shipmentId: string): Promise<HoldHistory[]> {
  const { rows } = await client.query<{ data: OpenedHold; closed_at: Date | null }>(
    'SELECT data, closed_at FROM hold WHERE shipment_id = $1 ORDER BY since, hold_id',
    [shipmentId],
  );
  return rows.map((row) => ({ ...row.data, closedAt: row.closed_at?.toISOString() ?? null }));
}

export type HoldHistory = OpenedHold & { closedAt: string | null };
