import { percentile, round1 } from './percentile.js';

/** How long the same thing took, so often, in milliseconds. */
export interface Answered {
  readonly name: string;
  readonly count: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly maxMs: number;
}

export function answeredOf(name: string, times: readonly number[]): Answered {
  const at = (percent: number): number => round1(percentile(times, percent) ?? Number.NaN);
  return { name, count: times.length, p50Ms: at(50), p95Ms: at(95), maxMs: at(100) };
}
