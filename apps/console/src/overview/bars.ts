import { clockText, dayText } from '../time/instant.js';
import type { Range, ThroughputHour } from './overview-api.js';

/** How far back one can look. */
export const RANGES: readonly Range[] = ['24h', '7d', '30d'];

/** What one bar counts: an hour, six of them, or a day, on this screen's clock. */
export interface Bar {
  /** Where it begins. */
  readonly at: Date;
  readonly held: number;
  readonly released: number;
  readonly recalled: number;
}

/** Some thirty bars, whatever the range: more than that nobody tells apart. */
const HOURS_PER_BAR: Readonly<Record<Range, number>> = { '24h': 1, '7d': 6, '30d': 24 };

/** Hours as bars; every decision of the hours is in one of them. */
export function barsOf(hours: readonly ThroughputHour[], range: Range): Bar[] {
  const bars = new Map<number, Bar>();
  for (const { hour, held, released, recalled } of hours) {
    const at = new Date(hour);
    at.setHours(at.getHours() - (at.getHours() % HOURS_PER_BAR[range]));
    const known = bars.get(at.getTime()) ?? { at, held: 0, released: 0, recalled: 0 };
    bars.set(at.getTime(), {
      at,
      held: known.held + held,
      released: known.released + released,
      recalled: known.recalled + recalled,
    });
  }
  return [...bars.values()];
}

/** `09:00`, `24 Nov 06:00`, `24 Nov`. */
export function barText({ at }: Bar, range: Range, language: string): string {
  if (range === '24h') return clockText(at, language);
  return range === '7d' ? `${dayText(at, language)} ${clockText(at, language)}` : dayText(at, language);
}
