import type { GateShipmentData, Hold } from '@sluice/contracts';
import type { LikelyClear } from '../facts/likely-clear.js';
import type { Fix } from './fix.js';
import { openHoldsOf } from './summary.js';

/** An open hold in a row of the queue, with what would close it. */
export interface HoldOfRow extends Hold {
  readonly lineNo: number;
  readonly sku: string;
  readonly fix: Fix;
  /** The override that was asked for it and that people or the gate have not decided. */
  readonly overrideId?: string;
}

/** A row of the queue: one shipment, what the gate said last, and what people said about it. */
export interface ShipmentRow extends Pick<
  GateShipmentData,
  | 'shipmentId'
  | 'shipmentVersion'
  | 'decisionVersion'
  | 'status'
  | 'decidedAt'
  | 'exporterId'
  | 'warehouseId'
  | 'destinationCountry'
  | 'plannedDispatchAt'
  | 'orderIds'
  | 'cause'
> {
  readonly lineCount: number;
  /** The open ones, most severe first. */
  readonly holds: readonly HoldOfRow[];
  /** When the oldest of them was opened. */
  readonly heldSince?: string;
  readonly owner?: { readonly person: string; readonly at: string };
  readonly noteCount: number;
  /** Absent: nobody can say. */
  readonly likelyClear?: LikelyClear;
}

/** What people said about a shipment, and what they ask for. */
export interface Surroundings {
  readonly owner: { readonly person: string; readonly at: Date } | undefined;
  readonly noteCount: number;
  /** Undecided overrides by hold. */
  readonly overrides: ReadonlyMap<string, string>;
  readonly likelyClear: LikelyClear | undefined;
}

/** Pure. */
export function rowOf(
  state: GateShipmentData,
  { owner, noteCount, overrides, likelyClear }: Surroundings,
): ShipmentRow {
  const { shipmentId, shipmentVersion, decisionVersion, status, decidedAt, exporterId } = state;
  const { warehouseId, destinationCountry, plannedDispatchAt, orderIds, cause } = state;
  const holds = openHoldsOf(state).map(({ lineNo, sku, hold, fix }) => {
    const overrideId = overrides.get(hold.holdId);
    return { ...hold, lineNo, sku, fix, ...(overrideId === undefined ? {} : { overrideId }) };
  });
  const heldSince = holds.map(({ since }) => since).reduce(earlier, undefined);
  return {
    ...{ shipmentId, shipmentVersion, decisionVersion, status, decidedAt, exporterId },
    ...{ warehouseId, destinationCountry, plannedDispatchAt, orderIds, cause },
    lineCount: state.lines.length,
    holds,
    ...(heldSince === undefined ? {} : { heldSince }),
    ...(owner === undefined ? {} : { owner: { person: owner.person, at: owner.at.toISOString() } }),
    noteCount,
    ...(likelyClear === undefined ? {} : { likelyClear }),
  };
}

function earlier(a: string | undefined, b: string): string {
  return a === undefined || Date.parse(b) < Date.parse(a) ? b : a;
}
