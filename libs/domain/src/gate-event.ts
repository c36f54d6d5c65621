import type { Cause, GateShipmentData, ShipmentStatus } from '@sluice/contracts';
import type { Decided, GateShipmentType, ShipmentState } from './shipment-state.js';

/** A state without the cause of its last decision. */
export type ShipmentView = Omit<GateShipmentData, 'cause'>;

const TYPES: Readonly<Record<ShipmentStatus, GateShipmentType>> = {
  HELD: 'sluice.shipment.held',
  RELEASED: 'sluice.shipment.released',
  RECALLED: 'sluice.shipment.recalled',
  BREACHED: 'sluice.shipment.breached',
  CLOSED: 'sluice.shipment.closed',
};

/** What the gate says about a state: the whole of it that readers see. */
export function sayState(state: ShipmentState, cause: Cause): Decided['say'] {
  return { type: TYPES[state.status], data: { ...shipmentView(state), cause } };
}

/** What readers see of a state, wherever they look: on the topic and over HTTP. */
export function shipmentView(state: ShipmentState): ShipmentView {
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
  };
}
