import { BodyPipe, shape } from '@sluice/platform';
import { EVENT_TYPES, type EventType } from '../events/event-types.js';

/** Body of `POST /v1/webhooks`. */
export interface EndpointBody {
  readonly url: string;
  readonly eventTypes: readonly EventType[];
  /** Absent or null: events of every exporter. */
  readonly exporterId?: string | null;
  readonly description?: string;
}

/** Body of `PATCH /v1/webhooks/{endpointId}`. Whose events it gets never changes: that is another endpoint. */
export interface EndpointChanges {
  readonly url?: string;
  readonly eventTypes?: readonly EventType[];
  readonly description?: string;
  readonly status?: 'ACTIVE' | 'DISABLED';
}

/** Body of `POST …/rotate-secret`. */
export interface RotationBody {
  /** How long the old secret signs too; 0: not at all, because somebody else has it. */
  readonly overlapHours?: number;
}

const fields = {
  url: { type: 'string', minLength: 1, maxLength: 2_000 },
  eventTypes: { type: 'array', minItems: 1, uniqueItems: true, items: { enum: EVENT_TYPES } },
  description: { type: 'string', maxLength: 500 },
} as const;

export const endpointBody = new BodyPipe<EndpointBody>({
  title: 'EndpointBody',
  type: 'object',
  additionalProperties: false,
  required: ['url', 'eventTypes'],
  properties: { ...fields, exporterId: { anyOf: [shape('Identifier'), { type: 'null' }] } },
});

export const endpointChanges = new BodyPipe<EndpointChanges>({
  title: 'EndpointChanges',
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  properties: { ...fields, status: { enum: ['ACTIVE', 'DISABLED'] } },
});

export const rotationBody = new BodyPipe<RotationBody | null>({
  title: 'RotationBody',
  type: ['object', 'null'],
  additionalProperties: false,
  properties: { overlapHours: { type: 'number', minimum: 0, maximum: 168 } },
});
