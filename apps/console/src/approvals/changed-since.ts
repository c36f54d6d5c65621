import type { Override, ShipmentRow } from './approvals-api.js';

/** What became of a request since it was made, in counts and by shipment. */
export interface ChangedSince {
  /** Holds that are open still: the ones it would release. */
  readonly open: number;
  readonly closed: number;
  /** Shipments that were decided again since somebody looked and asked. */
  readonly decidedAgain: ReadonlySet<string>;
}

/** @param now shipments as they are; those that are not known count as unchanged. Pure. */
export function changedSince(
  { shipments }: Pick<Override, 'shipments'>,
  now: ReadonlyMap<string, Pick<ShipmentRow, 'decisionVersion'>>,
): ChangedSince {
  const holds = shipments.flatMap((shipment) => shipment.holds);
  const open = holds.filter((hold) => hold.open).length;
  const decidedAgain = shipments.filter(({ shipmentId, decisionVersion }) => {
    const row = now.get(shipmentId);
    return row !== undefined && decisionVersion !== undefined && row.decisionVersion > decisionVersion;
  });
  return { open, closed: holds.length - open, decidedAgain: new Set(decidedAgain.map(({ shipmentId }) => shipmentId)) };
}

/** Requests of the same exporter with a reason in common, without this one. Pure. */
export function similarTo(override: Override, others: readonly Override[]): readonly Override[] {
  const reasons = new Set(override.shipments.flatMap(({ holds }) => holds.map(({ reason }) => reason)));
  return others.filter(
    ({ overrideId, exporterId, shipments }) =>
      overrideId !== override.overrideId &&
      exporterId === override.exporterId &&
      shipments.some(({ holds }) => holds.some(({ reason }) => reasons.has(reason))),
  );
}
