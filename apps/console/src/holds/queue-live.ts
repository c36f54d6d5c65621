import type { ShipmentEvent } from '../live/events.js';

/** What was heard since the snapshot, which stays as it is: rows keep their place. */
export interface QueueLive {
  /** Changed, and not looked at since. */
  readonly changed: ReadonlySet<string>;
  /** Match the filter no longer. */
  readonly left: ReadonlySet<string>;
  /** Match it now and are not in the snapshot, with when they leave (milliseconds since the epoch). */
  readonly arrived: ReadonlyMap<string, number>;
}

export const QUIET: QueueLive = { changed: new Set(), left: new Set(), arrived: new Map() };

/** Takes in what the desk tells of shipments; `isListed`: whether the snapshot has an id. */
export function hear(live: QueueLive, events: readonly ShipmentEvent[], isListed: (id: string) => boolean): QueueLive {
  if (events.length === 0) return live;
  const [changed, left, arrived] = [new Set(live.changed), new Set(live.left), new Map(live.arrived)];
  for (const { shipmentId, matches, plannedDispatchAt } of events) {
    if (isListed(shipmentId)) {
      changed.add(shipmentId);
      if (matches) left.delete(shipmentId);
      else left.add(shipmentId);
    } else if (matches) arrived.set(shipmentId, Date.parse(plannedDispatchAt));
    else arrived.delete(shipmentId);
  }
  return { changed, left, arrived };
}

/** What came and what went from one list to another, each in the order of the list that has it. */
export function changesBetween(
  before: readonly string[],
  now: readonly string[],
): { readonly arrived: readonly string[]; readonly left: readonly string[] } {
  const [then, since] = [new Set(before), new Set(now)];
  return { arrived: now.filter((id) => !then.has(id)), left: before.filter((id) => !since.has(id)) };
}

/** Takes in what was not heard one by one. */
export function withChanges(live: QueueLive, { arrived, left }: Pick<QueueLive, 'arrived' | 'left'>): QueueLive {
  if (arrived.size + left.size === 0) return live;
  return {
    changed: live.changed,
    left: new Set([...live.left, ...left]),
    arrived: new Map([...live.arrived, ...arrived]),
  };
}

/** Somebody looked at the row. */
export function seen(live: QueueLive, shipmentId: string): QueueLive {
  if (!live.changed.has(shipmentId)) return live;
  const changed = new Set(live.changed);
  changed.delete(shipmentId);
  return { ...live, changed };
}

const HOUR_MS = 3_600_000;

/** How the pill looks: red under an hour, amber when one leaves before the first row on screen. */
export function arrivals(
  { arrived }: QueueLive,
  nowMs: number,
  firstVisibleDispatchMs: number | undefined,
): { count: number; soon: number; tone: 'plain' | 'amber' | 'red' } {
  const times = [...arrived.values()];
  const soon = times.filter((at) => at - nowMs < 4 * HOUR_MS).length;
  const next = Math.min(...times);
  const isBefore = firstVisibleDispatchMs !== undefined && next < firstVisibleDispatchMs;
  return { count: times.length, soon, tone: next - nowMs < HOUR_MS ? 'red' : isBefore ? 'amber' : 'plain' };
}
