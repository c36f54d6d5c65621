import { contractShape, type AnswerDescription, type RouteDescription } from '@sluice/platform';
import { OWNER_SCHEMA } from '../shipments/queue-schemas.js';
import { ASSIGN_OUTCOMES, SHIPMENTS_MAX } from './assignment.js';

const RESULTS: AnswerDescription = {
  description: 'What became of each shipment, in the order of the request.',
  schema: {
    title: 'AssignResults',
    type: 'object',
    additionalProperties: false,
    required: ['results'],
    properties: {
      results: {
        type: 'array',
        maxItems: SHIPMENTS_MAX,
        items: {
          title: 'AssignResult',
          type: 'object',
          additionalProperties: false,
          required: ['shipmentId', 'outcome'],
          properties: {
            shipmentId: contractShape('Identifier'),
            outcome: { type: 'string', enum: [...ASSIGN_OUTCOMES] },
            owner: OWNER_SCHEMA,
            previous: {
              description: 'Who looked after it before; null: nobody. Assign it to them to undo this.',
              anyOf: [contractShape('Identifier'), { type: 'null' }],
            },
          },
        },
      },
    },
  },
};

export const ASSIGN_SHIPMENTS: RouteDescription = {
  id: 'assignShipments',
  summary: 'Says who looks after shipments, or that nobody does',
  description: 'Each shipment has its own result; what cannot be assigned keeps nothing else back.',
  answers: { 200: RESULTS },
};

export const ASSIGN_HOLD: RouteDescription = {
  id: 'assignHold',
  summary: 'The same for the shipment of one hold: it is looked after as a whole',
  answers: { 200: RESULTS },
};
