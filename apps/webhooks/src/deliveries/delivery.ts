/** What a delivery's status can be: waiting or being tried, done, or given up. */
export const DELIVERY_STATUSES = ['PENDING', 'DELIVERED', 'FAILED'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** A delivery with what its event says of it. */
export interface Delivery {
  readonly ordinal: string;
  readonly endpointId: string;
  readonly eventId: string;
  readonly type: string;
  readonly key: string;
  readonly occurredAt: Date;
  readonly status: DeliveryStatus;
  readonly attempts: number;
  readonly claim: number;
  readonly nextAttemptAt: Date | null;
  readonly createdAt: Date;
  readonly lastAttemptAt: Date | null;
  readonly lastStatus: number | null;
  readonly lastError: string | null;
  readonly lastExcerpt: string | null;
  readonly replayedBy: string | null;
  readonly replayedAt: Date | null;
}

/** A delivery as HTTP shows it. Times are RFC 3339, UTC. */
export interface DeliveryResource {
  readonly deliveryId: string;
  readonly endpointId: string;
  /** `webhook-id`, as the receiver has it. */
  readonly eventId: string;
  readonly type: string;
  /** What it is about, and is kept in order with: `shipment SH-9001`, `filing F-77`. */
  readonly key: string;
  readonly occurredAt: string;
  readonly status: DeliveryStatus;
  /** Since it was queued or replayed. */
  readonly attempts: number;
  readonly nextAttemptAt?: string;
  readonly createdAt: string;
  readonly lastAttempt?: {
    readonly at: string;
    /** What the receiver answered; absent when it did not. */
    readonly status?: number;
    /** Why it was no success. */
    readonly error?: string;
    /** The beginning of an answer that was no success; at most a thousand bytes of it. */
    readonly excerpt?: string;
  };
  readonly replayed?: { readonly by: string; readonly at: string };
}

export function deliveryId(ordinal: string): string {
  return `whd_${ordinal}`;
}

/** Undefined: nothing is called that. */
export function ordinalOf(id: string): string | undefined {
  return /^whd_(\d{1,18})$/.exec(id)?.[1];
}

export function deliveryResource(delivery: Delivery): DeliveryResource {
  const { ordinal, endpointId, eventId, type, key, occurredAt, status, attempts, nextAttemptAt, createdAt } = delivery;
  const { lastAttemptAt, lastStatus, lastError, lastExcerpt, replayedBy, replayedAt } = delivery;
  return {
    ...{ deliveryId: deliveryId(ordinal), endpointId, eventId, type, key, occurredAt: occurredAt.toISOString() },
    ...{ status, attempts },
    ...(nextAttemptAt === null ? {} : { nextAttemptAt: nextAttemptAt.toISOString() }),
    createdAt: createdAt.toISOString(),
    ...(lastAttemptAt === null
      ? {}
      : {
          lastAttempt: {
            at: lastAttemptAt.toISOString(),
            ...(lastStatus === null ? {} : { status: lastStatus }),
            ...(lastError === null ? {} : { error: lastError }),
            ...(lastExcerpt === null ? {} : { excerpt: lastExcerpt }),
          },
        }),
    ...(replayedBy === null || replayedAt === null
      ? {}
      : { replayed: { by: replayedBy, at: replayedAt.toISOString() } }),
  };
}
