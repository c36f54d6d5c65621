import { desk, registry } from '../api/clients.js';
import { answered } from '../api/problem.js';
import { isMeant, type Target } from './targets.js';

const EACH_MAX = 5;
/** Filings and lists have no search of their own: so many are looked through, the newest first. */
const LOOKED_THROUGH_MAX = 200;

type Found = Pick<Target, 'label' | 'detail' | 'to'>;

/** Things by id or name, through the desk. What cannot be asked, or may not, is left out. */
export async function searchThings(q: string, signal: AbortSignal): Promise<Target[]> {
  const query = { q, limit: EACH_MAX };
  const searches: readonly (readonly [Target['kind'], string, Promise<readonly Found[]>])[] = [
    ['shipment', '/shipments/', shipments(query, signal)],
    ['order', '/orders/', orders(query, signal)],
    ['product', '/products/', products(query, signal)],
    ['filing', '/filings/', filings(q, signal)],
    ['list', '/lists/', lists(q, signal)],
  ];
  const answers = await Promise.allSettled(searches.map(([, , search]) => search));
  return searches.flatMap(([kind, path], at) => {
    const answer = answers[at];
    if (answer?.status !== 'fulfilled') return [];
    return answer.value.map((found) => ({
      ...{ key: `${kind} ${found.label}`, kind, ...found },
      to: found.to ?? path + encodeURIComponent(found.label),
    }));
  });
}

interface Query {
  readonly q: string;
  readonly limit: number;
}

async function shipments(query: Query, signal: AbortSignal): Promise<Found[]> {
  const { items } = await answered(desk.GET('/v1/shipments', { params: { query }, signal }));
  return items.map(({ shipmentId, warehouseId, destinationCountry }) => ({
    label: shipmentId,
    detail: `${warehouseId} → ${destinationCountry}`,
  }));
}

async function orders(query: Query, signal: AbortSignal): Promise<Found[]> {
  const { items } = await answered(desk.GET('/v1/orders', { params: { query }, signal }));
  return items.map(({ orderId }) => ({ label: orderId }));
}

async function products(query: Query, signal: AbortSignal): Promise<Found[]> {
  const { items } = await answered(registry.GET('/v1/products', { params: { query }, signal }));
  return items.map(({ sku, name }) => ({ label: sku, detail: name }));
}

async function filings(q: string, signal: AbortSignal): Promise<Found[]> {
  const query = { limit: LOOKED_THROUGH_MAX };
  const { items } = await answered(registry.GET('/v1/filings', { params: { query }, signal }));
  return meant(
    items.map(({ filingId, number, skus }) => ({
      label: filingId,
      detail: [number, ...skus].filter(Boolean).join(', '),
    })),
    q,
  );
}

async function lists(q: string, signal: AbortSignal): Promise<Found[]> {
  const query = { limit: 100 };
  const { items } = await answered(registry.GET('/v1/lists', { params: { query }, signal }));
  return meant(
    items.map(({ listId, title, versions }) => {
      const newest = Math.max(...versions.map(({ version }) => version));
      return { label: listId, detail: title, to: `/lists/${encodeURIComponent(listId)}/versions/${newest}` };
    }),
    q,
  );
}

function meant(found: readonly Found[], q: string): Found[] {
  return found.filter((one) => isMeant({ key: '', kind: 'filing', ...one }, q)).slice(0, EACH_MAX);
}
