import type {
  GateLine,
  GateShipmentData,
  Hold,
  HoldOverrideData,
  GateCommandData,
  ListRef,
  RecallAnsweredData,
  Reason,
  Requirement,
  ShipmentCancelledData,
  ShipmentData,
  ShipmentDepartedData,
  ShipmentStatus,
  Cause,
} from '@sluice/contracts';

/** A hold that a person placed on the shipment. It stands on the line with the lowest number, and only a lift closes it. */
export interface ManualHold {
  readonly holdId: string;
  readonly since: string;
  readonly placedBy: string;
  readonly note: string;
}

/** A named hold that two people released until an instant. Dropped as soon as what it was approved for is gone. */
export interface Override {
  readonly holdId: string;
  readonly reason: Reason;
  readonly requirement?: Requirement;
  /** What the hold was about (see `hold-identity.ts`): the same cause found again is released by this override. */
  readonly identity: string;
  readonly requestedBy: string;
  readonly approvedBy: string;
  readonly justification: string;
  readonly overriddenAt: string;
  /** RFC 3339, excluded. */
  readonly until: string;
  readonly approvedFor: OverrideScope;
}

/** What the two people saw: an override does not reach a larger quantity, other goods, or another consignee. */
export interface OverrideScope {
  readonly lineNo: number;
  readonly sku: string;
  readonly quantity: number;
  readonly exporterId: string;
  readonly consigneeName: string;
  readonly destinationCountry: string;
}

/** All the gate knows of a shipment. Plain JSON: what is stored is what is read back. */
export interface ShipmentState {
  readonly snapshot: ShipmentData;
  /** The newest version applied; higher than the snapshot's after a cancellation or departure with its own version. */
  readonly shipmentVersion: number;
  readonly decisionVersion: number;
  readonly status: ShipmentStatus;
  /** In a final status (CLOSED, BREACHED) as they stood at the end: no hold is open then. */
  readonly lines: GateLine[];
  readonly lists: ListRef[];
  readonly decidedAt: string;
  readonly manualHolds: readonly ManualHold[];
  readonly overrides: readonly Override[];
  /** When to decide again without any event: the first override ends. Instants of lists and filings are `nextBoundaries`. */
  readonly nextBoundaryMs?: number;
  /** The decision that took the release back, while it is RECALLED: an answer to an older recall says nothing of this one. */
  readonly recalledAtDecision?: number;
  readonly departedAt?: string;
  readonly closedAs?: 'DEPARTED' | 'CANCELLED';
}

interface WireEvent<Type extends string, Data> {
  readonly type: Type;
  /** The CloudEvent's id: the cause of the decision. */
  readonly id: string;
  readonly data: Data;
}

/** A shipment as a whole, new or amended. */
export type SnapshotInput = WireEvent<'logistics.shipment.requested' | 'logistics.shipment.amended', ShipmentData>;

/** Everything that can happen to a shipment: events and commands as they come from the wire, or a fact that changed. */
export type ShipmentInput =
  | SnapshotInput
  | WireEvent<'logistics.shipment.cancelled', ShipmentCancelledData>
  | WireEvent<'logistics.shipment.departed', ShipmentDepartedData>
  | WireEvent<'logistics.shipment.recall-answered', RecallAnsweredData>
  | WireEvent<'sluice.hold.override', HoldOverrideData>
  | WireEvent<'sluice.hold.place' | 'sluice.hold.lift', GateCommandData>
  | { readonly type: 'redecide'; readonly cause: Cause };

/** A hold that a decision opened, with the line it is on. */
export interface OpenedHold extends Hold {
  readonly lineNo: number;
  readonly sku: string;
}

/** A hold that a decision closed. */
export interface ClosedHold {
  readonly holdId: string;
  readonly closedAt: string;
}

/** The type of event that says each status. */
export type GateShipmentType = `sluice.shipment.${Lowercase<ShipmentStatus>}`;

/** What came of an input. */
export type Outcome = Decided | Unchanged | Refused;

/** A new state, and what to say about it. */
export interface Decided {
  readonly kind: 'decided';
  readonly state: ShipmentState;
  readonly say: { readonly type: GateShipmentType; readonly data: GateShipmentData };
  readonly holdsOpened: readonly OpenedHold[];
  readonly holdsClosed: readonly ClosedHold[];
}

/** Nothing to store and nothing to say. FINAL: the shipment is over. */
export interface Unchanged {
  readonly kind: 'unchanged';
  readonly reason: 'DUPLICATE' | 'STALE_VERSION' | 'NO_CHANGE' | 'FINAL';
}

export type RefusalCode =
  | 'UNKNOWN_SHIPMENT'
  | 'NO_LINES'
  | 'LINE_NUMBER_REPEATED'
  | 'DECISION_UNKNOWN'
  | 'OVERRIDE_SAME_PERSON'
  | 'OVERRIDE_ENDED'
  | 'JUSTIFICATION_MISSING'
  | 'HOLD_UNKNOWN'
  | 'HOLD_ID_TAKEN'
  | 'HOLD_NOT_MANUAL';

/** An input that cannot be applied: park it. `message` says what is wrong, `remedy` what its sender does. */
export interface Refused {
  readonly kind: 'refused';
  readonly code: RefusalCode;
  readonly message: string;
  /** A path into the event's data. */
  readonly field?: string;
  readonly remedy: string;
}
