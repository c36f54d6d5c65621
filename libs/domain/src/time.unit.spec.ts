import fc from 'fast-check';
import { endOfShanghaiDay, formatInstant, parseInstant, shanghaiDay, startOfShanghaiDay } from './time.js';

describe('an RFC 3339 instant', () => {
  it.each([
    ['2026-06-02T08:00:00Z', '2026-06-02T08:00:00.000Z'],
    ['2026-06-01T00:00:00+08:00', '2026-05-31T16:00:00.000Z'],
    ['2026-06-01T00:00:00-03:30', '2026-06-01T03:30:00.000Z'],
    ['2026-06-02t08:00:00.5z', '2026-06-02T08:00:00.500Z'],
    ['2026-06-02T08:00:00.123456789Z', '2026-06-02T08:00:00.123Z'],
    ['2024-02-29T23:59:59Z', '2024-02-29T23:59:59.000Z'],
    ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000Z'],
  ])('%s is %s', (text, expected) => {
    expect(formatInstant(parseInstant(text))).toBe(expected);
  });

  it('is read as the platform reads it', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true }), (date) => {
        expect(parseInstant(date.toISOString())).toBe(date.getTime());
      }),
    );
  });

  it.each(['', 'tomorrow', '2026-06-02', '2026-06-02T08:00:00', '2026-06-02T08:00:00.Z', '2026-06-02T08:00:00+0800'])(
    'is not “%s”',
    (text) => {
      expect(() => parseInstant(text)).toThrow(RangeError);
    },
  );
});

describe('a day in Asia/Shanghai', () => {
  it('starts at 16:00 UTC of the day before', () => {
    expect(formatInstant(startOfShanghaiDay('2026-06-10'))).toBe('2026-06-09T16:00:00.000Z');
    expect(shanghaiDay(parseInstant('2026-06-09T15:59:59.999Z'))).toBe('2026-06-09');
    expect(shanghaiDay(parseInstant('2026-06-09T16:00:00Z'))).toBe('2026-06-10');
  });

  it('ends where the next one starts', () => {
    expect(endOfShanghaiDay('2026-12-31')).toBe(startOfShanghaiDay('2027-01-01'));
  });

  it('is the one that the calendar of Shanghai shows', () => {
    const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1992-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
        (date) => {
          expect(shanghaiDay(date.getTime())).toBe(calendar.format(date));
        },
      ),
    );
  });
});
