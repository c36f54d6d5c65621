import { endOfShanghaiDay, isNews, screenOrder, shanghaiDay, startOfShanghaiDay, type Facts } from '@sluice/domain';
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
  readonly #looks = new Map<string, number>();

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

  /** When each order that waits for something is to be screened again though no fact changed. */
  get looks(): { ref: string; atMs: number }[] {
    return [...this.#looks].map(([ref, atMs]) => ({ ref, atMs }));
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

  /** Screens an open order again, and says so only when that is news. */
  again(orderId: string): void {
    const order = this.#current(orderId);
    if (order?.open) this.#screen(order, undefined);
  }

  #current(orderId: string): StoredOrder | undefined {
    return this.#changed.get(orderId) ?? this.stored.get(orderId);
  }

  #screen(order: StoredOrder, traceparent: string | undefined): void {
    const screening = screenOrder(order.data, this.facts, this.nowMs);
    const dayMs = nextLookMs(screening, this.nowMs);
    if (dayMs !== undefined) this.#looks.set(order.data.orderId, dayMs);
    if (order.screening && !isNews(order.screening, screening)) return;
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

/**
 * The start of the next day in Asia/Shanghai, for an order that waits for a filing and has not reached its ship date:
 * the time that is left has become a day less by then, and our history may have grown. From the ship date on the
 * promise cannot change by itself any more.
 */
function nextLookMs({ outcome, promise }: OrderScreenedData, nowMs: number): number | undefined {
  const dayMs = endOfShanghaiDay(shanghaiDay(nowMs));
  return outcome === 'CLEAR' || dayMs > startOfShanghaiDay(promise.requestedShipDate) ? undefined : dayMs;
}
