import fc from 'fast-check';
import { ageText, countdown, DAY_MS, durationText, HOUR_MS, MINUTE_MS } from './duration.js';

describe('a length of time', () => {
  it.each([
    [35 * MINUTE_MS, '35 m', '35 分钟'],
    [HOUR_MS + 49 * MINUTE_MS, '1 h 49 m', '1 小时 49 分'],
    [3 * HOUR_MS + 4 * MINUTE_MS, '3 h 04 m', '3 小时 04 分'],
    [2 * DAY_MS + HOUR_MS, '2 d 1 h', '2 天 1 小时'],
    [4 * DAY_MS, '4 d', '4 天'],
  ])('of %d ms is written %s and %s', (lengthMs, english, chinese) => {
    expect([durationText(lengthMs, 'en'), durationText(lengthMs, 'zh-CN')]).toEqual([english, chinese]);
  });

  it('is never written with a minus', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (lengthMs) => {
        expect(durationText(lengthMs, 'en')).not.toMatch(/-|NaN/);
        expect(ageText(lengthMs, 'en')).not.toMatch(/-|NaN/);
      }),
    );
  });

  it('that has passed is late, and under four hours it is soon', () => {
    expect(countdown(0, 35 * MINUTE_MS, 'en')).toEqual({ text: '35 m late', urgency: 'late' });
    expect(countdown(0, 35 * MINUTE_MS, 'zh-CN')).toEqual({ text: '迟 35 分钟', urgency: 'late' });
    expect(countdown(4 * HOUR_MS - 1, 0, 'en').urgency).toBe('soon');
    expect(countdown(4 * HOUR_MS, 0, 'en').urgency).toBe('plain');
  });
});
