import { Problem } from '@sluice/platform';
import type { FastifyRequest } from 'fastify';

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A change in the name of somebody's cookie comes from a page of the desk itself. Browsers say where a request comes from
 * (Fetch Metadata; an older one by Origin), and no script can say it otherwise.
 * @throws Problem 403 when it comes from elsewhere, or nothing says where from
 */
export function refuseOtherOrigin({ method, headers }: FastifyRequest, origin: string): void {
  if (SAFE.has(method)) return;
  const site = headers['sec-fetch-site'];
  if (site === undefined ? headers.origin === origin : site === 'same-origin') return;
  throw Problem.forbidden({
    code: 'OTHER_ORIGIN',
    detail: 'The request came with a session cookie, and not from a page of the desk.',
    field: site === undefined ? 'Origin' : 'Sec-Fetch-Site',
    remedy: `Send it from a page of ${origin}; a program sends an access token instead of a cookie.`,
  });
}
