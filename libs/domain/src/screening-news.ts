import type { DeliveryPromise, OrderScreenedData } from '@sluice/contracts';

/** Planning works in days: a percentile that moves by less says the same. */
const NEWS_DAYS_MIN = 1;

/**
 * Whether a screening tells planning anything that the one last said did not: another outcome, other requirements or
 * reasons, a date that is at risk now or no longer, history where there was none, a percentile that moved by a day or
 * more. That a figure moved a little, or that more filings stand behind it, is no news. The comparison is with what
 * was said last, so a slow drift is told once it adds up to a day.
 */
export function isNews(said: OrderScreenedData, next: OrderScreenedData): boolean {
  return withoutFigures(said) !== withoutFigures(next) || figuresMoved(said.promise, next.promise);
}

function withoutFigures(screening: OrderScreenedData): string {
  const { requestedShipDate, atRisk } = screening.promise;
  return JSON.stringify({ ...screening, screenedAt: '', promise: { requestedShipDate, atRisk } });
}

function figuresMoved(said: DeliveryPromise, next: DeliveryPromise): boolean {
  return moved(said.clearanceP50, next.clearanceP50) || moved(said.clearanceP90, next.clearanceP90);
}

function moved(saidDays: number | undefined, nextDays: number | undefined): boolean {
  if (saidDays === undefined || nextDays === undefined) return saidDays !== nextDays;
  return Math.abs(nextDays - saidDays) >= NEWS_DAYS_MIN;
}
