import type { IncomingEvent } from '@sluice/contracts';
import { readKeyQueues } from '../dead-letters/key-queues.js';
import { originOf, park } from '../dead-letters/parking.js';
import type { FactsCache } from '../facts/facts-cache.js';
import { leaveBoundaries } from '../facts/leave-boundaries.js';
import type { LaneEffects } from '../lane/lane-effects.js';
import type { LaneFeature, LaneRecord } from '../lane/lane-feature.js';
import type { LaneTransaction } from '../lane/lane-transaction.js';
import type { Cause, FactCause } from '../lane/lane-work.js';
import { usableEvents } from '../lane/usable-events.js';
import { textArray } from '@sluice/platform';
import { OrderTurn, type OrderEvent } from './order-turn.js';
import { readOrders, writeOrders, type StoredOrder } from './order.repository.js';

const UNKNOWN_ORDER = {
  code: 'UNKNOWN_ORDER',
  message: 'The gate has never seen this order, so there is nothing to cancel.',
  field: 'orderId',
  remedy: 'Publish logistics.order.placed for it first, or correct orderId.',
};

/** Screens orders inside their lane's transactions: advice for planning, it holds nothing. */
export class OrderFeature implements LaneFeature {
  readonly kind = 'order';

  constructor(private readonly cache: FactsCache) {}

  async applyRecords(
    tx: LaneTransaction,
    records: readonly LaneRecord[],
    effects: LaneEffects,
    nowMs: number,
  ): Promise<void> {
    const events = usableEvents(records, isOrderEvent, effects, nowMs);
    const [stored, queues] = await Promise.all([
      readOrders(tx.client, [...new Set(events.map(({ event }) => event.data.orderId))]),
      readKeyQueues(
        tx,
        'order',
        events.map(({ record }) => record),
      ),
    ]);
    const turn = await this.#turn(
      tx,
      stored,
      events.map(({ event }) => event),
      effects,
      nowMs,
    );
    for (const { record, event } of events) {
      if (!queues.admit(record, effects, nowMs)) continue;
      const home = stored.get(event.data.orderId)?.lane;
      if (home !== undefined && home !== tx.lane) {
        effects.leftWork.push({ lane: home, kind: 'EVENT', payload: { origin: originOf(record) } });
      } else if (turn.apply(event) === 'UNKNOWN_ORDER') park(effects, record, UNKNOWN_ORDER, nowMs);
    }
    writeTurn(tx, turn);
  }

  async decideAgain(
    tx: LaneTransaction,
    subjects: readonly { id: string; cause: Cause }[],
    effects: LaneEffects,
    nowMs: number,
  ): Promise<void> {
    const stored = await readOrders(
      tx.client,
      subjects.map((subject) => subject.id),
    );
    const turn = await this.#turn(tx, stored, [], effects, nowMs);
    for (const { id } of subjects) turn.again(id);
    writeTurn(tx, turn);
  }

  async subjectsOf(tx: LaneTransaction, causes: readonly FactCause[]): Promise<{ id: string; cause: Cause }[]> {
    const [first] = causes;
    if (!first) return [];
    const everything = causes.some((cause) => cause.skus === null);
    const skus = everything ? [] : causes.flatMap((cause) => cause.skus ?? []);
    const { rows } = await tx.client.query<{ order_id: string }>(
      everything
        ? 'SELECT order_id FROM screened_order WHERE lane = $1 AND open ORDER BY order_id'
        : `SELECT DISTINCT order_id FROM unnest($2::text[]) AS k (sku),
             LATERAL (SELECT order_id FROM screened_order WHERE open AND lane = $1 AND skus @> ARRAY[k.sku] OFFSET 0) AS o
            ORDER BY order_id`,
      everything ? [tx.lane] : [tx.lane, textArray(skus)],
    );
    return rows.map((row) => ({ id: row.order_id, cause: { type: first.type, id: first.id } }));
  }

  async #turn(
    tx: LaneTransaction,
    stored: ReadonlyMap<string, StoredOrder>,
    events: readonly OrderEvent[],
    effects: LaneEffects,
    nowMs: number,
  ): Promise<OrderTurn> {
    const skus = new Set<string>();
    for (const { data } of stored.values()) for (const line of data.lines) skus.add(line.sku);
    for (const event of events)
      if (event.type !== 'logistics.order.cancelled') for (const line of event.data.lines) skus.add(line.sku);
    return new OrderTurn(tx, stored, await this.cache.viewWithHistory(tx.client, tx.factsEpoch, skus), effects, nowMs);
  }
}

function isOrderEvent(event: IncomingEvent): event is OrderEvent {
  return event.type.startsWith('logistics.order.');
}

function writeTurn(tx: LaneTransaction, { orders, looks }: OrderTurn): void {
  if (orders.length > 0) writeOrders(tx, orders);
  if (looks.length > 0) leaveBoundaries(tx, 'ORDER', looks);
}
