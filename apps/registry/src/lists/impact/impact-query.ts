import { isInstant } from '@sluice/contracts';
import { badQuery, refuseStrangers } from '@sluice/platform';
import type { PastPeriod } from './gate-impact.js';

/** Reads the query of `GET …/impact`: `from` and `to` make it a backtest. @throws Problem 400 */
export function readImpactQuery(query: Readonly<Record<string, unknown>>): PastPeriod | undefined {
  const { from, to, ...unknown } = query;
  refuseStrangers(unknown);
  if (from === undefined && to === undefined) return undefined;
  const period = { from: instant('from', from), to: instant('to', to) };
  if (Date.parse(period.from) >= Date.parse(period.to)) throw badQuery('to', 'is not after from');
  return period;
}

function instant(field: string, given: unknown): string {
  if (typeof given === 'string' && isInstant(given)) return given;
  throw badQuery(field, 'must be an instant with its offset, 2026-06-02T08:00:00Z; a period has both ends');
}
