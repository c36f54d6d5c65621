import { isIP } from 'node:net';
import { rootCertificates } from 'node:tls';
import { Agent, buildConnector, request, type Dispatcher } from 'undici';
import { AddressRefusedError, guardedLookup, systemResolve, type Resolve } from './guarded-lookup.js';
import { readExcerpt } from './read-excerpt.js';
import { retryAfterMs } from './retry-after.js';
import { mayReach, withoutBrackets, type TargetRules } from './target-rules.js';

/** How one attempt to send ended. */
export type AttemptResult =
  | {
      readonly kind: 'ANSWERED';
      readonly status: number;
      /** What the receiver asked for, in milliseconds from now. */
      readonly retryAfterMs?: number;
      /** The beginning of the answer, when it was no success. */
      readonly excerpt?: string;
    }
  | { readonly kind: 'NO_ANSWER'; readonly why: string };

export interface Message {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface SenderOptions {
  readonly targets: TargetRules;
  readonly requestTimeoutMs: number;
  /** PEM text of authorities that are trusted beside Node's own. */
  readonly tlsCa?: string;
  /** Another way to look names up; for specs. */
  readonly resolve?: Resolve;
}

const CONNECTIONS_PER_RECEIVER_MAX = 8;
const KEEP_ALIVE_MS = 10_000;

/**
 * Posts to receivers: only where the rules allow, decided when the connection is made. Redirects are not followed, so
 * nothing is asked for at an address that was not checked.
 */
export class Sender {
  readonly #agent: Agent;
  readonly #requestTimeoutMs: number;

  constructor({ targets, requestTimeoutMs, tlsCa, resolve = systemResolve }: SenderOptions) {
    this.#requestTimeoutMs = requestTimeoutMs;
    const connector = buildConnector({
      timeout: requestTimeoutMs,
      lookup: guardedLookup(targets, resolve),
      ...(tlsCa === undefined ? {} : { ca: [...rootCertificates, tlsCa] }),
    });
    this.#agent = new Agent({
      // Node looks up names only; an address goes straight to the socket.
      connect: (options, callback) => {
        const host = withoutBrackets(options.hostname);
        if (isIP(host) !== 0 && !mayReach(targets, host, host)) callback(new AddressRefusedError(host), null);
        else connector(options, callback);
      },
      connections: CONNECTIONS_PER_RECEIVER_MAX,
      pipelining: 1,
      keepAliveTimeout: KEEP_ALIVE_MS,
      headersTimeout: requestTimeoutMs,
      bodyTimeout: requestTimeoutMs,
    });
  }

  /** Never rejects. `signal` gives the attempt up. */
  async post({ url, headers, body }: Message, signal: AbortSignal): Promise<AttemptResult> {
    try {
      const answer = await request(url, {
        dispatcher: this.#agent,
        method: 'POST',
        headers,
        body,
        signal: AbortSignal.any([signal, AbortSignal.timeout(this.#requestTimeoutMs)]),
      });
      return await resultOf(answer);
    } catch (error) {
      return { kind: 'NO_ANSWER', why: whyOf(error, this.#requestTimeoutMs) };
    }
  }

  close(): Promise<void> {
    return this.#agent.destroy();
  }
}

async function resultOf({ statusCode, headers, body }: Dispatcher.ResponseData): Promise<AttemptResult> {
  const isSuccess = statusCode >= 200 && statusCode < 300;
  const excerpt = await readExcerpt(body);
  const askedMs = retryAfterMs(headers['retry-after'], Date.now());
  return {
    kind: 'ANSWERED',
    status: statusCode,
    ...(askedMs === undefined ? {} : { retryAfterMs: askedMs }),
    ...(isSuccess || excerpt === '' ? {} : { excerpt }),
  };
}

const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the receiver refused the connection',
  ECONNRESET: 'the receiver broke the connection off',
  UND_ERR_SOCKET: 'the receiver broke the connection off',
  ENOTFOUND: 'the name of the receiver is not known',
  EAI_AGAIN: 'the name of the receiver could not be looked up',
  EHOSTUNREACH: 'the receiver cannot be reached',
  ENETUNREACH: 'the receiver cannot be reached',
  CERT_HAS_EXPIRED: "the receiver's certificate has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "the receiver's certificate is signed by nobody that is trusted",
  SELF_SIGNED_CERT_IN_CHAIN: "the receiver's certificate is signed by nobody that is trusted",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "the receiver's certificate is signed by nobody that is trusted",
  ERR_TLS_CERT_ALTNAME_INVALID: "the receiver's certificate is for another name",
};

const TIME_OUTS = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'ETIMEDOUT',
  'TimeoutError',
]);

/** In words for whoever reads the deliveries. What libraries say besides can hold addresses of our network. */
function whyOf(error: unknown, timeoutMs: number): string {
  if (error instanceof AddressRefusedError) return error.message;
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  const reason = typeof code === 'string' ? code : String(name);
  if (TIME_OUTS.has(reason) || TIME_OUTS.has(String(name))) return `the receiver did not answer within ${timeoutMs} ms`;
  return WORDS[reason] ?? `the request failed (${reason})`;
}
