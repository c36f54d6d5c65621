import { Problem } from '../problems/problem.js';
import type { FastifyRequest } from 'fastify';

/**
 * Who makes the request. A stand-in until OpenID Connect lands (issue 5): the header is believed as it comes, so the
 * registry must only be reachable by systems that may speak for their people.
 */
export const PERSON_HEADER = 'x-sluice-user';

const PRINTABLE = /^[\x21-\x7e\u00a0-\u00ff]{1,200}$/;

/** The user of the request; 401 when nobody is named. */
export function personOf(request: FastifyRequest): string {
  const given = request.headers[PERSON_HEADER];
  if (typeof given === 'string' && PRINTABLE.test(given)) return given;
  throw Problem.unauthorized({
    code: 'USER_MISSING',
    detail: 'A change needs to know who makes it.',
    field: PERSON_HEADER,
    remedy: `Send the header ${PERSON_HEADER} with your user name, without spaces.`,
  });
}
