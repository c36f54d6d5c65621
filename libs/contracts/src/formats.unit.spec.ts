import fc from 'fast-check';
import { isDay, isInstant } from './formats.js';

describe('an instant', () => {
  it.each([
    '2026-06-02T08:00:00Z',
    '2026-06-01T00:00:00+08:00',
    '2026-06-02T08:00:00.123456789-03:30',
    '2026-06-02t08:00:00z',
    '2028-02-29T23:59:59Z',
  ])('can be %s', (text) => {
    expect(isInstant(text)).toBe(true);
    expect(Date.parse(text)).not.toBeNaN();
  });

  it.each([
    ['has no offset', '2026-06-02T08:00:00'],
    ['is a day', '2026-06-02'],
    ['is on a day that does not exist', '2026-02-29T08:00:00Z'],
    ['has an hour that does not exist', '2026-06-02T24:00:00Z'],
    ['is a leap second', '2016-12-31T23:59:60Z'],
    ['has a blank for the T', '2026-06-02 08:00:00Z'],
    ['has an offset that no database takes', '2026-06-02T08:00:00+16:00'],
    ['is in the year 0', '0000-06-02T08:00:00Z'],
    ['has something after it', '2026-06-02T08:00:00Z\n'],
  ])('is refused when it %s', (_, text) => {
    expect(isInstant(text)).toBe(false);
  });

  it('is every instant that JavaScript writes, and the same instant again', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          expect(isInstant(date.toISOString())).toBe(true);
          expect(isDay(date.toISOString().slice(0, 10))).toBe(true);
        },
      ),
    );
  });
});

describe('a day', () => {
  it.each(['2026-06-31', '2026-13-01', '2026-00-10', '2026-01-00', '2100-02-29', '2026-6-1', ''])(
    'is not %j',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  it('can be the 29th of February in a leap year', () => {
    expect([isDay('2028-02-29'), isDay('2000-02-29')]).toEqual([true, true]);
  });
});
