import fc from 'fast-check';
import { placesOf, scrollToShow } from './row-place.js';

const [headPx, barPx] = [34, 72];

/** As somebody would see them: where a row begins and ends below the top edge of what is shown. */
function edgesOf(index: number, scrollTop: number, rowPx: number): [top: number, bottom: number] {
  const top = headPx + index * rowPx - scrollTop;
  return [top, top + rowPx];
}

describe('a row that is gone to', () => {
  const sight = fc.record({
    scrollTop: fc.nat(100_000),
    height: fc.integer({ min: headPx + barPx + 51, max: 2_000 }),
    rowPx: fc.constantFrom(35, 51),
  });

  it('is seen whole, below the head and above the bar, and is scrolled to no further than it takes', () => {
    fc.assert(
      fc.property(sight, fc.nat(3_000), (seen, index) => {
        const scrollTop = scrollToShow(index, { ...seen, headPx, barPx });
        const [top, bottom] = edgesOf(index, scrollTop, seen.rowPx);
        expect(top).toBeGreaterThanOrEqual(headPx);
        expect(bottom).toBeLessThanOrEqual(seen.height - barPx);
        if (scrollTop > seen.scrollTop) expect(bottom).toBe(seen.height - barPx);
        if (scrollTop < seen.scrollTop) expect(top).toBe(headPx);
      }),
    );
  });

  it('moves nothing when it is seen already', () => {
    fc.assert(
      fc.property(sight, fc.nat(3_000), (seen, index) => {
        const [top, bottom] = edgesOf(index, seen.scrollTop, seen.rowPx);
        fc.pre(top >= headPx && bottom <= seen.height - barPx);
        expect(scrollToShow(index, { ...seen, headPx, barPx })).toBe(seen.scrollTop);
      }),
    );
  });
});

describe('the places of ids', () => {
  it('are where they stand in the list', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), (ids) => {
        const places = placesOf(ids);
        expect(places.size).toBe(ids.length);
        for (const [index, id] of ids.entries()) expect(places.get(id)).toBe(index);
      }),
    );
  });
});
