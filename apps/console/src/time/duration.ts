/** How a length of time is written in a language. */
interface Units {
  readonly day: string;
  readonly hour: string;
  readonly minute: string;
  readonly lateBefore: string;
  readonly lateAfter: string;
}

const UNITS: Readonly<Record<string, Units>> = {
  en: { day: 'd', hour: 'h', minute: 'm', lateBefore: '', lateAfter: ' late' },
  'zh-CN': { day: '天', hour: '小时', minute: '分', lateBefore: '迟 ', lateAfter: '' },
};
const ENGLISH: Units = { day: 'd', hour: 'h', minute: 'm', lateBefore: '', lateAfter: ' late' };

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
/** Under so much it is soon. */
const SOON_MS = 4 * HOUR_MS;

/** Late, soon, or far enough away. */
export type Urgency = 'late' | 'soon' | 'plain';

/** `35 m`, `1 h 49 m`, `3 h 04 m`, `2 d 1 h`: two units at most, never a negative. */
export function durationText(lengthMs: number, language: string): string {
  const units = UNITS[language] ?? ENGLISH;
  const minutes = Math.floor(Math.abs(lengthMs) / MINUTE_MS);
  const [days, hours] = [Math.floor(minutes / 1_440), Math.floor(minutes / 60) % 24];
  if (days > 0) return hours > 0 ? `${days} ${units.day} ${hours} ${units.hour}` : `${days} ${units.day}`;
  if (hours === 0) return `${minutes} ${language === 'zh-CN' ? '分钟' : units.minute}`;
  const rest = String(minutes % 60).padStart(2, '0');
  return `${hours} ${units.hour} ${rest} ${units.minute}`;
}

/** The one biggest unit: `23 m`, `9 h`, `6 d`. */
export function ageText(lengthMs: number, language: string): string {
  const units = UNITS[language] ?? ENGLISH;
  if (lengthMs >= DAY_MS) return `${Math.floor(lengthMs / DAY_MS)} ${units.day}`;
  if (lengthMs >= HOUR_MS) return `${Math.floor(lengthMs / HOUR_MS)} ${units.hour}`;
  return durationText(Math.max(0, lengthMs), language);
}

/** What is left until an instant: `1 h 49 m`, or `35 m late`. */
export function countdown(atMs: number, nowMs: number, language: string): { text: string; urgency: Urgency } {
  const leftMs = atMs - nowMs;
  const text = durationText(leftMs, language);
  const { lateBefore, lateAfter } = UNITS[language] ?? ENGLISH;
  if (leftMs < 0) return { text: `${lateBefore}${text}${lateAfter}`, urgency: 'late' };
  return { text, urgency: leftMs < SOON_MS ? 'soon' : 'plain' };
}
