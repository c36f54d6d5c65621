import type { GateShipmentData, Hold, Reason } from '@sluice/contracts';
import { parseInstant, severityOf } from '@sluice/domain';
import type { Fix } from './fix.js';
import { tagOf, tagsOfHold } from './tags.js';
import { waysOut } from './ways-out.js';
import { wordsOf } from './words.js';

/** All that the queue filters, sorts and counts a shipment by: a row of `shipment_summary`. Instants in milliseconds. */
export interface ShipmentSummary {
  readonly shipmentId: string;
  readonly decisionVersion: number;
  readonly status: GateShipmentData['status'];
  readonly open: boolean;
  readonly decidedAtMs: number;
  readonly exporterId: string;
  readonly warehouseId: string;
  readonly destination: string;
  readonly dispatchMs: number;
  /** Infinity when nothing holds it. */
  readonly heldSinceMs: number;
  readonly reasons: readonly Reason[];
  readonly tags: readonly string[];
  readonly fixes: readonly { readonly key: string; readonly lines: number }[];
  readonly words: readonly string[];
}

/** A hold with its place, and what would close it. */
export interface PlacedHold {
  readonly lineNo: number;
  readonly sku: string;
  readonly hold: Hold;
  readonly fix: Fix;
}

/** The open holds of a shipment, the most severe first. One that is over keeps its lines as they stood, and none is open. */
export function openHoldsOf(state: GateShipmentData): PlacedHold[] {
  if (!isOpen(state)) return [];
  return state.lines
    .flatMap(({ lineNo, sku, holds }) => waysOut(holds).map(({ hold, fix }) => ({ lineNo, sku, hold, fix })))
    .sort((a, b) => severityOf(a.hold.reason) - severityOf(b.hold.reason));
}

/** Held or recalled. */
export function isOpen({ status }: Pick<GateShipmentData, 'status'>): boolean {
  return status === 'HELD' || status === 'RECALLED';
}

/** Sums a shipment up. Pure. */
export function summaryOf(state: GateShipmentData): ShipmentSummary {
  const open = openHoldsOf(state);
  return {
    shipmentId: state.shipmentId,
    decisionVersion: state.decisionVersion,
    status: state.status,
    open: isOpen(state),
    decidedAtMs: parseInstant(state.decidedAt),
    exporterId: state.exporterId,
    warehouseId: state.warehouseId,
    destination: state.destinationCountry,
    dispatchMs: parseInstant(state.plannedDispatchAt),
    heldSinceMs: Math.min(...open.map(({ hold }) => parseInstant(hold.since))),
    reasons: [...new Set(open.map(({ hold }) => hold.reason))],
    tags: isOpen(state) ? distinct(open.flatMap(({ sku, hold }) => tagsOfHold(sku, hold))) : tagsOfLines(state),
    fixes: fixesOf(open),
    words: wordsOf(namesOf(state)),
  };
}

/** What is not held is still found by its products, and by the filings it was released on. */
function tagsOfLines({ lines }: GateShipmentData): string[] {
  return distinct(
    lines.flatMap(({ sku, filings }) => [
      tagOf('sku', sku),
      ...filings.map(({ filingId }) => tagOf('filing', filingId)),
    ]),
  );
}

function fixesOf(open: readonly PlacedHold[]): { key: string; lines: number }[] {
  const lines = new Map<string, Set<number>>();
  for (const { lineNo, fix } of open) lines.set(fix.key, (lines.get(fix.key) ?? new Set()).add(lineNo));
  return [...lines].map(([key, ofKey]) => ({ key, lines: ofKey.size }));
}

function* namesOf(state: GateShipmentData): Generator<string> {
  yield state.shipmentId;
  yield state.exporterId;
  for (const { sku, filings, holds } of state.lines) {
    yield sku;
    for (const { filingId } of [...filings, ...holds]) if (filingId !== undefined) yield filingId;
  }
  yield* state.orderIds;
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}

/** A bit for each reason, the most severe one lowest. */
export function reasonBits(reasons: readonly Reason[]): number {
  return reasons.reduce((bits, reason) => bits | (1 << severityOf(reason)), 0);
}
