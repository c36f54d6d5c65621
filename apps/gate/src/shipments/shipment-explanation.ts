import type { GateLine } from '@sluice/contracts';
import type { ShipmentState } from '@sluice/domain';
import type { HoldHistory } from './shipment.repository.js';

/** `GET /v1/shipments/{shipmentId}`: where it stands, why, and what would free it. */
export interface ShipmentExplanation {
  shipmentId: string;
  shipmentVersion: number;
  decisionVersion: number;
  status: ShipmentState['status'];
  decidedAt: string;
  exporterId: string;
  orderIds: readonly string[];
  warehouseId: string;
  destinationCountry: string;
  plannedDispatchAt: string;
  lists: ShipmentState['lists'];
  lines: readonly GateLine[];
  /** One sentence a line and hold: what would free the shipment. Empty when nothing holds it. */
  remedies: readonly string[];
  /** Every hold it ever had, open ones with `closedAt: null`. */
  holds: readonly HoldHistory[];
}

export function explain(state: ShipmentState, holds: readonly HoldHistory[]): ShipmentExplanation {
  const { snapshot } = state;
  return {
    shipmentId: snapshot.shipmentId,
    shipmentVersion: state.shipmentVersion,
    decisionVersion: state.decisionVersion,
    status: state.status,
    decidedAt: state.decidedAt,
    exporterId: snapshot.exporter.id,
    orderIds: snapshot.orderIds,
    warehouseId: snapshot.shipFrom.warehouseId,
    destinationCountry: snapshot.destinationCountry,
    plannedDispatchAt: snapshot.plannedDispatchAt,
    lists: state.lists,
    lines: state.lines,
    remedies: state.lines.flatMap((line) => line.holds.map((hold) => `Line ${line.lineNo}: ${hold.remedy}`)),
    holds,
  };
}
