/** Something that people ask of the hold queue, again and again with other values. */
export interface Question {
  readonly name: string;
  /** The path of the `round`th time, from 0. */
  readonly path: (round: number) => string;
}

const page = (name: string, query: (round: number) => string): Question => ({
  name: `page: ${name}`,
  path: (round) => `/v1/holds?${query(round)}`,
});

/** `GET /v1/holds` with every filter, order and free text: frequent values, rare ones, and some that go together badly. */
export const PAGES: readonly Question[] = [
  page('no filter', () => ''),
  page('sort=held, longest first', () => 'sort=held&dir=desc'),
  page('sort=shipment', () => 'sort=shipment'),
  page('sort=dispatch, last first', () => 'dir=desc'),
  page('exporter, from frequent to rare', (round) => `exporter=exporter-${round * 6}`),
  page(
    'three exporters, held longest',
    (n) => `exporter=exporter-${n},exporter-${n + 60},exporter-199&sort=held&dir=desc`,
  ),
  page('warehouse', (round) => `warehouse=W-${round % 32}`),
  page('destination', (round) => `destination=${['SE', 'DE', 'UK'][round % 3]}`),
  page('status=RECALLED', () => 'status=RECALLED'),
  page('reason, frequent', () => 'reason=FILING_MISSING'),
  page('reason, rare', () => 'reason=MANUAL,DESCRIPTION_CONFLICT'),
  page('sku, from frequent to rare', (round) => `sku=SKU-${round * 660}`),
  page('list', () => 'list=cac-intelligent-agents'),
  page('entry', () => 'entry=gas-mask'),
  page('filing', (round) => `filing=F-${round * 130}`),
  page('owner=none', () => 'owner=none'),
  page('owner, one person', (round) => `owner=ops-${round}`),
  page('due=late', () => 'due=late'),
  page('due=4h, held longest', () => 'due=4h&sort=held&dir=desc'),
  page('heldFor, 59 days', () => 'heldFor=1416'),
  page('q: a shipment', (round) => `q=SH-10${round}23`),
  page('q: part of an id', (round) => `q=10${round}234`),
  page('q: an order', (round) => `q=so-50${round}12`),
  page('q: a product', (round) => `q=SKU-${round * 300}`),
  page('q: what all have', () => 'q=sh'),
  page('q: nothing has it', (round) => `q=nothing-${round}`),
  page('q: two words', (round) => `q=exporter-${round}%20sku-1`),
  page('exporter, reason, destination', (n) => `exporter=exporter-${n}&reason=FILING_REVOKED&destination=SE`),
  page('exporter and product that never meet reason', (n) => `exporter=exporter-${n + 100}&sku=SKU-${n}&reason=MANUAL`),
  page('held long, leaves soon, of nobody', () => 'heldFor=1300&due=24h&owner=none'),
  page('warehouse, entry, held longest', (n) => `warehouse=W-${n % 32}&entry=gas-mask&sort=held&dir=desc`),
];

/** What a console asks when a filter is set; the counts are asked for with another filter each time. */
export const LISTS: readonly Question[] = [
  { name: 'ids: 100,000 of all', path: () => '/v1/holds/ids' },
  { name: 'ids: one exporter', path: (round) => `/v1/holds/ids?exporter=exporter-${round * 6}` },
  { name: 'rows: 100 by their ids', path: (round) => `/v1/shipments?shipmentIds=${hundredIds(round)}` },
  { name: 'search over all shipments', path: (round) => `/v1/shipments?q=SH-10${round}2` },
  { name: 'facets: one exporter', path: (round) => `/v1/holds/facets?exporter=exporter-${round * 6}` },
  { name: 'facets: nearly all', path: (round) => `/v1/holds/facets?heldFor=${round + 1}` },
  { name: 'fixes: one exporter', path: (round) => `/v1/holds/fixes?exporter=exporter-${round * 6}` },
  { name: 'fixes: nearly all', path: (round) => `/v1/holds/fixes?heldFor=${round + 1}` },
];

function hundredIds(round: number): string {
  return Array.from(
    { length: 100 },
    (_, index) => `SH-${1_000_000 + ((round * 7_919 + index * 6_151) % 700_000)}`,
  ).join();
}
