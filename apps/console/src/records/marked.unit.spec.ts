import fc from 'fast-check';
import { sequenceDiff, valuesDiff, type Marked } from './marked.js';

const sideOf = (parts: readonly Marked[], other: '-' | '+'): string[] =>
  parts.filter(({ mark }) => mark !== other).map(({ text }) => text);

describe('the difference between two rows', () => {
  const row = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 });

  it('is the old row without what came, and the new one without what is gone', () => {
    fc.assert(
      fc.property(row, row, (before, after) => {
        const parts = sequenceDiff(before, after);
        expect([sideOf(parts, '+'), sideOf(parts, '-')]).toEqual([before, after]);
      }),
    );
  });

  it('marks nothing of a row and itself', () => {
    fc.assert(
      fc.property(row, (same) => expect(sequenceDiff(same, same).every(({ mark }) => mark === '=')).toBe(true)),
    );
  });

  it('of values without an order names each once', () => {
    expect(valuesDiff(['SE', 'DE'], ['DE', 'FR']).map(({ mark, text }) => mark + text)).toEqual(['=DE', '-SE', '+FR']);
  });
});
