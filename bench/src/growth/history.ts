import { eventRecord, shipmentRecord, type EventRecord } from '../kafka/events.js';
import { drawFrom } from '../workload/random.js';
import { amendmentOf, SEED, shipmentAt } from '../workload/shipments.js';
import type { Waiting } from '../workload/waiting.js';

const OLD = 'OLD';
const FRESH = 'NEW';

/** Every second shipment of the history is over: it left, or was cancelled while it was held. */
const isOpen = (index: number): boolean => index % 2 === 0;

export const recordsOfHistory = (shipments: number): number => shipments + Math.floor(shipments / 2);

/** The life of so many shipments so far. */
export function* historyRecords(prefix: string, shipments: number): Generator<EventRecord> {
  for (let index = 0; index < shipments; index += 1) {
    const { data, fate } = shipmentAt(index, OLD);
    const { shipmentId, shipmentVersion } = data;
    yield shipmentRecord(prefix, data);
    if (isOpen(index)) continue;
    const at = '2026-06-20T09:00:00Z';
    yield fate === 'HELD'
      ? eventRecord(
          prefix,
          'logistics.shipment.cancelled',
          { shipmentId, shipmentVersion, cancelledAt: at },
          shipmentId,
        )
      : eventRecord(prefix, 'logistics.shipment.departed', { shipmentId, shipmentVersion, departedAt: at }, shipmentId);
  }
}

/** Shipments that the history does not know. */
export function freshShipments(count: number): Waiting {
  return { count, at: (index) => shipmentAt(index, FRESH) };
}

/** Fresh shipments, and every so many records an amendment of one of the history's open ones, each of them once at most. */
export function withAmendments(count: number, every: number, history: number): Waiting {
  const amendments = Math.ceil(count / every);
  const open = Math.ceil(history / 2);
  // One of each part of the history, so that none is drawn twice and all ages are drawn.
  const part = Math.floor(open / amendments);
  if (part < 1) throw new Error(`${history} old shipments are too few for ${amendments} amendments`);
  return {
    count,
    at: (index) => {
      if (index % every !== 0) return shipmentAt(index, FRESH);
      const old = (index / every) * part + drawFrom(SEED + 2, index)(part);
      return amendmentOf(shipmentAt(shuffled(old, open) * 2, OLD));
    },
  };
}

/** Takes the order out: a step that has no divisor in common with `size` visits each number once. */
function shuffled(number: number, size: number): number {
  let step = Math.floor(size * 0.618) | 1;
  while (gcd(step, size) !== 1) step += 1;
  return (number * step) % size;
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
