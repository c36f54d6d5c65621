/** An endpoint as it is stored; secrets are sealed. */
export interface Endpoint {
  readonly endpointId: string;
  readonly ordinal: string;
  readonly url: string;
  readonly eventTypes: readonly string[];
  readonly exporterId: string | null;
  readonly description: string;
  readonly status: 'ACTIVE' | 'DISABLED';
  readonly disabledReason: string | null;
  readonly disabledAt: Date | null;
  readonly failingSince: Date | null;
  readonly oldSecretUntil: Date | null;
  readonly version: number;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly updatedBy: string;
  readonly updatedAt: Date;
}

/** An endpoint as HTTP shows it. Times are RFC 3339, UTC. */
export interface EndpointResource {
  readonly endpointId: string;
  readonly url: string;
  readonly eventTypes: readonly string[];
  /** Null: events of every exporter. */
  readonly exporterId: string | null;
  readonly description: string;
  readonly status: 'ACTIVE' | 'DISABLED';
  /** Why it is disabled, and since when. */
  readonly disabled?: { readonly reason: string; readonly at: string };
  /** Of the first failure since the last success. */
  readonly failingSince?: string;
  /** Until then the secret before the last rotation signs too. */
  readonly oldSecretUntil?: string;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly updatedBy: string;
  readonly updatedAt: string;
  /** The signing secret: in the answer that made it, and never again. */
  readonly secret?: string;
}

export function endpointResource(endpoint: Endpoint, now: Date): EndpointResource {
  const { endpointId, url, eventTypes, exporterId, description, status, createdBy, updatedBy } = endpoint;
  const { disabledReason, disabledAt, failingSince, oldSecretUntil, createdAt, updatedAt } = endpoint;
  return {
    ...{ endpointId, url, eventTypes, exporterId, description, status },
    ...(disabledReason !== null && disabledAt !== null
      ? { disabled: { reason: disabledReason, at: disabledAt.toISOString() } }
      : {}),
    ...(failingSince === null ? {} : { failingSince: failingSince.toISOString() }),
    ...(oldSecretUntil !== null && oldSecretUntil > now ? { oldSecretUntil: oldSecretUntil.toISOString() } : {}),
    ...{ createdBy, createdAt: createdAt.toISOString(), updatedBy, updatedAt: updatedAt.toISOString() },
  };
}
