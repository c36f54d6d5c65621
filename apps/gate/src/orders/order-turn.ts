import { screenOrder, type Facts } from '@sluice/domain';
import type { IncomingEvent, OrderScreenedData } from '@sluice/contracts';
import type { LaneEffects } from '../lane/lane-effects.js';
import { partitionOf } from '../lane/lane-name.js';
import type { LaneTransaction } from '../lane/lane-transaction.js';
import type { StoredOrder } from './order.repository.js';

export type OrderEvent = Extract<IncomingEvent, { type: `logistics.order.${string}` }>;

/** What became of one order event; UNKNOWN_ORDER is parked by the caller. */
export type OrderOutcome = 'APPLIED' | 'STALE' | 'UNKNOWN_ORDER';

/** Orders in the middle of a lane's transaction: applied in order, screened, written once at the end. */
export class OrderTurn {
  readonly #changed = new Map<string, StoredOrder>();

  constructor(
    private readonly tx: LaneTransaction,
    private readonly stored: ReadonlyMap<string, StoredOrder>,
    private readonly facts: Facts,
    private readonly effects: LaneEffects,
    private readonly nowMs: number,
  ) {}

  get orders(): StoredOrder[] {
    return [...this.#changed.values()];
  }

  apply(event: OrderEvent): OrderOutcome {
    const previous = this.#current(event.data.orderId);
    switch (event.type) {
      case 'logistics.order.placed':
      case 'logistics.order.amended':
        if (previous && previous.orderVersion >= event.data.orderVersion) return 'STALE';
        this.#screen(
          { lane: this.tx.lane, orderVersion: event.data.orderVersion, open: true, data: event.data, screening: null },
          event.traceparent,
        );
        return 'APPLIED';
      case 'logistics.order.cancelled':
        if (!previous) return 'UNKNOWN_ORDER';
        if (previous.orderVersion > event.data.orderVersion || !previous.open) return 'STALE';
        this.#changed.set(event.data.orderId, { ...previous, orderVersion: event.data.orderVersion, open: false });
        return 'APPLIED';
    }
  }

  /** Screens an open order again, and says so only when the answer is another one. */
  again(orderId: string): void {
    const order = this.#current(orderId);
    if (order?.open) this.#screen(order, undefined);
  }

  #current(orderId: string): StoredOrder | undefined {
    return this.#changed.get(orderId) ?? this.stored.get(orderId);
  }

  #screen(order: StoredOrder, traceparent: string | undefined): void {
    const screening = screenOrder(order.data, this.facts, this.nowMs);
    if (order.screening && sameAnswer(order.screening, screening)) return;
    this.#changed.set(order.data.orderId, { ...order, screening });
    this.effects.journal.push({
      topic: 'gate.order.v1',
      partition: partitionOf(this.tx.lane),
      key: order.data.orderId,
      type: 'sluice.order.screened',
      payload: Buffer.from(JSON.stringify(screening)),
      ...(traceparent === undefined ? {} : { traceparent }),
    });
  }
}

function sameAnswer(one: OrderScreenedData, other: OrderScreenedData): boolean {
  return JSON.stringify({ ...one, screenedAt: '' }) === JSON.stringify({ ...other, screenedAt: '' });
}
