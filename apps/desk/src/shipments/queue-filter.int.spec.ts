import fc from 'fast-check';
import { matches, type Filtered, type QueueFilter } from './queue-filter.js';
import { runsBackwards, type QueueOrder, type QueuePlace } from './queue-order.js';
import { QueueRepository } from './queue.repository.js';
import { aFilter, anOrder, NOW_MS } from './testing/arbitraries.js';
import { useQueue, type FilledQueue } from './testing/filled-queue.js';

let filled: FilledQueue;
let queue: QueueRepository;

beforeAll(async () => {
  filled = await useQueue();
  queue = new QueueRepository(filled.pool, () => NOW_MS);
}, 60_000);
afterAll(() => filled.close());

/** The queue as one would write it down without a database. */
function reference(shipments: readonly Filtered[], filter: QueueFilter, order: QueueOrder): string[] {
  const keyOf = ({ dispatchMs, heldSinceMs }: Filtered): number =>
    ({ dispatch: dispatchMs, held: heldSinceMs, shipment: 0 })[order.sort];
  const ascending = (a: number | string, b: number | string): number => (a === b ? 0 : a < b ? -1 : 1);
  const inOrder = shipments
    .filter((shipment) => matches(filter, shipment, NOW_MS))
    .sort((a, b) => ascending(keyOf(a), keyOf(b)) || ascending(a.shipmentId, b.shipmentId));
  return (runsBackwards(order) ? inOrder.reverse() : inOrder).map(({ shipmentId }) => shipmentId);
}

async function paged(filter: QueueFilter, order: QueueOrder, limit: number): Promise<string[]> {
  const ids: string[] = [];
  for (let after: QueuePlace | undefined, more = true; more;) {
    const page = await queue.page({ filter, order, after, limit });
    ids.push(...page.map(({ shipmentId }) => shipmentId));
    after = page.at(-1);
    more = page.length === limit;
  }
  return ids;
}

describe('the filter of the queue', () => {
  it('finds in the database what it says of a shipment, in every order, page by page, and counts it', async () => {
    for (const seed of [1, 2]) {
      const shipments = await filled.fill(seed);
      let found = 0;
      await fc.assert(
        fc.asyncProperty(aFilter, anOrder, fc.constantFrom(1, 7, 100), async (filter, order, limit) => {
          const expected = reference(shipments, filter, order);
          found += expected.length;
          expect(await paged(filter, order, limit)).toEqual(expected);
          expect(await queue.ids(filled.pool, { filter, order, limit: 1000 }, NOW_MS)).toEqual(expected);
          expect(await queue.count(filled.pool, filter, NOW_MS)).toBe(expected.length);
        }),
        { numRuns: 120, seed },
      );
      // A filter that never finds anything would prove nothing.
      expect(found).toBeGreaterThan(500);
    }
  }, 120_000);
});
