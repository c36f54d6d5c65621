import { Problem } from '@sluice/platform';
import { URL_SETTING, type ForwardedService } from './service-urls.js';

/** Nothing was sent: nobody listens there, or no way leads there. */
const NOT_REACHED: ReadonlySet<unknown> = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'],
]);
const TOO_SLOW: ReadonlySet<unknown> = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);

/** Our client's error, the HTTP client's, the system's. */
const DEPTH_MAX = 3;

/** What somebody is told when a service gives no answer. @param error of the HTTP client, with its cause */
export function unanswered(service: ForwardedService, error: Error): Problem {
  const codes = codesOf(error);
  if (codes.some((code) => NOT_REACHED.has(code))) {
    return Problem.unavailable({
      code: 'SERVICE_UNREACHABLE',
      detail: `The ${service} cannot be reached, so nothing was asked of it and nothing changed.`,
      remedy: `Try again; if it lasts, check that the ${service} runs and that ${URL_SETTING[service]} of the desk says where.`,
    });
  }
  const again = 'A change may have happened or not: send it again with the same Idempotency-Key, or read first.';
  if (codes.some((code) => TOO_SLOW.has(code))) {
    return new Problem(504, {
      code: 'SERVICE_TOO_SLOW',
      detail: `The ${service} took too long to answer.`,
      remedy: `${again} If it lasts, look at the log of the ${service}.`,
    });
  }
  return new Problem(502, {
    code: 'SERVICE_BROKE_OFF',
    detail: `The connection to the ${service} broke off before it had answered.`,
    remedy: `${again} If it lasts, look at the log of the ${service}.`,
  });
}

/** Of the error and of what caused it; one address after the other when several were tried. */
function codesOf(error: unknown, depth = 0): unknown[] {
  if (typeof error !== 'object' || error === null || depth > DEPTH_MAX) return [];
  const { code, cause, errors = [] } = error as { code?: unknown; cause?: unknown; errors?: readonly unknown[] };
  return [code, ...[cause, ...errors].flatMap((inner) => codesOf(inner, depth + 1))];
}
