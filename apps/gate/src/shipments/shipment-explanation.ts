import { shipmentView, type ShipmentState, type ShipmentView } from '@sluice/domain';
import type { HoldHistory } from './shipment.repository.js';

/** `GET /v1/shipments/{shipmentId}`: where it stands, why, and what would free it. */
export interface ShipmentExplanation extends ShipmentView {
  /** One sentence a line and hold: what would free the shipment. Empty when nothing holds it. */
  readonly remedies: readonly string[];
  /** Every hold it ever had, open ones with `closedAt: null`. */
  readonly holds: readonly HoldHistory[];
}

export function explain(state: ShipmentState, holds: readonly HoldHistory[]): ShipmentExplanation {
  return {
    ...shipmentView(state),
    remedies: state.lines.flatMap((line) => line.holds.map((hold) => `Line ${line.lineNo}: ${hold.remedy}`)),
    holds,
  };
}
