/**
 * Time without `Date` or `Intl`: this is read for every shipment, and the rule's calendar is a fixed offset
 * (Asia/Shanghai has been UTC+8 without daylight saving since 1991).
 */

const MS_PER_SECOND = 1_000;
const MS_PER_MINUTE = 60_000;
const MS_PER_HOUR = 3_600_000;
const MS_PER_DAY = 86_400_000;
const SHANGHAI_OFFSET_MS = 8 * MS_PER_HOUR;

const ZERO = 0x30;

/** The number of days from 1970-01-01 to a day of the proleptic Gregorian calendar (Hinnant's `days_from_civil`). */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The inverse of `daysFromCivil`, as `YYYY-MM-DD`. */
function civilFromDays(days: number): string {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let i = from; i < from + count; i += 1) {
    const digit = text.charCodeAt(i) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** Milliseconds of the fraction that starts after `from` (the dot), and where it ends. */
function fraction(text: string, from: number): { ms: number; end: number } {
  let end = from;
  let ms = 0;
  let unit = 100;
  for (let digit = text.charCodeAt(end) - ZERO; digit >= 0 && digit <= 9; digit = text.charCodeAt(end) - ZERO) {
    ms += digit * unit;
    unit /= 10;
    end += 1;
  }
  return { ms: Math.floor(ms), end: end === from ? Number.NaN : end };
}

/** Offset from UTC in ms of the zone that starts at `from` and must end the text; NaN if it is none. */
function zoneOffsetMs(text: string, from: number): number {
  const sign = text[from];
  if (sign === 'Z' || sign === 'z') return text.length === from + 1 ? 0 : Number.NaN;
  if ((sign !== '+' && sign !== '-') || text[from + 3] !== ':' || text.length !== from + 6) return Number.NaN;
  const offsetMs = digits(text, from + 1, 2) * MS_PER_HOUR + digits(text, from + 4, 2) * MS_PER_MINUTE;
  return sign === '+' ? offsetMs : -offsetMs;
}

/**
 * An RFC 3339 date-time as milliseconds since 1970. A leap second counts as the second after it.
 * The contract's schemas let nothing else through, so a text that is none is a bug: `RangeError`.
 */
export function parseInstant(text: string): number {
  let end = 19;
  let ms = 0;
  if (text.charCodeAt(19) === 0x2e) ({ ms, end } = fraction(text, 20));
  const days = daysFromCivil(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
  const instantMs =
    days * MS_PER_DAY +
    digits(text, 11, 2) * MS_PER_HOUR +
    digits(text, 14, 2) * MS_PER_MINUTE +
    digits(text, 17, 2) * MS_PER_SECOND +
    ms -
    zoneOffsetMs(text, end);
  if (Number.isNaN(instantMs)) throw new RangeError(`Not an RFC 3339 date-time: ${text}`);
  return instantMs;
}

let lastFormatted = { atMs: Number.NaN, text: '' };

/** An instant as RFC 3339 in UTC. The last one is remembered: a batch is decided at one instant. */
export function formatInstant(atMs: number): string {
  if (lastFormatted.atMs !== atMs) lastFormatted = { atMs, text: new Date(atMs).toISOString() };
  return lastFormatted.text;
}

let lastDay = { dayNumber: Number.NaN, text: '' };

/** The calendar day in Asia/Shanghai of an instant, `YYYY-MM-DD`. Days in this form compare as texts. */
export function shanghaiDay(atMs: number): string {
  const dayNumber = Math.floor((atMs + SHANGHAI_OFFSET_MS) / MS_PER_DAY);
  if (lastDay.dayNumber !== dayNumber) lastDay = { dayNumber, text: civilFromDays(dayNumber) };
  return lastDay.text;
}

/** The instant at which a day (`YYYY-MM-DD`) starts in Asia/Shanghai. */
export function startOfShanghaiDay(day: string): number {
  const days = daysFromCivil(digits(day, 0, 4), digits(day, 5, 2), digits(day, 8, 2));
  if (Number.isNaN(days)) throw new RangeError(`Not a calendar day: ${day}`);
  return days * MS_PER_DAY - SHANGHAI_OFFSET_MS;
}

/** The instant at which the day after a day (`YYYY-MM-DD`) starts in Asia/Shanghai. */
export function endOfShanghaiDay(day: string): number {
  return startOfShanghaiDay(day) + MS_PER_DAY;
}
