/** The value below or at which `percent` of the values lie (nearest rank); `values` need not be sorted. Undefined for none. */
export function percentile(values: readonly number[], percent: number): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.max(1, Math.ceil((percent / 100) * sorted.length));
  return sorted[rank - 1];
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2;
}

/** Middle and extremes of the rounds of one measurement. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const middle = median(values);
  if (middle === undefined) throw new Error('no round was measured');
  return { median: middle, min: Math.min(...values), max: Math.max(...values) };
}

/** Latencies of one measurement, in milliseconds. */
export interface Latency {
  readonly count: number;
  readonly p50Ms: number;
  readonly p90Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
}

export function latencyOf(valuesMs: readonly number[]): Latency {
  const at = (percent: number): number => round1(percentile(valuesMs, percent) ?? Number.NaN);
  return { count: valuesMs.length, p50Ms: at(50), p90Ms: at(90), p99Ms: at(99), maxMs: at(100) };
}

export const round1 = (value: number): number => Math.round(value * 10) / 10;
