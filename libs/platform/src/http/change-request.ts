import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { personOf } from './person.js';
import { postHeadOf, type PostHead } from './post-identity.js';

/** What every change over HTTP comes with. */
export interface ChangeRequest extends PostHead {
  readonly person: string;
  /** The header as it came. */
  readonly ifMatch: string | undefined;
}

/** `@Change() change: ChangeRequest`: 401 when nobody is named, 400 when the Idempotency-Key cannot be used. */
export const Change = createParamDecorator((_: unknown, context: ExecutionContext): ChangeRequest => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return { person: personOf(request), ifMatch: request.headers['if-match'], ...postHeadOf(request) };
});
