import type { ServerOptions } from 'node:http';
import type { Socket } from 'node:net';
import { Problem, type ProblemStatus } from '../../problems/problem.js';

/** How long a client may take; whoever is slower holds a connection and a buffer for nothing. */
export interface TimeOuts {
  /** For the request line and headers. */
  readonly headersMs: number;
  /** For the whole request, its body included; an upload is bounded by its pauses instead. */
  readonly requestMs: number;
  /** For an upload, without a byte of it. */
  readonly uploadIdleMs: number;
  /** Without a byte in either direction. */
  readonly idleMs: number;
  /** For requests that run when the service is stopped; the process has 10 s for all of that (`run-service.ts`). */
  readonly drainMs: number;
}

export const DEFAULT_TIME_OUTS: TimeOuts = {
  headersMs: 10_000,
  requestMs: 30_000,
  uploadIdleMs: 60_000,
  // A statement of ours may run for 30 s before it is given up and answered.
  idleMs: 60_000,
  drainMs: 5_000,
};

/** How often Node looks for those that are over time; its default of 30 s would triple the shortest. */
const LOOK_EVERY_MS = 2_000;

/** The settings that are Node's, in Fastify's words; `boundBody` has those for bodies. */
export function timeOutOptions({ headersMs, idleMs }: TimeOuts): {
  readonly http: ServerOptions;
  readonly requestTimeout: number;
  readonly connectionTimeout: number;
} {
  const lookEveryMs = Math.min(LOOK_EVERY_MS, headersMs);
  return {
    http: { headersTimeout: headersMs, connectionsCheckingInterval: lookEveryMs },
    requestTimeout: 0,
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
  ERR_UPLOAD_STALLED: [
    408,
    'UPLOAD_STALLED',
    'The upload stopped half-way: for too long nothing more of it came. Nothing was stored.',
    'Send it again, with the same Idempotency-Key.',
  ],
  HPE_HEADER_OVERFLOW: [
    431,
    'HEADERS_TOO_LARGE',
    'The headers of the request are too large.',
    'Send fewer or shorter headers.',
  ],
};

/** What Node cannot make a request of never reaches the router; it is answered as a problem like everything else. */
export function answerBrokenRequest({ code }: { readonly code?: string }, socket: Socket): void {
  if (code === 'ECONNRESET' || socket.destroyed) return;
  if (socket.writable) socket.write(answerTo(code ?? ''));
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
