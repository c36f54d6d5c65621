import helmet from 'helmet';
import type { IncomingMessage, ServerResponse } from 'node:http';

const YEAR_S = 365 * 24 * 60 * 60;

/** Sets the headers on an answer that is not sent yet. */
export type SecurityHeaders = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Headers for a service that answers programs with JSON and is no web page: a browser that is led here runs nothing,
 * frames nothing and sends nothing on. A page that is served on purpose sets its own `content-security-policy`.
 *
 * HSTS only where TLS really is in front: told over plain HTTP it is ignored, and on a developer's machine it would lock
 * other things on the same host name out for a year. Helmet itself and not @fastify/helmet, which composes them anew for
 * every request and has none for what the router refuses.
 */
export function securityHeaders(behindTls: boolean): SecurityHeaders {
  const setHeaders = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    strictTransportSecurity: behindTls ? { maxAge: YEAR_S, includeSubDomains: true } : false,
  });
  return (request, response) =>
    setHeaders(request, response, (error) => {
      if (error !== undefined) throw error instanceof Error ? error : new Error('the security headers cannot be set');
    });
}
