// `Z` or an offset is required. Offsets end at ±15:59, as PostgreSQL's do (real ones at +14:00), and the year 0000 does
// not exist there: an instant that we accept must be one that we can also store.
const INSTANT =
  /^(?!0000)(\d{4}-\d\d-\d\d)[Tt]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:[Zz]|[+-](?:0\d|1[0-5]):[0-5]\d)$/;
const DAY = /^(?!0000)(\d{4})-(\d\d)-(\d\d)$/;

/** Whether a text is a calendar day that exists: `2026-02-28`, and not `2026-02-30`. */
export function isDay(text: string): boolean {
  const parts = DAY.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/**
 * Whether a text is an RFC 3339 point in time, with its offset, on a day that exists.
 * Leap seconds (`:60`) are refused: JavaScript has no instant for them.
 */
export function isInstant(text: string): boolean {
  const parts = INSTANT.exec(text);
  return parts?.[1] !== undefined && isDay(parts[1]);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
