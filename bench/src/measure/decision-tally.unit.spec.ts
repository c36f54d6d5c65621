import { complaint, DecisionTally } from './decision-tally.js';

const tallyOf = (...records: [key: string, type: string, timestampMs: number][]): DecisionTally => {
  const tally = new DecisionTally();
  for (const [key, type, timestampMs] of records) tally.add({ key, type, timestampMs });
  return tally;
};

describe('a tally of decisions', () => {
  it('is content with one right decision each', () => {
    const tally = tallyOf(['A', 'released', 1_000], ['B', 'held', 3_000]);
    const verdict = tally.check([
      ['A', 'released'],
      ['B', 'held'],
    ]);
    expect(complaint(verdict)).toBeUndefined();
    expect(tally.seconds).toBe(2);
  });

  it('tells the rate without the beginning and the end', () => {
    const slowStart: [string, string, number][] = [['first', 'held', 0]];
    const flow = Array.from({ length: 98 }, (_, at): [string, string, number] => [`S-${at}`, 'held', 5_000 + at * 10]);
    const slowEnd: [string, string, number][] = [['last', 'held', 60_000]];
    expect(tallyOf(...slowStart, ...flow, ...slowEnd).steadyPerSecond).toBeCloseTo(100, 5);
    expect(tallyOf(...slowStart).steadyPerSecond).toBeNaN();
  });

  it('names what is missing, twice, wrong or foreign', () => {
    const tally = tallyOf(['A', 'held', 0], ['B', 'held', 0], ['B', 'held', 1], ['X', 'held', 2]);
    const verdict = tally.check([
      ['A', 'released'],
      ['B', 'held'],
      ['C', 'held'],
    ]);
    expect(verdict).toEqual({ shipments: 3, missing: ['C'], twice: ['B'], wrong: ['A'], foreign: ['X'] });
    expect(complaint(verdict)).toContain('1 missing (C');
  });
});
