import type { FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import type { Caller } from '../auth/caller.js';
import { Problem } from '../problems/problem.js';

/** What makes two POSTs the same one. */
export interface PostIdentity {
  readonly key: string | undefined;
  readonly caller: Caller;
  readonly person: string;
  readonly fingerprint: string;
  readonly traceparent: string | undefined;
}

/** What identifies a POST before its person and content are looked at. */
export interface PostHead {
  /** The Idempotency-Key. */
  readonly key: string | undefined;
  /** Method and path. */
  readonly target: string;
  /** W3C trace context: passed on to what the request leads to. */
  readonly traceparent: string | undefined;
}

export function postHeadOf(request: FastifyRequest): PostHead {
  const key = request.headers['idempotency-key'];
  if (key !== undefined && (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key))) {
    throw Problem.badRequest({
      code: 'IDEMPOTENCY_KEY_INVALID',
      detail: 'The Idempotency-Key cannot be used.',
      field: 'Idempotency-Key',
      remedy: 'Send 1 to 200 printable ASCII characters without spaces, for example a UUID.',
    });
  }
  return { key, target: `${request.method} ${request.url}`, traceparent: traceparentOf(request) };
}

/** One that is not as W3C says is dropped, as it asks. */
function traceparentOf({ headers: { traceparent } }: FastifyRequest): string | undefined {
  return typeof traceparent === 'string' && /^[0-9a-f]{2}(-[0-9a-f]{2,32}){3}$/.test(traceparent)
    ? traceparent
    : undefined;
}

/** `content` is the body, or what stands for it when the body is a stream. */
export function identityOf(head: PostHead & { caller: Caller }, content: unknown): PostIdentity {
  const { key, target, caller, traceparent } = head;
  const { person } = caller;
  const fingerprint = createHash('sha256')
    .update(`${target}\n${JSON.stringify(content)}`)
    .digest('hex');
  return { key, caller, person, fingerprint, traceparent };
}
