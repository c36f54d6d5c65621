import type { IncomingHttpHeaders } from 'node:http';

/** What a service is told of a request; anything else is between the browser and the desk: cookies, origin, connection. */
const REQUEST_HEADERS = [
  ...['accept', 'accept-encoding', 'accept-language', 'content-type', 'content-length', 'content-encoding'],
  ...['idempotency-key', 'if-match', 'if-none-match', 'range', 'traceparent', 'tracestate', 'user-agent'],
] as const;

/** What belongs to the connection with the service (RFC 9110, 7.6.1), or would speak for the desk. */
const NOT_ANSWERED: ReadonlySet<string> = new Set([
  ...['connection', 'keep-alive', 'proxy-authenticate', 'proxy-authorization', 'te', 'trailer', 'transfer-encoding'],
  ...['upgrade', 'set-cookie', 'strict-transport-security'],
]);

export interface Asker {
  /** The header that proves who asks. */
  readonly authorization: string;
  /** Where they come from. */
  readonly address: string;
}

/** The headers of the request to the service. */
export function requestHeaders(
  headers: IncomingHttpHeaders,
  { authorization, address }: Asker,
  hasBody: boolean,
): IncomingHttpHeaders {
  const passed = REQUEST_HEADERS.filter((name) => headers[name] !== undefined && (hasBody || !isOfBody(name)));
  return {
    ...Object.fromEntries(passed.map((name) => [name, headers[name]])),
    authorization,
    // The service counts requests by address: it believes this when HTTP_PROXIES names the desk.
    'x-forwarded-for': address,
  };
}

/** The headers of its answer. @param prefix goes before a path of the service, so that it is one of the desk */
export function answerHeaders(headers: IncomingHttpHeaders, prefix: string): IncomingHttpHeaders {
  const kept = Object.entries(headers).filter(([name]) => !NOT_ANSWERED.has(name));
  const { location } = headers;
  return {
    ...Object.fromEntries(kept),
    ...(location?.startsWith('/v1/') ? { location: prefix + location } : {}),
  };
}

function isOfBody(name: string): boolean {
  return name.startsWith('content-');
}
