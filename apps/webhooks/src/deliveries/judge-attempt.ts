import type { AttemptResult } from '../sending/sender.js';

/** When attempts follow one another, and when they end. */
export interface RetryPolicy {
  /** Before the second attempt, the third, and so on; after the attempt that follows the last one, it is given up. */
  readonly delaysMs: readonly number[];
  /** An endpoint that has had no success for so long is disabled. */
  readonly disableAfterMs: number;
}

/** What follows from an attempt. */
export type Verdict =
  | { readonly status: 'DELIVERED' }
  | {
      readonly status: 'PENDING';
      readonly nextAttemptAtMs: number;
      /** Nothing is sent to the endpoint before this. */
      readonly pauseUntilMs?: number;
      /** The receiver wants nothing any more. */
      readonly gone?: true;
    }
  | { readonly status: 'FAILED' };

export interface Attempt {
  /** 1 for the first since it was queued or replayed. */
  readonly attempt: number;
  readonly result: AttemptResult;
  readonly nowMs: number;
  /** From 0 to 1, for the jitter. */
  readonly random: number;
}

/** Delays are longer by up to this share, so that what failed together does not come back together. */
const JITTER_SHARE = 0.2;
/** A receiver under load gets so much rest, when it asks for none. */
const REST_MS = 30_000;
const GONE = 410;
/** Too many requests, bad gateway, unavailable, gateway time-out: it is the receiver's load, and not this event. */
const UNDER_LOAD: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/** Standard Webhooks, "Delivery success and failure": 2xx is success, 410 means never again, Retry-After is heeded. */
export function judgeAttempt({ delaysMs }: RetryPolicy, { attempt, result, nowMs, random }: Attempt): Verdict {
  const answered = result.kind === 'ANSWERED' ? result : undefined;
  if (answered !== undefined && answered.status >= 200 && answered.status < 300) return { status: 'DELIVERED' };
  // It waits for somebody who enables the endpoint again.
  if (answered?.status === GONE) return { status: 'PENDING', nextAttemptAtMs: nowMs, gone: true };
  const delayMs = delaysMs[attempt - 1];
  if (delayMs === undefined) return { status: 'FAILED' };
  const askedMs = answered?.retryAfterMs ?? 0;
  const nextAttemptAtMs = nowMs + Math.round(Math.max(delayMs * (1 + JITTER_SHARE * random), askedMs));
  const restMs = askedMs > 0 ? askedMs : answered && UNDER_LOAD.has(answered.status) ? Math.min(REST_MS, delayMs) : 0;
  return { status: 'PENDING', nextAttemptAtMs, ...(restMs > 0 ? { pauseUntilMs: nowMs + restMs } : {}) };
}

/** Whether a failure is about the receiver as a whole, so that what waits may be tried as soon as it answers again. */
export function isReceiversFailure(result: AttemptResult): boolean {
  return result.kind === 'NO_ANSWER' || UNDER_LOAD.has(result.status);
}

/** What an attempt came to, in one sentence. */
export function errorOf(result: AttemptResult): string | null {
  if (result.kind === 'NO_ANSWER') return result.why;
  if (result.status >= 200 && result.status < 300) return null;
  if (result.status >= 300 && result.status < 400)
    return `the receiver answered ${result.status}, and redirects are not followed: change the url`;
  return `the receiver answered ${result.status}`;
}
