import type { Role } from './roles.js';

/** A route, and who may use it. */
export interface Access {
  /** `GET /v1/filings/:filingId`, as the router knows it. HEAD goes with GET. */
  readonly route: string;
  /** PUBLIC asks for no token: for routes that say nothing of the business (what orchestrators poll, and the API's own description). */
  readonly roles: readonly Role[] | 'PUBLIC';
  /** What is changed or shown concerns every exporter, so whoever acts for some of them only may not. */
  readonly everyExporter?: true;
}

const EVERYBODY: readonly Role[] = ['officer', 'approver', 'ops', 'auditor', 'warehouse', 'system'];
const INSIDE: readonly Role[] = ['officer', 'approver', 'ops', 'auditor', 'system'];
const DESK: readonly Role[] = ['officer', 'approver', 'ops', 'auditor'];

/** Who works on what is held; auditors look on. */
const LOOKS_AFTER: readonly Role[] = ['officer', 'approver', 'ops'];

/** Whoever writes, approves or inspects lists. The gate counts shipments of their own exporters only. */
const IMPACT: readonly Role[] = ['officer', 'approver', 'auditor', 'system'];

/** Who gives events to other systems. An endpoint is one exporter's, or everybody's. */
const ENDPOINTS: readonly Role[] = ['ops', 'system'];
const ENDPOINTS_SEEN: readonly Role[] = ['ops', 'auditor', 'system'];

/** Routes of every service. */
const COMMON: readonly Access[] = [
  { route: 'GET /livez', roles: 'PUBLIC' },
  { route: 'GET /readyz', roles: 'PUBLIC' },
  { route: 'GET /metrics', roles: 'PUBLIC' },
  { route: 'GET /v1/openapi.json', roles: 'PUBLIC' },
  { route: 'GET /docs', roles: 'PUBLIC' },
  { route: 'GET /docs/:asset', roles: 'PUBLIC' },
];

/** Parked records may be anybody's. */
const DEAD_LETTERS: readonly Access[] = [
  { route: 'GET /v1/dead-letters', roles: ['ops', 'auditor'], everyExporter: true },
  { route: 'GET /v1/dead-letters/:deadLetterId', roles: ['ops', 'auditor'], everyExporter: true },
  { route: 'POST /v1/dead-letters/replay-key', roles: ['ops'], everyExporter: true },
  { route: 'POST /v1/dead-letters/:deadLetterId/replay', roles: ['ops'], everyExporter: true },
  { route: 'POST /v1/dead-letters/:deadLetterId/discard', roles: ['ops'], everyExporter: true },
];

/** Methods that the desk passes on. HEAD goes with GET. */
export const FORWARDED_METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/**
 * Everything of another service, asked through the desk in the name of whoever is signed in. Which role and exporter it
 * takes is in that service's own table, and that service looks.
 */
function forwardedTo(service: 'registry' | 'gate' | 'webhooks'): Access[] {
  return FORWARDED_METHODS.map((method) => ({ route: `${method} /v1/${service}/v1/*`, roles: EVERYBODY }));
}

/**
 * Who may do what: the one place that says it. A service whose routes are not exactly those of its table does not start.
 * Within a route a second rule can hold: exporters ({@link Access.everyExporter}, `refuseOtherExporter`) and four eyes.
 */
export const ACCESS = {
  gate: [
    ...COMMON,
    ...DEAD_LETTERS,
    { route: 'GET /v1/blockers', roles: DESK },
    { route: 'GET /v1/shipments/:shipmentId', roles: EVERYBODY },
    { route: 'GET /v1/shipments/:shipmentId/clearance', roles: EVERYBODY },
    { route: 'POST /v1/impact', roles: IMPACT },
  ],
  registry: [
    ...COMMON,
    ...DEAD_LETTERS,
    { route: 'GET /v1/products', roles: INSIDE },
    { route: 'GET /v1/products/:sku', roles: INSIDE },
    { route: 'PUT /v1/products/:sku', roles: ['officer', 'system'] },
    { route: 'PUT /v1/products/:sku/classification', roles: ['officer'] },
    { route: 'POST /v1/product-imports', roles: ['officer'] },
    { route: 'GET /v1/product-imports/:importId', roles: DESK },
    { route: 'GET /v1/product-imports/:importId/preview', roles: DESK },
    { route: 'GET /v1/product-imports/:importId/errors', roles: DESK },
    { route: 'POST /v1/product-imports/:importId/apply', roles: ['officer'] },
    { route: 'POST /v1/product-imports/:importId/cancel', roles: ['officer'] },
    { route: 'GET /v1/lists', roles: INSIDE },
    { route: 'GET /v1/lists/:listId/versions', roles: INSIDE },
    { route: 'GET /v1/lists/:listId/versions/:version', roles: INSIDE },
    { route: 'GET /v1/lists/:listId/versions/:version/diff/:other', roles: INSIDE },
    { route: 'GET /v1/lists/:listId/versions/:version/impact', roles: IMPACT },
    { route: 'POST /v1/lists', roles: ['officer'], everyExporter: true },
    { route: 'PUT /v1/lists/:listId/versions/:version', roles: ['officer'], everyExporter: true },
    { route: 'POST /v1/lists/:listId/versions/:version/propose', roles: ['officer'], everyExporter: true },
    { route: 'POST /v1/lists/:listId/versions/:version/approve', roles: ['approver'], everyExporter: true },
    { route: 'POST /v1/lists/:listId/versions/:version/reject', roles: ['officer', 'approver'], everyExporter: true },
    { route: 'GET /v1/filings', roles: DESK },
    { route: 'GET /v1/filings/:filingId', roles: DESK },
    { route: 'POST /v1/filings', roles: ['officer'] },
    { route: 'PATCH /v1/filings/:filingId', roles: ['officer'] },
    { route: 'POST /v1/filings/:filingId/renew', roles: ['officer'] },
    { route: 'POST /v1/filings/:filingId/submit', roles: ['officer'] },
    { route: 'POST /v1/filings/:filingId/withdraw', roles: ['officer'] },
    { route: 'POST /v1/filings/:filingId/complete', roles: ['approver'] },
    { route: 'POST /v1/filings/:filingId/reject', roles: ['approver'] },
    { route: 'POST /v1/filings/:filingId/revoke', roles: ['approver'] },
    { route: 'POST /v1/filings/:filingId/evidence', roles: ['officer', 'system'] },
    { route: 'GET /v1/filings/:filingId/evidence/:evidenceId', roles: DESK },
    { route: 'GET /v1/audit', roles: DESK },
    { route: 'GET /v1/audit/export', roles: DESK },
    { route: 'GET /v1/evidence/findings', roles: ['ops', 'auditor'], everyExporter: true },
  ],
  desk: [
    ...COMMON,
    ...DEAD_LETTERS,
    { route: 'GET /assets/:asset', roles: 'PUBLIC' },
    { route: 'GET /v1/session/sign-in', roles: 'PUBLIC' },
    { route: 'GET /v1/session/callback', roles: 'PUBLIC' },
    { route: 'GET /v1/session', roles: EVERYBODY },
    { route: 'POST /v1/session/sign-out', roles: EVERYBODY },
    { route: 'GET /v1/holds', roles: DESK },
    { route: 'GET /v1/holds/ids', roles: DESK },
    { route: 'GET /v1/holds/facets', roles: DESK },
    { route: 'GET /v1/holds/fixes', roles: DESK },
    { route: 'GET /v1/holds/export', roles: DESK },
    { route: 'POST /v1/holds/assign', roles: LOOKS_AFTER },
    { route: 'POST /v1/holds/:holdId/assign', roles: LOOKS_AFTER },
    { route: 'POST /v1/holds/:holdId/notes', roles: LOOKS_AFTER },
    { route: 'GET /v1/shipments/:shipmentId/notes', roles: DESK },
    { route: 'POST /v1/shipments/:shipmentId/notes', roles: LOOKS_AFTER },
    { route: 'GET /v1/views', roles: DESK },
    { route: 'PUT /v1/views/:viewId', roles: DESK },
    { route: 'DELETE /v1/views/:viewId', roles: DESK },
    { route: 'GET /v1/shipments', roles: DESK },
    { route: 'GET /v1/shipments/:shipmentId', roles: DESK },
    { route: 'GET /v1/shipments/:shipmentId/decisions/:decisionVersion', roles: DESK },
    { route: 'GET /v1/shipments/:shipmentId/clearance', roles: EVERYBODY },
    { route: 'GET /v1/shipments/:shipmentId/as-of', roles: DESK },
    { route: 'GET /v1/shipments/:shipmentId/incident', roles: DESK },
    { route: 'POST /v1/shipments/:shipmentId/passports', roles: ['ops', 'officer', 'approver', 'warehouse', 'system'] },
    { route: 'GET /v1/passports/keys', roles: 'PUBLIC' },
    { route: 'POST /v1/shipments/:shipmentId/holds', roles: ['ops', 'officer'] },
    { route: 'POST /v1/shipments/:shipmentId/holds/:holdId/lift', roles: ['ops', 'officer'] },
    { route: 'GET /v1/overrides', roles: DESK },
    { route: 'GET /v1/overrides/:overrideId', roles: DESK },
    { route: 'POST /v1/overrides', roles: ['ops', 'officer', 'approver'] },
    { route: 'POST /v1/overrides/:overrideId/approve', roles: ['approver'] },
    { route: 'POST /v1/overrides/:overrideId/reject', roles: ['approver'] },
    { route: 'GET /v1/breaches', roles: DESK },
    { route: 'GET /v1/orders', roles: DESK },
    { route: 'GET /v1/orders/:orderId', roles: DESK },
    { route: 'GET /v1/stats', roles: DESK },
    { route: 'GET /v1/stream', roles: DESK },
    ...forwardedTo('registry'),
    ...forwardedTo('gate'),
    ...forwardedTo('webhooks'),
  ],
  webhooks: [
    ...COMMON,
    ...DEAD_LETTERS,
    { route: 'GET /v1/webhooks', roles: ENDPOINTS_SEEN },
    { route: 'POST /v1/webhooks', roles: ENDPOINTS },
    { route: 'GET /v1/webhooks/:endpointId', roles: ENDPOINTS_SEEN },
    { route: 'PATCH /v1/webhooks/:endpointId', roles: ENDPOINTS },
    { route: 'DELETE /v1/webhooks/:endpointId', roles: ENDPOINTS },
    { route: 'POST /v1/webhooks/:endpointId/rotate-secret', roles: ENDPOINTS },
    { route: 'POST /v1/webhooks/:endpointId/test', roles: ENDPOINTS },
    { route: 'POST /v1/webhooks/:endpointId/replay', roles: ENDPOINTS },
    { route: 'GET /v1/webhooks/:endpointId/deliveries', roles: ENDPOINTS_SEEN },
    { route: 'POST /v1/deliveries/:deliveryId/replay', roles: ENDPOINTS },
  ],
} as const satisfies Record<string, readonly Access[]>;

export type ServiceName = keyof typeof ACCESS;

/** What the table says of a service, by route. */
export function accessOf(service: ServiceName): ReadonlyMap<string, Access> {
  return new Map(ACCESS[service].map((access: Access) => [access.route, access]));
}
