import {
  contractShape,
  extendedSchema,
  PAGE_QUERY,
  pageSchema,
  problem,
  textFilter,
  wordsFilter,
  type RouteDescription,
} from '@sluice/platform';
import { OUTCOMES, YES_OR_NO } from './order-query.js';

const WHOSE =
  'A screening does not name its exporter. Whoever acts for some exporters only sees the orders that one of their shipments names.';

export const LIST_ORDERS: RouteDescription = {
  id: 'listOrders',
  summary: 'What the gate said about orders; what is wanted first comes first',
  description: WHOSE,
  query: {
    outcome: wordsFilter('Only with one of these outcomes.', OUTCOMES),
    atRisk: {
      description: 'Only those whose requested ship date is at risk, or is not.',
      schema: { type: 'string', enum: YES_OR_NO },
    },
    q: textFilter('The beginning of an order’s id in any case, or the SKU of one of its lines.'),
    wantedFrom: { description: 'Only those wanted on this day or later.', schema: contractShape('Day') },
    ...PAGE_QUERY,
  },
  answers: {
    200: { description: 'One page.', schema: pageSchema('OrderPage', { $ref: 'order-screened.schema.json' }) },
  },
};

export const GET_ORDER: RouteDescription = {
  id: 'getOrder',
  summary: 'What the gate said last about an order, and the shipments that it went into',
  description: WHOSE,
  answers: {
    200: {
      description: 'As the desk has heard it.',
      schema: extendedSchema('OrderResource', 'order-screened.schema.json', {
        description: 'The screening, and the first hundred shipments of the order by when they leave.',
        required: ['shipments'],
        properties: {
          shipments: {
            type: 'array',
            items: {
              title: 'ShipmentOfOrder',
              type: 'object',
              additionalProperties: false,
              required: ['shipmentId', 'status', 'exporterId', 'plannedDispatchAt'],
              properties: {
                shipmentId: contractShape('Identifier'),
                status: { $ref: 'gate-shipment.schema.json#/properties/status' },
                exporterId: contractShape('Identifier'),
                plannedDispatchAt: contractShape('Instant'),
              },
            },
          },
        },
      }),
    },
  },
  problems: [problem(404, 'ORDER_UNKNOWN', 'The desk has heard no screening of it that the caller may see.')],
};
