import fc from 'fast-check';
import { difference, type Fields } from './difference.js';

const fields = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom<unknown>(1, 2, null, ['x'], ['y']));

/** The state after, made from the one before and the difference alone. */
function replay(before: Fields, { from, to }: { from: Fields | null; to: Fields | null }): Fields {
  const kept = Object.entries(before).filter(([name]) => !(from !== null && name in from));
  return { ...Object.fromEntries(kept), ...to };
}

describe('the difference of two states', () => {
  it('says only what changed, from what to what', () => {
    const before = { status: 'DRAFT', skus: ['A'], reason: null };
    const after = { status: 'DRAFT', skus: ['A', 'B'], reason: null, 'evidence REPORT 1': { size: 3 } };
    expect(difference(before, after)).toEqual({
      from: { skus: ['A'] },
      to: { skus: ['A', 'B'], 'evidence REPORT 1': { size: 3 } },
    });
  });

  it('says everything where there was nothing, or is nothing any more', () => {
    expect(difference(null, { a: 1 })).toEqual({ from: null, to: { a: 1 } });
    expect(difference({ a: 1 }, null)).toEqual({ from: { a: 1 }, to: null });
  });

  it('leads from the one state to the other, and back', () => {
    fc.assert(
      fc.property(fields, fields, (before, after) => {
        const { from, to } = difference(before, after);
        expect(replay(before, { from, to })).toEqual({ ...after });
        expect(replay(after, { from: to, to: from })).toEqual({ ...before });
      }),
    );
  });
});
