import { orderQuery, TABS, tabOf, type Tab } from './order-filter.js';

const asked = (address: string) => orderQuery(new URLSearchParams(address), '2026-11-24');

describe('the orders that an address shows', () => {
  it('are those still wanted, unless somebody asks for the past too', () => {
    expect(asked('')).toEqual({ wantedFrom: '2026-11-24' });
    expect(asked('past=true')).toEqual({});
  });

  it('are narrowed by a tab and by words, together', () => {
    expect(asked('atRisk=true&q=%20SO-1%20&past=true')).toEqual({ atRisk: 'true', q: 'SO-1' });
    expect(asked('outcome=CLEAR&past=true')).toEqual({ outcome: 'CLEAR' });
  });

  it('are those of the tab that the address names, and all for a word that no tab has', () => {
    for (const name of Object.keys(TABS) as Tab[]) expect(tabOf(new URLSearchParams(TABS[name]))).toBe(name);
    expect(tabOf(new URLSearchParams('outcome=LOST'))).toBe('all');
  });
});
