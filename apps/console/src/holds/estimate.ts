import type { LikelyClear } from './queue-api.js';

/** Below so many comparable filings nobody should plan by it. */
const FILINGS_MIN = 10;

export type Likelihood = 'before' | 'tight' | 'after' | 'none';

/** Whether it clears before it has to leave: P90 before dispatch, P50 after it, or in between. */
export function likelihoodOf(clear: LikelyClear | undefined, plannedDispatchAt: string): Likelihood {
  if (clear === undefined || clear.basedOnFilings < FILINGS_MIN) return 'none';
  const dispatchMs = Date.parse(plannedDispatchAt);
  if (Date.parse(clear.p90) <= dispatchMs) return 'before';
  return Date.parse(clear.p50) > dispatchMs ? 'after' : 'tight';
}
