import fc from 'fast-check';
import { barsOf, RANGES, type Bar } from './bars.js';
import type { ThroughputHour } from './overview-api.js';

const HOUR_MS = 3_600_000;
const START_MS = Date.UTC(2026, 10, 24);

const count = fc.nat({ max: 1_000 });
const hours = fc
  .array(fc.record({ held: count, released: count, recalled: count }), { maxLength: 200 })
  .map((counts) =>
    counts.map((one, at): ThroughputHour => ({ hour: new Date(START_MS + at * HOUR_MS).toISOString(), ...one })),
  );
const sum = (of: readonly Pick<Bar, 'held' | 'released' | 'recalled'>[]): number[] =>
  (['held', 'released', 'recalled'] as const).map((name) => of.reduce((total, one) => total + one[name], 0));

describe('the bars of a range', () => {
  it('count every decision once, in the order of time', () => {
    fc.assert(
      fc.property(hours, fc.constantFrom(...RANGES), (given, range) => {
        const bars = barsOf(given, range);
        expect(sum(bars)).toEqual(sum(given));
        const times = bars.map(({ at }) => at.getTime());
        expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
      }),
    );
  });

  it('are some thirty, whatever the range', () => {
    const month = Array.from({ length: 30 * 24 + 1 }, (_, at) => ({
      ...{ hour: new Date(START_MS + at * HOUR_MS).toISOString(), held: 1, released: 0, recalled: 0 },
    }));
    expect(barsOf(month.slice(0, 25), '24h')).toHaveLength(25);
    expect(barsOf(month.slice(0, 7 * 24 + 1), '7d').length).toBeLessThanOrEqual(30);
    expect(barsOf(month, '30d').length).toBeLessThanOrEqual(32);
  });
});
