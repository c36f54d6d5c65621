import fc from 'fast-check';
import { bisect, type Bisection } from './bisect.js';

interface Item {
  readonly n: number;
  readonly key: string | null;
  readonly poison: boolean;
}

class Refused extends Error {}

/** A sink that takes a batch as a database transaction would: whole, or not at all. */
function aSink(runs = { count: 0 }) {
  const applied: Item[] = [];
  const parked: Item[] = [];
  const behind: Item[] = [];
  const bisection: Bisection<Item> = {
    run: async (items) => {
      runs.count += 1;
      if (items.some((item) => item.poison)) throw new Refused();
      applied.push(...items);
    },
    isDeterministic: (error) => error instanceof Refused,
    keyOf: (item) => item.key,
    park: async (item) => void parked.push(item),
    parkBehind: async (item) => void behind.push(item),
  };
  return { applied, parked, behind, runs, bisection };
}

const item = (n: number, key: string | null, poison = false): Item => ({ n, key, poison });
const numbers = (items: readonly Item[]): number[] => items.map(({ n }) => n);

describe('bisect', () => {
  it('applies a good batch in one run', async () => {
    const sink = aSink();
    await bisect([item(1, 'a'), item(2, 'b')], sink.bisection);
    expect(numbers(sink.applied)).toEqual([1, 2]);
    expect(sink.runs.count).toBe(1);
  });

  it('parks the poison with everything later of its key, and applies the rest', async () => {
    const sink = aSink();
    const batch = [item(1, 'a'), item(2, 'b', true), item(3, 'a'), item(4, 'b'), item(5, null), item(6, 'b')];
    await bisect(batch, sink.bisection);
    expect(numbers(sink.applied)).toEqual([1, 3, 5]);
    expect(numbers(sink.parked)).toEqual([2]);
    expect(numbers(sink.behind)).toEqual([4, 6]);
  });

  it('lets a poison without a key block nothing', async () => {
    const sink = aSink();
    await bisect([item(1, null, true), item(2, null)], sink.bisection);
    expect(numbers(sink.applied)).toEqual([2]);
    expect(numbers(sink.behind)).toEqual([]);
  });

  it('finds one poison among 500 in few runs', async () => {
    const sink = aSink();
    await bisect(
      Array.from({ length: 500 }, (_, n) => item(n, String(n), n === 321)),
      sink.bisection,
    );
    expect(sink.applied).toHaveLength(499);
    expect(sink.runs.count).toBeLessThanOrEqual(20);
  });

  it('passes on an error that may pass by itself, having parked nothing for it', async () => {
    const sink = aSink();
    const failing = { ...sink.bisection, run: () => Promise.reject(new Error('connection lost')) };
    await expect(bisect([item(1, 'a'), item(2, 'b')], failing)).rejects.toThrow('connection lost');
    expect(sink.parked).toEqual([]);
  });

  it('accounts for every record once, and never applies one of a key behind a parked one', async () => {
    const anItem = fc.record({ key: fc.constantFrom('a', 'b', 'c', null), poison: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(anItem, { maxLength: 40 }), async (items) => {
        const batch = items.map(({ key, poison }, n) => item(n, key, poison));
        const sink = aSink();
        await bisect(batch, sink.bisection);
        const all = [...sink.applied, ...sink.parked, ...sink.behind].sort((a, b) => a.n - b.n);
        expect(all).toEqual(batch);
        expect(numbers(sink.applied)).toEqual([...numbers(sink.applied)].sort((a, b) => a - b));
        for (const parked of sink.parked.filter(({ key }) => key !== null)) {
          expect(sink.applied.some(({ key, n }) => key === parked.key && n > parked.n)).toBe(false);
        }
      }),
    );
  });
});
