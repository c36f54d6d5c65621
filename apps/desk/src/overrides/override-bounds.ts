import { refused, type Refused } from '@sluice/platform';

/** Injection token: how many days an override may last. */
export const OVERRIDE_DAYS_MAX = Symbol('OVERRIDE_DAYS_MAX');

const DAY_MS = 24 * 60 * 60 * 1000;

/** An override ends, and within what the operator allows; undefined when it does. */
export function refuseEnd(until: Date, now: Date, daysMax: number): Refused | undefined {
  const remedy = `Give an end after now and within ${daysMax} days (OVERRIDE_DAYS_MAX).`;
  if (until <= now) {
    return refused(422, {
      code: 'OVERRIDE_END',
      detail: `until is ${until.toISOString()}, and that is past.`,
      field: 'until',
      remedy,
    });
  }
  if (until.getTime() > now.getTime() + daysMax * DAY_MS) {
    return refused(422, {
      code: 'OVERRIDE_END',
      detail: `until is ${until.toISOString()}, more than ${daysMax} days away.`,
      field: 'until',
      remedy,
    });
  }
  return undefined;
}
