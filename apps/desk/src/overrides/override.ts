import type { Reason, Requirement } from '@sluice/contracts';

/** Where an override stands. From APPROVED on it is the gate that says so, and nobody else. */
export type OverrideStatus = 'REQUESTED' | 'REJECTED' | 'APPROVED' | 'GRANTED' | 'REFUSED' | 'LAPSED';

/** The same for one of its shipments; WAITING: the gate has been told and has not answered. */
export type ShipmentOverrideStatus = 'REQUESTED' | 'REJECTED' | 'WAITING' | 'GRANTED' | 'REFUSED' | 'LAPSED';

/** A hold that is named, as it was when somebody asked. */
export interface NamedHold {
  readonly holdId: string;
  readonly lineNo: number;
  readonly sku: string;
  readonly reason: Reason;
  readonly requirement?: Requirement;
  /** Whether it is open now, as the gate said last. */
  readonly open: boolean;
}

/** What the gate said against it. */
export interface GateRefusal {
  readonly code: string;
  readonly message: string;
  readonly field?: string;
  readonly remedy: string;
}

/** One shipment of an override: a command for the gate, and what became of it. */
export interface ShipmentOverride {
  readonly shipmentId: string;
  readonly status: ShipmentOverrideStatus;
  readonly holds: readonly NamedHold[];
  /** `ce_id` of the command, once there is one. */
  readonly eventId: string | null;
  /** The gate's decision that granted it, or with which it lapsed. */
  readonly decisionVersion: number | null;
  readonly refusal: GateRefusal | null;
}

export interface Override {
  readonly overrideId: string;
  /** Place in the order of asking, decimal digits. */
  readonly ordinal: string;
  readonly overrideVersion: number;
  readonly status: OverrideStatus;
  readonly reason: string;
  readonly until: Date;
  readonly exporterId: string;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  readonly rejectedBy: string | null;
  readonly rejectedAt: Date | null;
  readonly rejectionReason: string | null;
  readonly shipments: readonly ShipmentOverride[];
}

/** Of several shipments the one that is furthest from its end says where the whole stands. */
const PRECEDENCE: readonly (readonly [ShipmentOverrideStatus, OverrideStatus])[] = [
  ['REQUESTED', 'REQUESTED'],
  ['WAITING', 'APPROVED'],
  ['GRANTED', 'GRANTED'],
  ['LAPSED', 'LAPSED'],
  ['REFUSED', 'REFUSED'],
  ['REJECTED', 'REJECTED'],
];

/** Where an override stands, from where its shipments do. */
export function statusOf(shipments: readonly Pick<ShipmentOverride, 'status'>[]): OverrideStatus {
  const found = PRECEDENCE.find(([of]) => shipments.some(({ status }) => status === of));
  if (!found) throw new Error('an override without shipments has no status');
  return found[1];
}
