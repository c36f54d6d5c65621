import { isShown } from './audit-filter.js';

const any = { person: undefined, since: undefined, until: undefined };
const item = { by: 'Anna.Andersson', at: new Date('2026-11-27T09:00:00').toISOString() };

describe('an act of the audit trail', () => {
  it('is shown to whoever looks for nothing in particular, or for its person', () => {
    expect(
      [any, { ...any, person: 'anna' }, { ...any, person: 'olga' }].map((filter) => isShown(item, filter)),
    ).toEqual([true, true, false]);
  });

  it('is shown on its own day, and the days on both ends count', () => {
    const day = '2026-11-27';
    expect(isShown(item, { ...any, since: day, until: day })).toBe(true);
    expect(isShown(item, { ...any, since: '2026-11-28' })).toBe(false);
    expect(isShown(item, { ...any, until: '2026-11-26' })).toBe(false);
  });
});
