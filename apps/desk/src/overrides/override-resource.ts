import { etagOf, type Answer } from '@sluice/platform';
import type { NamedHold, Override, ShipmentOverride } from './override.js';

/** What `GET /v1/overrides/{overrideId}` answers. */
export interface OverrideResource extends Pick<
  Override,
  'overrideId' | 'overrideVersion' | 'status' | 'reason' | 'exporterId'
> {
  /** RFC 3339, UTC. */
  readonly until: string;
  readonly requestedBy: string;
  readonly requestedAt: string;
  readonly approvedBy?: string;
  readonly approvedAt?: string;
  readonly rejectedBy?: string;
  readonly rejectedAt?: string;
  readonly rejectionReason?: string;
  readonly shipments: readonly {
    readonly shipmentId: string;
    readonly status: ShipmentOverride['status'];
    /** The gate's decision that granted it, or with which it lapsed. */
    readonly decisionVersion?: number;
    readonly refusal?: NonNullable<ShipmentOverride['refusal']>;
    readonly holds: readonly NamedHold[];
  }[];
}

export function overrideResource(override: Override): OverrideResource {
  const { overrideId, overrideVersion, status, reason, until, exporterId, requestedBy, requestedAt } = override;
  const { approvedBy, approvedAt, rejectedBy, rejectedAt, rejectionReason } = override;
  return {
    ...{ overrideId, overrideVersion, status, reason, exporterId, requestedBy },
    until: until.toISOString(),
    requestedAt: requestedAt.toISOString(),
    ...(approvedBy === null || approvedAt === null ? {} : { approvedBy, approvedAt: approvedAt.toISOString() }),
    ...(rejectedBy === null || rejectedAt === null || rejectionReason === null
      ? {}
      : { rejectedBy, rejectedAt: rejectedAt.toISOString(), rejectionReason }),
    shipments: override.shipments.map((shipment) => ({
      shipmentId: shipment.shipmentId,
      status: shipment.status,
      ...(shipment.decisionVersion === null ? {} : { decisionVersion: shipment.decisionVersion }),
      ...(shipment.refusal === null ? {} : { refusal: shipment.refusal }),
      holds: shipment.holds,
    })),
  };
}

export function answerWith(status: 200 | 201, override: Override): Answer {
  const { overrideId, overrideVersion } = override;
  return {
    status,
    etag: etagOf(overrideVersion),
    location: `/v1/overrides/${overrideId}`,
    body: overrideResource(override),
  };
}
