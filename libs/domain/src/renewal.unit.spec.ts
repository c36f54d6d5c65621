import fc from 'fast-check';
import { coverageOf } from './coverage.js';
import { aFiling } from './testing/builders.js';
import { shanghaiDay, startOfShanghaiDay } from './time.js';

const DAY_MS = 86_400_000;
const FIRST_MS = startOfShanghaiDay('2026-06-10');
const dayAfter = (days: number): string => shanghaiDay(FIRST_MS + days * DAY_MS);

/** Days after the first of the old filing. */
const renewal = fc
  .record({
    oldDays: fc.nat({ max: 400 }),
    newDays: fc.nat({ max: 400 }),
    overlap: fc.nat({ max: 30 }),
    gap: fc.integer({ min: 1, max: 30 }),
  })
  .map(({ oldDays, newDays, overlap, gap }) => ({ oldEnds: oldDays, newEnds: oldDays + 1 + newDays, overlap, gap }));

function isCovered(day: number, oldEnds: number, newStarts: number, newEnds: number): boolean {
  const requirement = { listId: 'cac-intelligent-agents', entryId: 'biometric-lock', market: 'SE' };
  const who = { exporterId: 'acme-sz', sku: 'IRIS-LOCK-2', country: 'SE', entryTitle: 'Biometric locks' };
  const old = aFiling({
    filingId: 'F-1',
    status: day > oldEnds ? 'EXPIRED' : 'COMPLETED',
    validUntil: dayAfter(oldEnds),
  });
  const successor = aFiling({ filingId: 'F-2', validFrom: dayAfter(newStarts), validUntil: dayAfter(newEnds) });
  return coverageOf({ ...who, requirement, day: dayAfter(day) }, [old, successor]).covered;
}

describe('a filing and its successor', () => {
  it('cover every day from the first of the one to the last of the other, when it is valid by the day after the old one ends', () => {
    fc.assert(
      fc.property(renewal, fc.nat(), ({ oldEnds, newEnds, overlap }, at) => {
        const newStarts = Math.max(0, oldEnds + 1 - overlap);
        expect(isCovered(at % (newEnds + 1), oldEnds, newStarts, newEnds)).toBe(true);
      }),
    );
  });

  it('leave the days between them uncovered when it is valid later', () => {
    fc.assert(
      fc.property(renewal, fc.nat(), ({ oldEnds, newEnds, gap }, at) => {
        const newStarts = oldEnds + 1 + gap;
        expect(isCovered(oldEnds + 1 + (at % gap), oldEnds, newStarts, newEnds + gap)).toBe(false);
      }),
    );
  });
});
