import { shape, BodyPipe } from '@sluice/platform';

/** Who looks after a shipment. Null: nobody. */
export type Assignee = string | null;

/** Body of `POST /v1/holds/assign`. */
export interface AssignBody {
  readonly shipmentIds: readonly string[];
  readonly to: Assignee;
}

export type AssignOutcome = 'ASSIGNED' | 'UNCHANGED' | 'SHIPMENT_UNKNOWN' | 'EXPORTER_OUT_OF_SCOPE' | 'SHIPMENT_OVER';
export const ASSIGN_OUTCOMES: readonly AssignOutcome[] = [
  ...(['ASSIGNED', 'UNCHANGED'] as const),
  ...(['SHIPMENT_UNKNOWN', 'EXPORTER_OUT_OF_SCOPE', 'SHIPMENT_OVER'] as const),
];

/** What became of one shipment of a request. */
export interface AssignResult {
  readonly shipmentId: string;
  readonly outcome: AssignOutcome;
  /** Who looks after it now; absent: nobody, or the caller may not know. */
  readonly owner?: { readonly person: string; readonly at: string };
  /** Who did before; null: nobody. Only of ASSIGNED: what it takes to undo it. */
  readonly previous?: Assignee;
}

/** As many as a person can still undo by hand, and the most that an override names. */
export const SHIPMENTS_MAX = 500;

const assignee = { anyOf: [shape('Identifier'), { type: 'null' }] };

export const assignBody = new BodyPipe<AssignBody>({
  title: 'AssignRequest',
  type: 'object',
  additionalProperties: false,
  required: ['shipmentIds', 'to'],
  properties: {
    shipmentIds: { type: 'array', minItems: 1, maxItems: SHIPMENTS_MAX, uniqueItems: true, items: shape('Identifier') },
    to: assignee,
  },
});

/** Body of `POST /v1/holds/{holdId}/assign`: a shipment is looked after as a whole. */
export const assignHoldBody = new BodyPipe<{ readonly shipmentId: string; readonly to: Assignee }>({
  title: 'AssignHoldRequest',
  type: 'object',
  additionalProperties: false,
  required: ['shipmentId', 'to'],
  properties: { shipmentId: shape('Identifier'), to: assignee },
});
