import { REASONS } from '@sluice/domain';
import fc from 'fast-check';
import { Transactions } from '../database/transactions.js';
import { FacetsRepository } from './facets.repository.js';
import { releasedToday, underViews, withoutOwn, type Facets, type ValueCount } from './facets.js';
import { FixGroupsRepository, type FixGroup } from './fix-groups.js';
import { matches, type Filtered, type QueueFilter } from './queue-filter.js';
import { QueueRepository } from './queue.repository.js';
import { aFilter, NOW_MS } from './testing/arbitraries.js';
import { useQueue, type FilledQueue } from './testing/filled-queue.js';

const HOUR_MS = 3_600_000;

let filled: FilledQueue;
let shipments: Filtered[];

beforeAll(async () => {
  filled = await useQueue();
  shipments = await filled.fill(3);
}, 60_000);
afterAll(() => filled.close());

const clock = (): number => NOW_MS;
const under = (filter: QueueFilter): Filtered[] => shipments.filter((one) => matches(filter, one, NOW_MS));

function counted(values: readonly string[]): ValueCount[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** The counts as one would take them without a database. */
function referenceFacets(filter: QueueFilter): Omit<Facets, 'asOf'> {
  const open = under(underViews(filter));
  const within =
    (hours: number) =>
    (one: Filtered): boolean =>
      one.dispatchMs >= NOW_MS && one.dispatchMs < NOW_MS + hours * HOUR_MS;
  const withReason = under(withoutOwn(filter, 'reasons'));
  const reasons = REASONS.map(
    (reason) => [reason, withReason.filter((one) => one.reasons.includes(reason)).length] as const,
  );
  return {
    total: under(filter).length,
    views: {
      leaving: open.length,
      late: open.filter(({ dispatchMs }) => dispatchMs < NOW_MS).length,
      due4h: open.filter(within(4)).length,
      due24h: open.filter(within(24)).length,
      unassigned: open.filter(({ owner }) => owner === null).length,
      mine: open.filter(({ owner }) => owner === 'ann').length,
      releasedToday: under(releasedToday(filter, NOW_MS)).length,
    },
    reasons: Object.fromEntries(reasons.filter(([, count]) => count > 0)),
    exporters: counted(under(withoutOwn(filter, 'exporters')).map(({ exporterId }) => exporterId)),
    warehouses: counted(under(withoutOwn(filter, 'warehouses')).map(({ warehouseId }) => warehouseId)),
    destinations: counted(under(withoutOwn(filter, 'destinations')).map(({ destination }) => destination)),
  };
}

function referenceGroups(filter: QueueFilter): Map<string, Omit<FixGroup, 'fix'>> {
  const found = under(filter);
  const keys = new Set(found.flatMap(({ fixes }) => fixes.map(({ key }) => key)));
  return new Map(
    [...keys].map((key) => {
      const having = found.filter(({ fixes }) => fixes.some((fix) => fix.key === key));
      const alone = having.filter(({ fixes }) => fixes.length === 1);
      const inTime = alone.filter(({ dispatchMs }) => dispatchMs >= NOW_MS).length;
      const lines = having.flatMap(({ fixes }) => fixes.filter((fix) => fix.key === key).map((fix) => fix.lines));
      return [
        key,
        {
          shipments: having.length,
          lines: lines.reduce((sum, one) => sum + one, 0),
          ...{ freesAtOnce: alone.length, inTime, late: alone.length - inTime, alsoNeed: having.length - alone.length },
          earliestDispatch: new Date(Math.min(...having.map(({ dispatchMs }) => dispatchMs))).toISOString(),
        },
      ];
    }),
  );
}

describe('the counts of the queue', () => {
  it('by what it can be narrowed to are those of the shipments that meet the filter without the facet’s own', async () => {
    const transactions = new Transactions(filled.pool, clock);
    const facets = new FacetsRepository(transactions, new QueueRepository(filled.pool, clock), clock);
    await fc.assert(
      fc.asyncProperty(aFilter, async (filter) => {
        const { asOf, ...told } = await facets.facets(filter, 'ann');
        expect(asOf).toBe(new Date(NOW_MS).toISOString());
        expect(told).toEqual(referenceFacets(filter));
      }),
      { numRuns: 100, seed: 3 },
    );
  }, 60_000);

  it('by what would free it are those of the shipments that have the fix, alone or with others', async () => {
    const groups = new FixGroupsRepository(new Transactions(filled.pool, clock), clock);
    let freed = 0;
    await fc.assert(
      fc.asyncProperty(aFilter, async (filter) => {
        const { items, total } = await groups.groups(filter);
        const expected = referenceGroups(filter);
        expect(total).toBe(expected.size);
        expect(items).toHaveLength(Math.min(100, expected.size));
        for (const { fix, ...counts } of items) expect(counts).toEqual(expected.get(fix.key));
        const rank = ({ inTime, freesAtOnce }: FixGroup): number => inTime * 1_000 + freesAtOnce;
        expect(items.map(rank)).toEqual(items.map(rank).sort((a, b) => b - a));
        freed += items.reduce((sum, { freesAtOnce }) => sum + freesAtOnce, 0);
      }),
      { numRuns: 60, seed: 4 },
    );
    expect(freed).toBeGreaterThan(50);
  }, 60_000);
});
