import { EvidenceStoreUnavailable } from './evidence-store.js';

/** As far as an error of the SDK or of the network says what it is. */
interface SdkError {
  readonly name?: string;
  readonly code?: string;
  readonly message?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

/** A key without an object. `NoSuchBucket` is not that: it would make every document look lost. */
export function isNoSuchKey(error: unknown): boolean {
  return ['NoSuchKey', 'NotFound'].includes(nameOf(error));
}

/** The key has an object already (412), or somebody else is just writing one (409). */
export function isTaken(error: unknown): boolean {
  return [409, 412].includes(statusOf(error) ?? 0);
}

/**
 * Our own error for it. Only the name and the status are taken over: what else the SDK's errors carry (requests, headers,
 * what was signed) is nobody's business in a log.
 */
export function unavailable(place: string, operation: string, error: unknown): EvidenceStoreUnavailable {
  const status = statusOf(error);
  const reason = status === undefined ? (networkCodeOf(error) ?? nameOf(error)) : `${nameOf(error)} (HTTP ${status})`;
  return new EvidenceStoreUnavailable(place, operation, reason);
}

/** `ECONNREFUSED` and the like; where the SDK wraps an error of the network, its message alone has it. */
function networkCodeOf(error: unknown): string | undefined {
  const { code, message } = error as SdkError;
  return /\bE[A-Z_]{3,30}\b/.exec(`${code} ${message}`)?.[0];
}

function nameOf(error: unknown): string {
  const { name } = error as SdkError;
  return typeof name === 'string' && /^\w{1,100}$/.test(name) ? name : 'unknown error';
}

function statusOf(error: unknown): number | undefined {
  return (error as SdkError).$metadata?.httpStatusCode;
}
