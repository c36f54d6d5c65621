import fc from 'fast-check';
import { keptRow } from './kept-place.js';

const ids = fc.uniqueArray(fc.integer({ min: 0, max: 30 }).map(String), { maxLength: 20 });

describe('when rows are replaced by newer ones', () => {
  it('the row that is read is kept as long as it is there, and else the nearest one, those behind it first', () => {
    fc.assert(
      fc.property(ids, ids, fc.nat(19), (before, after, at) => {
        const kept = keptRow(before, at, after);
        const isThere = (id: string): boolean => after.includes(id);
        const wanted = before.slice(at).find(isThere) ?? before.slice(0, at).findLast(isThere);
        expect(kept?.id).toBe(wanted);
        if (kept) expect(before.indexOf(kept.id) + kept.by).toBe(after.indexOf(kept.id));
      }),
    );
  });
});
