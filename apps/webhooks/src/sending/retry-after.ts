const WAIT_MS_MAX = 24 * 60 * 60 * 1000;

/**
 * What a `Retry-After` header asks for (RFC 9110, 10.2.3: seconds or a date), in milliseconds from now; at most a day.
 * Undefined without one, and for one that says neither.
 */
export function retryAfterMs(header: string | readonly string[] | undefined, nowMs: number): number | undefined {
  const text = (typeof header === 'string' ? header : header?.[0])?.trim();
  if (text === undefined || text === '') return undefined;
  const askedMs = /^\d{1,9}$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - nowMs;
  return Number.isNaN(askedMs) ? undefined : Math.min(Math.max(askedMs, 0), WAIT_MS_MAX);
}
