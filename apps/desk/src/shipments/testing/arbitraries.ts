import type { GateShipmentData, Hold } from '@sluice/contracts';
import { REASONS } from '@sluice/domain';
import fc from 'fast-check';
import type { QueueFilter, Span } from '../queue-filter.js';
import { DIRECTIONS, SORTS, type QueueOrder } from '../queue-order.js';
import { aDecision } from '../../testing/use-desk.js';

/** The instant at which stories are looked at. */
export const NOW_MS = Date.parse('2026-06-20T08:00:00Z');
const HOUR_MS = 3_600_000;

const SKUS = ['IRIS-LOCK-2', 'VEIN-LOCK', 'IRIS-LOCK-22', "O'NEIL\\1", '锁-1'];
const EXPORTERS = ['acme-sz', 'acme', 'Other Ltd'];
const WAREHOUSES = ['SZX-2', 'XMN-1'];
const COUNTRIES = ['SE', 'DE', 'UK'];
const LISTS = ['cac', 'cac-2'];
const ENTRIES = ['biometric-lock', 'gas-mask'];
const FILINGS = ['F-7', 'F-77'];
const STATUSES: readonly GateShipmentData['status'][] = ['HELD', 'RECALLED', 'RELEASED', 'BREACHED', 'CLOSED'];
const PEOPLE = ['ann', 'Zoë'];

const hoursFromNow = fc.constantFrom(-200, -25, -4, -1, 0, 1, 4, 23, 24, 72, 100);
const instantAt = (hours: number): string => new Date(NOW_MS + hours * HOUR_MS).toISOString();

const hold = (holdId: string): fc.Arbitrary<Hold> =>
  fc
    .record({
      reason: fc.constantFrom(...REASONS),
      since: hoursFromNow.map((hours) => instantAt(hours - 300)),
      requirement: fc.option(
        fc.record({
          listId: fc.constantFrom(...LISTS),
          entryId: fc.constantFrom(...ENTRIES),
          market: fc.constant('SE'),
        }),
      ),
      filingId: fc.option(fc.constantFrom(...FILINGS)),
      params: fc.record({ sku: fc.constantFrom(...SKUS), entryId: fc.constantFrom(...ENTRIES) }),
    })
    .map(({ requirement, filingId, ...rest }) => ({
      ...{ holdId, remedy: 'Do it.', ...rest },
      ...(requirement && { requirement }),
      ...(filingId !== null && { filingId }),
    }));

const line = (shipmentId: string, lineNo: number): fc.Arbitrary<GateShipmentData['lines'][number]> =>
  fc
    .record({
      sku: fc.constantFrom(...SKUS),
      holds: fc.tuple(hold(`${shipmentId}-${lineNo}-1`), hold(`${shipmentId}-${lineNo}-2`)),
      count: fc.integer({ min: 0, max: 2 }),
    })
    .map(({ sku, holds, count }) => ({
      ...{ lineNo, sku, verdict: 'HELD', filings: [], holds: holds.slice(0, count) },
    }));

/** What the gate might say of a shipment. */
export const aState = (shipmentId: string): fc.Arbitrary<GateShipmentData> =>
  fc
    .record({
      status: fc.constantFrom(...STATUSES, 'HELD', 'HELD', 'RECALLED'),
      exporterId: fc.constantFrom(...EXPORTERS),
      warehouseId: fc.constantFrom(...WAREHOUSES),
      destinationCountry: fc.constantFrom(...COUNTRIES),
      plannedDispatchAt: hoursFromNow.map(instantAt),
      decidedAt: hoursFromNow.map(instantAt),
      orderIds: fc.constantFrom<string[]>(['SO-1'], ['SO-12', 'PO 3'], []),
      lines: fc.tuple(line(shipmentId, 1), line(shipmentId, 2)),
    })
    .map((changes) => aDecision({ shipmentId, ...changes, orderIds: [...changes.orderIds] }));

const some = <T>(values: readonly T[]): fc.Arbitrary<T[]> =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 1 });

const span: fc.Arbitrary<Span> = fc.constantFrom(
  { fromMs: -Infinity, toMs: 0 },
  { fromMs: 0, toMs: 4 * HOUR_MS },
  { fromMs: 0, toMs: 24 * HOUR_MS },
  { fromMs: -Infinity, toMs: 72 * HOUR_MS },
);
const TERMS = ['iris', 'lock-2', 'so-1', 'sh-', 'acme', '3', "o'neil\\", '锁', 'f-7', 'none', 'cme'];

/** A filter of the queue over the shipments of {@link aState}. */
export const aFilter: fc.Arbitrary<QueueFilter> = fc
  .record({
    statuses: fc.oneof(fc.constant(['HELD', 'RECALLED'] as const), some(STATUSES)),
    exporterIds: maybe(some(EXPORTERS)),
    warehouseIds: maybe(some(WAREHOUSES)),
    destinations: maybe(some(COUNTRIES)),
    tags: fc.record({
      reason: maybe(some(REASONS)),
      sku: maybe(some(SKUS)),
      list: maybe(some(LISTS)),
      entry: maybe(some(ENTRIES)),
      filing: maybe(some(FILINGS)),
    }),
    owners: maybe(some([...PEOPLE, null])),
    dispatch: maybe(span),
    heldForMs: maybe(hoursFromNow.map((hours) => (300 + hours) * HOUR_MS)),
    decidedFromMs: maybe(hoursFromNow.map((hours) => NOW_MS + hours * HOUR_MS)),
    terms: maybe(some(TERMS)),
    exporters: fc.oneof(
      fc.constant('ALL' as const),
      some(EXPORTERS).map((ids) => new Set(ids)),
    ),
  })
  // One or two filters at a time find something; all of them together find nothing.
  .chain((filter) =>
    fc.subarray(Object.keys(filter) as (keyof typeof filter)[], { maxLength: 3 }).map((kept) => ({
      ...Object.fromEntries(kept.map((name) => [name, filter[name]])),
      statuses: filter.statuses,
      exporters: kept.includes('exporters') ? filter.exporters : ('ALL' as const),
    })),
  );

export const anOrder: fc.Arbitrary<QueueOrder> = fc.record({
  sort: fc.constantFrom(...SORTS),
  dir: fc.constantFrom(...DIRECTIONS),
});

export const anOwner: fc.Arbitrary<string | null> = fc.constantFrom(...PEOPLE, null, null);
