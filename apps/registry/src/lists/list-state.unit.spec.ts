import { compileList, listsInForce } from '@sluice/domain';
import { aList } from '@sluice/testing';
import fc from 'fast-check';
import { listState, type DatedVersion } from './list-state.js';

const DAY_MS = 86_400_000;
const day = (n: number): string => new Date(n * DAY_MS).toISOString();

/** Up to five versions of one list, with dates on a few days so that they meet. */
const versions: fc.Arbitrary<DatedVersion[]> = fc
  .array(
    fc.record({
      status: fc.constantFrom('DRAFT' as const, 'PROPOSED' as const, 'APPROVED' as const),
      from: fc.integer({ min: 0, max: 6 }),
      lasts: fc.option(fc.integer({ min: 1, max: 4 })),
    }),
    { maxLength: 5 },
  )
  .map((drawn) =>
    drawn.map(({ status, from, lasts }, index) => ({
      ...{ version: index + 1, status, effectiveFrom: day(from) },
      effectiveUntil: lasts === null ? null : day(from + lasts),
    })),
  );
const instant = fc.integer({ min: -1, max: 12 }).map((n) => n * DAY_MS);

describe('a version of a list', () => {
  it('is in force exactly when the gate decides by it', () => {
    fc.assert(
      fc.property(versions, instant, (all, atMs) => {
        const compiled = all.map(({ status, ...dated }) =>
          compileList(aList({ ...dated, status: status === 'APPROVED' ? 'APPROVED' : 'DRAFT' })),
        );
        const inForce = all.filter((one) => listState(one, all, atMs) === 'IN_FORCE').map(({ version }) => version);
        expect(inForce).toEqual(listsInForce(compiled, atMs).map(({ version }) => version));
      }),
    );
  });

  it('that is approved waits until it begins, and never waits again', () => {
    fc.assert(
      fc.property(versions, instant, (all, atMs) => {
        for (const one of all.filter(({ status }) => status === 'APPROVED')) {
          expect(listState(one, all, atMs) === 'APPROVED').toBe(Date.parse(one.effectiveFrom) > atMs);
        }
      }),
    );
  });

  it.each([
    ['waits for its day', 0, 'APPROVED'],
    ['is in force', 1, 'IN_FORCE'],
    ['is superseded while it would still last', 3, 'SUPERSEDED'],
    ['is in force again when the newer one ends first', 4, 'IN_FORCE'],
    ['stays superseded after its end', 9, 'SUPERSEDED'],
  ])('%s', (_what, at, state) => {
    const [first, second] = [
      { version: 1, status: 'APPROVED', effectiveFrom: day(1), effectiveUntil: day(8) },
      { version: 2, status: 'APPROVED', effectiveFrom: day(2), effectiveUntil: day(4) },
    ] as const;
    expect(listState(first, [first, second], at * DAY_MS)).toBe(state);
  });

  it('has ended when nothing took its place', () => {
    const only = { version: 1, status: 'APPROVED', effectiveFrom: day(1), effectiveUntil: day(2) } as const;
    expect(listState(only, [only], 3 * DAY_MS)).toBe('ENDED');
  });
});
