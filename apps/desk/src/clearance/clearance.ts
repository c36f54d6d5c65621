import type { GateShipmentData, Hold } from '@sluice/contracts';

/** The dock door's answer, as the gate gives it: `mayLeave` is true for a release that holds at `answeredAt`, and for nothing else. */
export interface Clearance {
  readonly shipmentId: string;
  readonly exporterId: string;
  readonly mayLeave: boolean;
  readonly status: GateShipmentData['status'];
  readonly shipmentVersion: number;
  readonly decisionVersion: number;
  readonly answeredAt: string;
  /** Why not, in English; absent when it may leave. */
  readonly reasons?: readonly string[];
  /** The holds that are in the way, for whoever says them in another language. */
  readonly holds?: readonly { readonly lineNo: number; readonly sku: string; readonly hold: Hold }[];
}
