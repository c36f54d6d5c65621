import { placeOf } from './object-place.js';

const nothing = { from: null, to: null };

describe('what an act was done to', () => {
  it.each([
    ['filing:F-1001', '/filings/F-1001'],
    ['product:A/B:1', '/products/A%2FB%3A1'],
    ['import:IMP-7', '/products/import?import=IMP-7'],
  ])('%s has its page', (object, to) => {
    expect(placeOf({ object, ...nothing })?.to).toBe(to);
  });

  it('is the version of a list that changed, or the lists where the act does not say which', () => {
    const object = 'list:cac';
    expect(placeOf({ object, from: { 'version 3': 'DRAFT' }, to: { 'version 3': 'PROPOSED' } })?.to).toBe(
      '/lists/cac/versions/3',
    );
    expect(placeOf({ object, from: { authors: [] }, to: { authors: ['ann'] } })?.to).toBe('/lists');
  });

  it('is only named where this build knows no such kind', () => {
    expect(placeOf({ object: 'planet:X', ...nothing })).toBeUndefined();
  });
});
