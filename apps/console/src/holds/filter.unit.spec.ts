import fc from 'fast-check';
import {
  filterOf,
  filterQuery,
  MULTIPLE,
  ownFilters,
  SORTS,
  viewOf,
  VIEW_NAMES,
  withFilter,
  withView,
  withValues,
} from './filter.js';

const aValue = fc.stringMatching(/^[\p{L}\p{N}-]{1,12}$/u);
const aFilter = fc
  .record({
    values: fc.dictionary(fc.constantFrom(...MULTIPLE), fc.uniqueArray(aValue, { minLength: 1, maxLength: 4 })),
    q: fc.option(aValue),
    sort: fc.constantFrom(...SORTS),
    dir: fc.constantFrom('asc' as const, 'desc' as const),
  })
  .map(({ values, q, sort, dir }) => ({ values: { ...values, ...(q === null ? {} : { q: [q] }) }, sort, dir }));

describe('the filter of the queue', () => {
  it('is in the address, all of it', () => {
    fc.assert(
      fc.property(aFilter, (filter) => {
        const address = withFilter(new URLSearchParams('group=fix&peek=SH-1'), filter);
        expect(filterQuery(filterOf(new URLSearchParams(address.toString())))).toEqual(filterQuery(filter));
        expect([address.get('group'), address.get('peek')]).toEqual(['fix', 'SH-1']);
      }),
    );
  });

  it('is the same address in whatever order it was put together', () => {
    fc.assert(
      fc.property(aFilter, (filter) => {
        const turned = Object.entries(filter.values)
          .reverse()
          .map(([name, values]) => [name, [...values].reverse()] as const);
        const other = { ...filter, values: Object.fromEntries(turned) };
        expect(withFilter(new URLSearchParams(), other).toString()).toBe(
          withFilter(new URLSearchParams(), filter).toString(),
        );
      }),
    );
  });

  it('leaves defaults out of the address', () => {
    expect(
      withFilter(new URLSearchParams('sort=dispatch&dir=asc&due='), filterOf(new URLSearchParams())).toString(),
    ).toBe('');
  });

  it.each(VIEW_NAMES)('knows the tab %s again, and keeps what else is filtered by', (view) => {
    const filter = withView(filterOf(new URLSearchParams('exporter=acme-sz&due=72h')), view);
    expect(viewOf(filter)).toBe(view);
    expect(ownFilters(filter)).toEqual([{ name: 'exporter', values: ['acme-sz'] }]);
  });

  it('is no tab when it asks for something that no tab asks for', () => {
    const filter = filterOf(new URLSearchParams('due=72h'));
    expect(viewOf(filter)).toBeUndefined();
    expect(ownFilters(filter)).toEqual([{ name: 'due', values: ['72h'] }]);
    expect(viewOf(withValues(filter, 'due', []))).toBe('leaving');
  });
});
