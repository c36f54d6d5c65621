import type { WholeSystem } from '../whole-system.js';
import { askOverride } from './ask-override.js';

/** Things that a system has, of which addresses are made. */
export interface Places {
  readonly held: string;
  readonly released: string;
  readonly order: string;
  readonly filing: string;
  readonly sku: string;
  /** A request that waits for an approver. */
  readonly override: string;
}

/** A screen of the console: who lives there, and where it is. */
export interface Screen {
  /** Of the picture. */
  readonly name: string;
  /** The route in `app/router.tsx` that draws it; undefined: somebody who is not signed in. */
  readonly route: string | undefined;
  readonly person: string;
  readonly path: (places: Places) => string;
}

const screen = (name: string, route: string, person: string, path?: Screen['path']): Screen => ({
  ...{ name, route, person },
  path: path ?? (() => `/${route}`),
});

const LIST = '/lists/cac-intelligent-agents/versions/1';
const NEXT_VERSION = '/lists/cac-intelligent-agents/versions/new';

/** Every screen. */
export const SCREENS: readonly Screen[] = [
  { name: 'sign-in', route: undefined, person: '', path: () => '/' },
  screen('overview', 'overview', 'lena'),
  screen('holds', 'holds', 'omar'),
  screen('holds-peek', 'holds', 'omar', () => '/holds?peek=1'),
  screen('holds-by-fix', 'holds', 'omar', () => '/holds?group=fix'),
  screen('shipment', 'shipments/:id', 'omar', ({ held }) => `/shipments/${held}`),
  screen('shipment-lines', 'shipments/:id', 'omar', ({ held }) => `/shipments/${held}?tab=lines`),
  screen('shipment-decisions', 'shipments/:id', 'omar', ({ held }) => `/shipments/${held}?tab=decisions`),
  screen('shipment-record', 'shipments/:id', 'omar', ({ held }) => `/shipments/${held}?tab=record`),
  screen('shipment-released', 'shipments/:id', 'omar', ({ released }) => `/shipments/${released}`),
  screen('passport', 'shipments/:id/passport', 'omar', ({ released }) => `/shipments/${released}/passport`),
  screen('dock', 'dock/:id?', 'wei', () => '/dock'),
  screen('dock-may-leave', 'dock/:id?', 'wei', ({ released }) => `/dock/${released}`),
  screen('dock-do-not-ship', 'dock/:id?', 'wei', ({ held }) => `/dock/${held}`),
  screen('orders', 'orders', 'omar'),
  screen('order', 'orders/:id', 'omar', ({ order }) => `/orders/${order}`),
  screen('approvals', 'approvals', 'anna'),
  screen('approval', 'approvals', 'anna', ({ override }) => `/approvals?id=${override}`),
  screen('filings', 'filings', 'olga'),
  screen('filing-new', 'filings/new', 'olga'),
  screen('filing', 'filings/:id', 'olga', ({ filing }) => `/filings/${filing}`),
  screen('products', 'products', 'olga'),
  screen('products-import', 'products/import', 'olga', () => '/products/import'),
  screen('product', 'products/:sku', 'olga', ({ sku }) => `/products/${sku}`),
  screen('lists', 'lists', 'olga'),
  screen('list-new', 'lists/new', 'olga'),
  screen('list-new-version', 'lists/:id/versions/new', 'olga', () => NEXT_VERSION),
  screen('list', 'lists/:id/versions/:version', 'olga', () => LIST),
  screen('list-diff', 'lists/:id/versions/:version', 'olga', () => `${LIST}?tab=diff`),
  screen('list-impact', 'lists/:id/versions/:version', 'olga', () => `${LIST}?tab=impact`),
  screen('breaches', 'breaches', 'audrey'),
  screen('audit', 'audit', 'audrey'),
  screen('parked', 'parked', 'omar'),
  screen('settings', 'settings', 'omar'),
];

/** What a system with the sample has to show; an override is asked for where nobody has yet. */
export async function placesOf(system: WholeSystem): Promise<Places> {
  const first = async <T>(service: 'desk' | 'registry', path: string): Promise<T> => {
    const { body } = await system.ask<{ items: readonly T[] }>('auditor', service, `GET ${path}`);
    const [item] = body.items;
    if (item === undefined) throw new Error(`There is nothing at ${path} of the ${service} to show.`);
    return item;
  };
  const [held, released, order, filing, product] = await Promise.all([
    first<{ shipmentId: string }>('desk', '/v1/holds?limit=1&reason=FILING_INCOMPLETE'),
    first<{ shipmentId: string }>('desk', '/v1/shipments?status=RELEASED&limit=1'),
    first<{ orderId: string }>('desk', '/v1/orders?limit=1'),
    first<{ filingId: string }>('registry', '/v1/filings?limit=1&status=SUBMITTED'),
    first<{ sku: string }>('registry', '/v1/products?limit=1&scope=IN_SCOPE'),
  ]);
  return {
    ...{ held: held.shipmentId, released: released.shipmentId, order: order.orderId },
    ...{ filing: filing.filingId, sku: product.sku },
    override: await waitingOverride(system, held.shipmentId),
  };
}

async function waitingOverride(system: WholeSystem, shipmentId: string): Promise<string> {
  const { body: waiting } = await system.ask<{ items: readonly { overrideId: string }[] }>(
    'auditor',
    'desk',
    'GET /v1/overrides?status=REQUESTED&limit=1',
  );
  const [request] = waiting.items;
  if (request !== undefined) return request.overrideId;
  const reason = 'The authority has said in writing that it may go; the receipt follows on Monday.';
  return askOverride(system, shipmentId, reason);
}
