import fc from 'fast-check';
import { SeqRanges } from './seq-ranges.js';

describe('ranges of seqs', () => {
  it('hold what was added and not taken out, whatever the order of taking out', () => {
    const ascending = fc
      .uniqueArray(fc.bigInt({ min: 1n, max: 200n }))
      .map((seqs) => seqs.sort((a, b) => Number(a - b)));
    fc.assert(
      fc.property(ascending, fc.array(fc.bigInt({ min: 1n, max: 200n })), (added, removed) => {
        const ranges = new SeqRanges();
        const model = new Set(added);
        for (const seq of added) ranges.add(seq);
        for (const seq of removed) expect(ranges.remove(seq)).toBe(model.delete(seq));
        const held = ranges.ranges.flatMap(([from, to]) =>
          Array.from({ length: Number(to - from) + 1 }, (_, index) => from + BigInt(index)),
        );
        expect(held).toEqual([...model]);
        expect(ranges.size).toBe(BigInt(model.size));
      }),
    );
  });

  it('hold a long run as one range', () => {
    const ranges = new SeqRanges();
    for (let seq = 1n; seq <= 10_000n; seq += 1n) ranges.add(seq);
    expect(ranges.ranges).toEqual([[1n, 10_000n]]);
  });
});
