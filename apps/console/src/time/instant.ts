import { DAY_MS } from './duration.js';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs more than using one a thousand times. */
function format(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options);
  formats.set(key, made);
  return made;
}

const CLOCK: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };

/** `09:06`. */
export function clockText(at: Date, language: string): string {
  return format(language, CLOCK).format(at);
}

/** `09:41:12`. */
export function secondsText(at: Date, language: string): string {
  return format(language, { ...CLOCK, second: '2-digit' }).format(at);
}

/** `24 Nov`, `11月24日`. */
export function dayText(at: Date, language: string): string {
  return format(language, DAY).format(at);
}

/** `Tue 24 Nov, 11:30`. */
export function fullText(at: Date, language: string): string {
  return format(language, { weekday: 'short', ...DAY, ...CLOCK }).format(at);
}

/** `1 Jun 2026, 00:00`, for what may be years away. */
export function datedText(at: Date, language: string): string {
  return format(language, { ...DAY, year: 'numeric', ...CLOCK }).format(at);
}

/** `Tue 24 Nov 2026, 11:30`: for what is kept, or is long ago. */
export function fullYearText(at: Date, language: string): string {
  return format(language, { weekday: 'short', ...DAY, year: 'numeric', ...CLOCK }).format(at);
}

/** `Today 09:06`, `Wed 08:00`, `24 Dec 08:00`; `today` is the word for it. */
export function dayTimeText(at: Date, now: Date, language: string, today: string): string {
  const clock = clockText(at, language);
  if (at.toDateString() === now.toDateString()) return `${today} ${clock}`;
  const awayMs = Math.abs(at.getTime() - now.getTime());
  if (awayMs < 6 * DAY_MS) return `${format(language, { weekday: 'short' }).format(at)} ${clock}`;
  return `${dayText(at, language)} ${clock}`;
}

/** As the wire has it, for whoever wants to know exactly: `2026-11-24 03:30 UTC`. */
export function utcText(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** `UTC+8`, `UTC−3:30`, of this screen. */
export function zoneText(now: Date): string {
  const minutes = -now.getTimezoneOffset();
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const sign = minutes < 0 ? '−' : '+';
  return `UTC${minutes === 0 ? '' : `${sign}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`}`;
}

/** For `<input type="datetime-local">`, in this screen's zone: `2026-11-26T18:00`. */
export function localInputText(at: Date): string {
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}
