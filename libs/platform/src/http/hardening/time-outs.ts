import type { ServerOptions } from 'node:http';
import type { Socket } from 'node:net';
import { Problem, type ProblemStatus } from '../../problems/problem.js';

/** How long a client may take; whoever is slower holds a connection and a buffer for nothing. */
export interface TimeOuts {
  /** For the request line and headers. */
  readonly headersMs: number;
  /** For the whole request, its body included. Fastify's own default is none. */
  readonly requestMs: number;
  /** Without a byte in either direction. */
  readonly idleMs: number;
}

export const DEFAULT_TIME_OUTS: TimeOuts = {
  headersMs: 10_000,
  requestMs: 30_000,
  // A statement of ours may run for 30 s before it is given up and answered.
  idleMs: 60_000,
};

/** How often Node looks for those that are over time; its default of 30 s would triple the shortest. */
const LOOK_EVERY_MS = 2_000;

/** The settings in Fastify's words. */
export function timeOutOptions({ headersMs, requestMs, idleMs }: TimeOuts): {
  readonly http: ServerOptions;
  readonly requestTimeout: number;
  readonly connectionTimeout: number;
} {
  const lookEveryMs = Math.min(LOOK_EVERY_MS, headersMs);
  return {
    http: { headersTimeout: headersMs, connectionsCheckingInterval: lookEveryMs },
    requestTimeout: requestMs,
    connectionTimeout: idleMs,
  };
}

const BROKEN: Readonly<Record<string, readonly [ProblemStatus, string, string, string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [
    408,
    'REQUEST_TOO_SLOW',
    'The request did not arrive in time.',
    'Send it again, without pauses.',
  ],
  HPE_HEADER_OVERFLOW: [
    431,
    'HEADERS_TOO_LARGE',
    'The headers of the request are too large.',
    'Send fewer or shorter headers.',
  ],
};

/** What Node cannot make a request of never reaches the router; it is answered as a problem like everything else. */
export function answerBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (socket.writable) socket.write(answerTo(error.code ?? ''));
  socket.destroy();
}

function answerTo(errorCode: string): string {
  const [status, code, detail, remedy] = BROKEN[errorCode] ?? [
    400,
    'BAD_REQUEST',
    'This is not an HTTP request.',
    'Check what is sent, and to which port.',
  ];
  const body = JSON.stringify(new Problem(status, { code, detail, remedy }).toDetails('about:blank'));
  return [
    `HTTP/1.1 ${status} ${code}`,
    'content-type: application/problem+json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
    '',
    body,
  ].join('\r\n');
}
