import type { DeskSchemas } from '@sluice/client';
import { DAY_MS } from '../time/duration.js';
import { dayText } from '../time/instant.js';

export type Order = DeskSchemas['OrderScreenedData'];

/** When an order is likely to be clear, from our own history of filings, counted from its screening. */
export interface OrderEstimate {
  /** Half of the filings had been completed by then. */
  readonly p50: Date;
  /** Nine in ten. */
  readonly p90: Date;
  /** Days from the requested ship date to P90; what is not above 0 is in time. */
  readonly gapDays: number;
}

/** Below so many comparable filings nobody should plan by it. */
const FILINGS_MIN = 10;
/** The day of a ship date begins in Shanghai, where the rule is in force. */
const SHANGHAI = '+08:00';

/** Undefined: there are too few filings to say. */
export function estimateOf({ screenedAt, promise }: Pick<Order, 'screenedAt' | 'promise'>): OrderEstimate | undefined {
  const { clearanceP50, clearanceP90, basedOnFilings, requestedShipDate } = promise;
  if (clearanceP50 === undefined || clearanceP90 === undefined || basedOnFilings < FILINGS_MIN) return undefined;
  const after = (days: number): Date => new Date(Date.parse(screenedAt) + days * DAY_MS);
  const p90 = after(clearanceP90);
  const shipMs = Date.parse(`${requestedShipDate}T00:00:00${SHANGHAI}`);
  const gapDays = Math.ceil((p90.getTime() - shipMs) / DAY_MS);
  return { p50: after(clearanceP50), p90, gapDays: gapDays === 0 ? 0 : gapDays };
}

/** Today where the rule is in force, `2026-11-24`: what was wanted before it is no promise any more. */
export function shanghaiToday(nowMs: number): string {
  return new Date(nowMs + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** Noon of a day, so that every time zone writes the same date. */
export function dayOf(day: string): Date {
  return new Date(`${day.slice(0, 10)}T12:00:00`);
}

/** `IRIS-LOCK-2 +1`: what an order is of, in the room of one. */
export function productsText({ lines }: Pick<Order, 'lines'>): string {
  const [first = '', ...others] = new Set(lines.map(({ sku }) => sku));
  return others.length === 0 ? first : `${first} +${others.length}`;
}

/** Where it goes, as far as the screening says: it names a market only where something is required or wrong. */
export function marketsOf({ lines }: Pick<Order, 'lines'>): string[] {
  const named = lines.flatMap(({ requirements, reasons }) => [
    ...requirements.map(({ market }) => market),
    ...reasons.map(({ requirement, params }) => requirement?.market ?? params['country']),
  ]);
  return [...new Set(named.filter((market) => typeof market === 'string' && market !== '*'))] as string[];
}

/** `25 Nov – 27 Nov`; one day when both are the same. */
export function spanText({ p50, p90 }: Pick<OrderEstimate, 'p50' | 'p90'>, language: string): string {
  const [from, to] = [dayText(p50, language), dayText(p90, language)];
  return from === to ? from : `${from} – ${to}`;
}
