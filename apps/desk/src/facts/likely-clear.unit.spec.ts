import { clearanceLookup } from '@sluice/domain';
import { aDecision, aHold } from '../testing/use-desk.js';
import { likelyClearOf } from './likely-clear.js';

const NOW_MS = Date.parse('2026-06-10T00:00:00Z');
const DAY_MS = 24 * 60 * 60 * 1000;
const inDays = (days: number): string => new Date(NOW_MS + days * DAY_MS).toISOString();
const place = { exporterId: 'acme-sz', listId: 'cac-intelligent-agents', entryId: 'biometric-lock', markets: ['*'] };
const lookup = clearanceLookup(
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((days) => ({ ...place, durationMs: days * DAY_MS })),
);
const begunDaysAgo = (days: number) => () => NOW_MS - days * DAY_MS;
const incomplete = aHold({ reason: 'FILING_INCOMPLETE', filingId: 'F-77' });
const estimate = (decision: ReturnType<typeof aDecision>, openedAt: () => number | undefined = () => undefined) =>
  likelyClearOf(decision, lookup, openedAt, NOW_MS);

describe('when a shipment is likely to be clear', () => {
  it('counts from now where a filing is still to be opened, and says how many filings that rests on', () => {
    expect(estimate(aDecision())).toEqual({ p50: inDays(5), p90: inDays(9), basedOnFilings: 10 });
  });

  it('counts from the opening of the filing that it waits for, and never back into the past', () => {
    const decision = aDecision({ holds: [incomplete] });
    expect(estimate(decision, begunDaysAgo(3))).toMatchObject({ p50: inDays(2), p90: inDays(6) });
    expect(estimate(decision, begunDaysAgo(7))).toMatchObject({ p50: inDays(0), p90: inDays(2) });
  });

  it('is as late as the last of its holds', () => {
    const both = aDecision({ holds: [incomplete, aHold({ holdId: 'H-2' })] });
    expect(estimate(both, begunDaysAgo(3))).toMatchObject({ p50: inDays(5), p90: inDays(9) });
  });

  it('counts anew for what was revoked', () => {
    const revoked = aDecision({ holds: [aHold({ reason: 'FILING_REVOKED', filingId: 'F-77' })] });
    expect(estimate(revoked, begunDaysAgo(300))).toMatchObject({ p50: inDays(5) });
  });

  it('is not known where something else holds it too, where nothing does, and without a history', () => {
    const mixed = aDecision({ holds: [aHold(), aHold({ holdId: 'H-2', reason: 'PRODUCT_UNKNOWN' })] });
    expect(estimate(mixed)).toBeUndefined();
    expect(estimate(aDecision({ status: 'RELEASED', holds: [] }))).toBeUndefined();
    expect(likelyClearOf(aDecision(), clearanceLookup([]), () => undefined, NOW_MS)).toBeUndefined();
  });
});
