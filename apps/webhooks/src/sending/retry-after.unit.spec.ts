import { retryAfterMs } from './retry-after.js';

const NOW_MS = Date.parse('2026-06-02T08:00:00Z');

it.each([
  ['seconds', '120', 120_000],
  ['a date', 'Tue, 02 Jun 2026 08:05:00 GMT', 300_000],
  ['a date that is over', 'Tue, 02 Jun 2026 07:00:00 GMT', 0],
  ['more than a day', '999999', 86_400_000],
  ['neither', 'soon', undefined],
  ['nothing', undefined, undefined],
] as const)('Retry-After: %s', (_what, header, expected) => {
  expect(retryAfterMs(header, NOW_MS)).toBe(expected);
});
