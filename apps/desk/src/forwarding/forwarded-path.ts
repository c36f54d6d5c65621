import { Problem } from '@sluice/platform';

/**
 * The path at the service for a path of the desk: what follows the prefix, as it came.
 * @param url of the request, `/v1/registry/v1/filings?limit=1`
 * @param prefix `/v1/registry`
 * @throws Problem 404 when it would not be that path of the service once somebody has resolved it: with `..`, however it
 * is written, it could lead out of `/v1`
 */
export function forwardedPath(url: string, prefix: string): string {
  const path = url.split('?', 1)[0]?.slice(prefix.length) ?? '';
  if (!path.startsWith('/v1/') || new URL(path, 'http://service').pathname !== path) {
    throw Problem.notFound({
      code: 'NO_SUCH_ROUTE',
      detail: 'The path of the service is not one that is forwarded.',
      remedy: `Write it after ${prefix} as the service has it: it begins with /v1/, has no . or .. steps, and is escaped.`,
    });
  }
  return path;
}
