import fc from 'fast-check';
import { addressOf, isWorthSaving, openedView, viewQuery, type SavedView } from './saved-view.js';

const aView = (query: string, viewId = 'V-1'): SavedView => ({
  ...{ viewId, viewVersion: 1, name: 'Acme', owner: 'ann', shared: false, query },
  changedAt: '2026-11-27T09:00:00Z',
});

const addresses = fc
  .record(
    {
      exporter: fc.uniqueArray(fc.constantFrom('acme-sz', 'beta-xm', 'corp-sh'), { minLength: 1 }),
      due: fc.uniqueArray(fc.constantFrom('late', '4h'), { minLength: 1 }),
      sort: fc.constantFrom(['held'], ['dispatch']),
      group: fc.constant(['fix']),
      q: fc.constantFrom(['SH-9'], ['iris']),
      focus: fc.constant(['SH-1']),
      peek: fc.constant(['1']),
    },
    { requiredKeys: [] },
  )
  .map(
    (values) =>
      new URLSearchParams(Object.entries(values).map(([name, given]): [string, string] => [name, given.join(',')])),
  );

describe('a saved view', () => {
  it('shows what was shown when it was saved, wherever it is opened from', () => {
    fc.assert(
      fc.property(addresses, addresses, (saved, elsewhere) => {
        const view = aView(viewQuery(saved));
        const opened = addressOf(view, elsewhere);
        expect(viewQuery(opened)).toBe(viewQuery(saved));
        expect(openedView([view], opened)).toEqual({ view, isChanged: false });
      }),
    );
  });

  it('is changed when the filter is another one, and only then', () => {
    fc.assert(
      fc.property(addresses, addresses, (saved, now) => {
        now.set('view', 'V-1');
        expect(openedView([aView(viewQuery(saved))], now)?.isChanged).toBe(viewQuery(saved) !== viewQuery(now));
      }),
    );
  });

  it('keeps neither the row that had the focus nor the peek', () => {
    expect(viewQuery(new URLSearchParams('exporter=b,a&focus=SH-1&peek=1&view=V-9'))).toBe('exporter=a%2Cb');
  });

  it('is not open when nobody has it any more', () => {
    expect(openedView([aView('due=late')], new URLSearchParams('view=V-2'))).toBeUndefined();
  });
});

describe('what is worth saving', () => {
  it.each([
    ['', false],
    ['due=24h', false],
    ['focus=SH-1', false],
    ['exporter=acme-sz', true],
    ['due=4h,late', true],
    ['sort=held', true],
    ['group=fix', true],
  ])('of “%s”: %s', (search, worth) => expect(isWorthSaving(new URLSearchParams(search))).toBe(worth));
});
