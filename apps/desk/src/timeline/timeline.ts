import type { GateShipmentData, Reason } from '@sluice/contracts';
import type { FactChange, FilingChange, ProductChange } from '../facts/fact-changes.js';
import type { OverrideResource } from '../overrides/override-resource.js';

/** A hold as a story names it. */
export interface NamedInStory {
  readonly holdId: string;
  readonly lineNo: number;
  readonly sku: string;
  readonly reason: Reason;
}

/** One thing that happened to a shipment, or to a fact that its decisions name. What it says is in the fields. */
export type TimelineItem =
  | {
      readonly kind: 'DECISION';
      readonly at: string;
      readonly decisionVersion: number;
      readonly shipmentVersion: number;
      readonly status: GateShipmentData['status'];
      readonly cause: GateShipmentData['cause'];
      /** Against the decision before; of the oldest that is known, all of its holds. */
      readonly opened: readonly NamedInStory[];
      readonly closed: readonly NamedInStory[];
    }
  | {
      readonly kind: 'OVERRIDE';
      readonly at: string;
      readonly person: string;
      readonly event: 'REQUESTED' | 'APPROVED' | 'REJECTED';
      readonly overrideId: string;
      readonly holdIds: readonly string[];
      /** Why, by whoever did it; of an approval, what was asked for. */
      readonly reason: string;
      readonly until: string;
    }
  | ({ readonly kind: 'FACT'; readonly at: string; readonly filingId: string } & FilingChange)
  | ({ readonly kind: 'FACT'; readonly at: string; readonly person?: string; readonly sku: string } & ProductChange)
  | {
      readonly kind: 'DOCK_CHECK';
      readonly at: string;
      readonly person: string;
      readonly mayLeave: boolean;
      readonly status: string;
      readonly decisionVersion: number;
    }
  | {
      readonly kind: 'PASSPORT';
      readonly at: string;
      /** Who asked for it. */
      readonly person: string;
      readonly passportId: string;
      readonly decisionVersion: number;
      readonly until: string;
    }
  | { readonly kind: 'NOTE'; readonly at: string; readonly person: string; readonly text: string }
  | {
      readonly kind: 'ASSIGNMENT';
      readonly at: string;
      readonly person: string;
      /** Null: nobody from then on. */
      readonly to: string | null;
    };

/** Decisions as items. @param decisions newest first */
export function decisionItems(decisions: readonly GateShipmentData[]): TimelineItem[] {
  return decisions.map((decision, index) => {
    const [now, before] = [holdsIn(decision), holdsIn(decisions[index + 1])];
    const { decidedAt: at, decisionVersion, shipmentVersion, status, cause } = decision;
    return {
      ...{ kind: 'DECISION', at, decisionVersion, shipmentVersion, status, cause },
      opened: [...now.values()].filter(({ holdId }) => !before.has(holdId)),
      closed: [...before.values()].filter(({ holdId }) => !now.has(holdId)),
    };
  });
}

function holdsIn(decision: GateShipmentData | undefined): Map<string, NamedInStory> {
  const holds = (decision?.lines ?? []).flatMap(({ lineNo, sku, holds: open }) =>
    open.map(({ holdId, reason }): NamedInStory => ({ holdId, lineNo, sku, reason })),
  );
  return new Map(holds.map((hold) => [hold.holdId, hold]));
}

/** What people said about overrides of a shipment; what became of them is in the decisions. */
export function overrideItems(shipmentId: string, overrides: readonly OverrideResource[]): TimelineItem[] {
  return overrides.flatMap((override): TimelineItem[] => {
    const { overrideId, until, reason, requestedAt, requestedBy, approvedAt, approvedBy } = override;
    const { rejectedAt, rejectedBy, rejectionReason } = override;
    const named = override.shipments.filter((one) => one.shipmentId === shipmentId).flatMap(({ holds }) => holds);
    const item = { kind: 'OVERRIDE', overrideId, until, reason, holdIds: named.map(({ holdId }) => holdId) } as const;
    return [
      { ...item, event: 'REQUESTED', at: requestedAt, person: requestedBy },
      ...(approvedAt === undefined || approvedBy === undefined
        ? []
        : [{ ...item, event: 'APPROVED' as const, at: approvedAt, person: approvedBy }]),
      ...(rejectedAt === undefined || rejectedBy === undefined
        ? []
        : [
            {
              ...item,
              event: 'REJECTED' as const,
              at: rejectedAt,
              person: rejectedBy,
              reason: rejectionReason ?? reason,
            },
          ]),
    ];
  });
}

export function filingItems(changes: readonly FactChange<FilingChange>[]): TimelineItem[] {
  return changes.map(({ entityId: filingId, at, what }) => ({
    ...{ kind: 'FACT', at: at.toISOString(), filingId },
    ...what,
  }));
}

export function productItems(changes: readonly FactChange<ProductChange>[]): TimelineItem[] {
  return changes.map(({ entityId: sku, at, what }) => ({
    ...{ kind: 'FACT', at: at.toISOString(), sku },
    ...(what.confirmedBy !== undefined && what.changed.includes('confirmedBy') ? { person: what.confirmedBy } : {}),
    ...what,
  }));
}

/** Newest first; what happened at the same instant stays in the order in which it was given. */
export function inOrder(items: readonly TimelineItem[]): TimelineItem[] {
  return [...items].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

/** The filings that decisions name: as a basis, or in a hold. */
export function filingIdsIn(decisions: readonly GateShipmentData[]): string[] {
  const ids = decisions.flatMap(({ lines }) =>
    lines.flatMap(({ filings, holds }) => [...filings, ...holds].map(({ filingId }) => filingId)),
  );
  return [...new Set(ids.filter((id) => id !== undefined))];
}

export function skusIn({ lines }: GateShipmentData): string[] {
  return [...new Set(lines.map(({ sku }) => sku))];
}
