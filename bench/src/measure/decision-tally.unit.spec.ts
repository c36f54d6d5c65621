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
