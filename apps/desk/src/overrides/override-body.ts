import { BodyPipe, emptyBody, shape } from '@sluice/platform';

/** Body of `POST /v1/overrides`. Hold ids are always explicit. */
export interface OverrideBody {
  readonly shipments: readonly AskedShipment[];
  readonly reason: string;
  /** RFC 3339. */
  readonly until: string;
}

export interface AskedShipment {
  readonly shipmentId: string;
  /** The decision somebody looked at; when it is not the newest any more, nothing is asked. */
  readonly decisionVersion?: number;
  readonly holdIds: readonly string[];
}

/** A bulk request that a person can still read. */
const SHIPMENTS_MAX = 500;
/** Somebody else has to understand it. */
const REASON_CHARACTERS_MIN = 20;

export const overrideBody = new BodyPipe<OverrideBody>({
  title: 'OverrideRequest',
  type: 'object',
  additionalProperties: false,
  required: ['shipments', 'reason', 'until'],
  properties: {
    shipments: {
      type: 'array',
      minItems: 1,
      maxItems: SHIPMENTS_MAX,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['shipmentId', 'holdIds'],
        properties: {
          shipmentId: shape('Identifier'),
          decisionVersion: shape('Version'),
          holdIds: { type: 'array', minItems: 1, maxItems: 1000, uniqueItems: true, items: shape('Identifier') },
        },
      },
    },
    reason: { type: 'string', minLength: REASON_CHARACTERS_MIN, maxLength: 4000, pattern: '\\S' },
    until: shape('Instant'),
  },
});

/** Body of `approve`: none. */
export const approveBody = emptyBody;

/** Body of `reject`: why. */
export const rejectBody = new BodyPipe<{ readonly reason: string }>({
  title: 'OverrideRejection',
  type: 'object',
  additionalProperties: false,
  required: ['reason'],
  properties: { reason: { type: 'string', minLength: 1, maxLength: 4000, pattern: '\\S' } },
});
