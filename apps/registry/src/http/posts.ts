import { Injectable } from '@nestjs/common';
import { Problem } from '@sluice/platform';
import type { FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { traced, Transactions, type Tx } from '../database/transactions.js';
import { done, refused, type Outcome } from '../outcome.js';
import type { Answer } from './answer.js';
import { IdempotencyKey } from './idempotency-key.entity.js';

/** What makes two POSTs the same one. */
export interface PostIdentity {
  readonly key: string | undefined;
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
export function identityOf(head: PostHead & { person: string }, content: unknown): PostIdentity {
  const { key, target, person, traceparent } = head;
  const fingerprint = createHash('sha256')
    .update(`${target}\n${JSON.stringify(content)}`)
    .digest('hex');
  return { key, person, fingerprint, traceparent };
}

/**
 * POSTs that happen once. The key is claimed and the answer stored in the transaction of the change itself: of two
 * requests at once the second waits for the first, a restart between them changes nothing, and a refusal stores nothing.
 */
@Injectable()
export class Posts {
  constructor(private readonly transactions: Transactions) {}

  async once(post: PostIdentity, work: (tx: Tx) => Promise<Outcome<Answer>>): Promise<Outcome<Answer>> {
    return this.transactions.run(async (untraced) => {
      const tx = traced(untraced, post.traceparent);
      if (post.key === undefined) return work(tx);
      const earlier = await this.claim(tx, post, post.key);
      if (earlier !== undefined) return earlier;
      const outcome = await work(tx);
      if (outcome.ok) {
        await tx.manager.update(IdempotencyKey, { key: post.key, person: post.person }, { answer: outcome.value });
      }
      return outcome;
    });
  }

  /** Undefined when the key is now ours; else what the earlier request was answered. */
  private async claim(
    tx: Tx,
    { person, fingerprint }: PostIdentity,
    key: string,
  ): Promise<Outcome<Answer> | undefined> {
    const claimed = await tx.manager
      .createQueryBuilder()
      .insert()
      .into(IdempotencyKey)
      .values({ key, person, fingerprint, createdAt: tx.now })
      .orIgnore()
      .returning('key')
      .execute();
    if ((claimed.raw as unknown[]).length > 0) return undefined;
    const earlier = await tx.manager.findOneByOrFail(IdempotencyKey, { key, person });
    if (earlier.fingerprint === fingerprint) return done(earlier.answer as Answer);
    return refused(422, {
      code: 'IDEMPOTENCY_KEY_REUSED',
      detail: 'This Idempotency-Key was used for another request.',
      field: 'Idempotency-Key',
      remedy: 'Make a new key for every new request; send the old one only to repeat exactly the same request.',
    });
  }
}
