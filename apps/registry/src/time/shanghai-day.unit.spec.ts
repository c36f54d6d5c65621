import { shanghaiDay } from './shanghai-day.js';

it('is the day in China, eight hours ahead', () => {
  expect(shanghaiDay(Date.parse('2026-06-09T15:59:59Z'))).toBe('2026-06-09');
  expect(shanghaiDay(Date.parse('2026-06-09T16:00:00Z'))).toBe('2026-06-10');
});
