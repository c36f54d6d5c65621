/** A decision that the desk heard; `matches`: whether the shipment is in the list that was asked for. */
export interface ShipmentEvent {
  readonly shipmentId: string;
  readonly decisionVersion: number;
  readonly status: string;
  readonly matches: boolean;
  readonly plannedDispatchAt: string;
}
