import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { callerOf, type Caller } from '../auth/caller.js';
import { postHeadOf, type PostHead } from './post-identity.js';

/** What every change over HTTP comes with. */
export interface ChangeRequest extends PostHead {
  readonly caller: Caller;
  readonly person: string;
  /** The header as it came. */
  readonly ifMatch: string | undefined;
}

/** `@Change() change: ChangeRequest`: 400 when the Idempotency-Key cannot be used. */
export const Change = createParamDecorator(readChange);

/** The factory behind {@link Change}, by which the OpenAPI document knows a change. */
export function readChange(_: unknown, context: ExecutionContext): ChangeRequest {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const caller = callerOf(request);
  return { caller, person: caller.person, ifMatch: request.headers['if-match'], ...postHeadOf(request) };
}
