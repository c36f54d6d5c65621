import type { IncomingEvent } from '@sluice/contracts';
import type { ShipmentInput } from '@sluice/domain';
import { textArray, timestamptzArray } from '@sluice/platform';
import { readKeyQueues } from '../dead-letters/key-queues.js';
import { originOf, park, unprocessable } from '../dead-letters/parking.js';
import { BOUNDARY_CHANNEL } from '../facts/boundary-clock.js';
import type { FactsCache } from '../facts/facts-cache.js';
import type { LaneEffects } from '../lane/lane-effects.js';
import type { LaneFeature, LaneRecord } from '../lane/lane-feature.js';
import type { LaneTransaction } from '../lane/lane-transaction.js';
import type { Cause, FactCause } from '../lane/lane-work.js';
import { usableEvents, type EventRecord } from '../lane/usable-events.js';
import { ShipmentTurn } from './shipment-turn.js';
import { openShipmentsConcerned, readShipments, writeShipments, type StoredShipment } from './shipment.repository.js';

/** An event or command of the wire that the domain takes as it is. */
type ShipmentEvent = Extract<IncomingEvent, { type: Exclude<ShipmentInput['type'], 'redecide'> }>;

type ShipmentEventRecord = EventRecord<ShipmentEvent>;

/** Decides shipments inside their lane's transactions. */
export class ShipmentFeature implements LaneFeature {
  readonly kind = 'shipment';

  constructor(private readonly cache: FactsCache) {}

  async applyRecords(
    tx: LaneTransaction,
    records: readonly LaneRecord[],
    effects: LaneEffects,
    nowMs: number,
  ): Promise<void> {
    const events = usableEvents(records, isShipmentEvent, effects, nowMs);
    const [stored, queues] = await Promise.all([
      readShipments(tx.client, [...new Set(events.map(({ event }) => event.data.shipmentId))]),
      readKeyQueues(
        tx,
        'shipment',
        events.map(({ record }) => record),
      ),
    ]);
    const turn = await this.#turn(tx, stored, skusOfEvents(events), effects, nowMs);
    for (const event of events) {
      if (!queues.admit(event.record, effects, nowMs)) continue;
      if (!applyOne(tx, turn, stored, event, effects, nowMs)) queues.stop(event.record);
    }
    writeTurn(tx, turn, stored);
  }

  async decideAgain(
    tx: LaneTransaction,
    subjects: readonly { id: string; cause: Cause }[],
    effects: LaneEffects,
    nowMs: number,
  ): Promise<void> {
    const stored = await readShipments(
      tx.client,
      subjects.map((subject) => subject.id),
    );
    const turn = await this.#turn(tx, stored, [], effects, nowMs);
    for (const { id, cause } of subjects) turn.apply(id, { type: 'redecide', cause }, undefined);
    writeTurn(tx, turn, stored);
  }

  subjectsOf(tx: LaneTransaction, causes: readonly FactCause[]): Promise<{ id: string; cause: Cause }[]> {
    return openShipmentsConcerned(tx.client, tx.lane, causes);
  }

  async #turn(
    tx: LaneTransaction,
    stored: ReadonlyMap<string, StoredShipment>,
    moreSkus: Iterable<string>,
    effects: LaneEffects,
    nowMs: number,
  ): Promise<ShipmentTurn> {
    const skus = new Set(moreSkus);
    for (const { state } of stored.values()) for (const line of state.snapshot.lines) skus.add(line.sku);
    const facts = await this.cache.view(tx.client, tx.factsEpoch, skus);
    return new ShipmentTurn(tx, stored, facts, effects, nowMs);
  }
}

/** Applies one event. False when the gate itself failed on it: later records of its key must wait. */
function applyOne(
  tx: LaneTransaction,
  turn: ShipmentTurn,
  stored: ReadonlyMap<string, StoredShipment>,
  { record, event }: ShipmentEventRecord,
  effects: LaneEffects,
  nowMs: number,
): boolean {
  const { shipmentId } = event.data;
  const home = stored.get(shipmentId)?.lane;
  if (home !== undefined && home !== tx.lane) {
    effects.leftWork.push({ lane: home, kind: 'EVENT', payload: { origin: originOf(record) } });
    return true;
  }
  try {
    const refusal = turn.apply(shipmentId, event, event.traceparent);
    if (refusal) park(effects, record, refusal, nowMs);
    return true;
  } catch (error) {
    park(effects, record, unprocessable(error), nowMs, true);
    return false;
  }
}

function isShipmentEvent(event: IncomingEvent): event is ShipmentEvent {
  return event.type.startsWith('logistics.shipment.') || event.type.startsWith('sluice.hold.');
}

function* skusOfEvents(events: readonly ShipmentEventRecord[]): Generator<string> {
  for (const { event } of events) {
    if (event.type === 'logistics.shipment.requested' || event.type === 'logistics.shipment.amended') {
      for (const line of event.data.lines) yield line.sku;
    }
  }
}

function writeTurn(tx: LaneTransaction, turn: ShipmentTurn, stored: ReadonlyMap<string, StoredShipment>): void {
  const { states } = turn;
  if (states.length === 0) return;
  writeShipments(tx, states, (shipmentId) => !stored.has(shipmentId), turn.holds);
  const lapsing = states.filter((state) => state.nextBoundaryMs !== undefined);
  if (lapsing.length > 0)
    leaveBoundaries(
      tx,
      lapsing.map((state) => ({ atMs: state.nextBoundaryMs ?? 0, ref: state.snapshot.shipmentId })),
    );
}

function leaveBoundaries(tx: LaneTransaction, boundaries: readonly { atMs: number; ref: string }[]): void {
  tx.write({
    text: `WITH added AS (
       INSERT INTO boundary (at, kind, ref)
       SELECT at, 'SHIPMENT', ref FROM unnest($1::timestamptz[], $2::text[]) AS b (at, ref) ON CONFLICT DO NOTHING
     ) SELECT pg_notify('${BOUNDARY_CHANNEL}', '')`,
    values: [timestamptzArray(boundaries.map((row) => row.atMs)), textArray(boundaries.map((row) => row.ref))],
  });
}
