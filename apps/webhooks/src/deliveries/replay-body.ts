import { BodyPipe, shape } from '@sluice/platform';
import { DELIVERY_STATUSES, type DeliveryStatus } from './delivery.js';

/** Body of `POST /v1/webhooks/{endpointId}/replay`: what happened from `since` up to, and without, `until`. */
export interface ReplayBody {
  readonly since: string;
  /** Absent: until now. */
  readonly until?: string;
  /** Only what has this status, and what follows it for the same shipment or filing; absent: everything. */
  readonly status?: DeliveryStatus;
}

export const replayBody = new BodyPipe<ReplayBody>({
  title: 'ReplayBody',
  type: 'object',
  additionalProperties: false,
  required: ['since'],
  properties: { since: shape('Instant'), until: shape('Instant'), status: { enum: DELIVERY_STATUSES } },
});
