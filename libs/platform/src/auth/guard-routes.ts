import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from '../logging/logger.js';
import { pathOf, problemOf, sendProblem } from '../problems/problem.filter.js';
import { Problem } from '../problems/problem.js';
import { accessOf, type Access, type ServiceName } from './access-table.js';
import { rememberCaller, type Caller } from './caller.js';
import type { TokenVerifier } from './token-verifier.js';

/** Recognises somebody who comes with a cookie instead of a token. */
export interface SessionCallers {
  /** The `authorization` header that stands for the cookie; undefined without one. @throws Problem when it is not to be used */
  authorizationOf(request: FastifyRequest): Promise<string | undefined>;
}

/** The guarded routes of one service. */
export interface GuardedRoutes {
  /** What is served and stands in no row of the table, and the other way round; empty when both agree. */
  differences(): string[];
}

export interface RouteGuard {
  readonly service: ServiceName;
  readonly verifier: TokenVerifier;
  readonly sessions: SessionCallers | undefined;
}

/**
 * Asks every request for a token before its body is read, and lets it pass when the table says so. Add it before the
 * routes. What the router does not know is answered as such: there is nothing to guard.
 */
export function guardRoutes(
  server: FastifyInstance,
  { service, verifier, sessions }: RouteGuard,
  logger: Logger,
): GuardedRoutes {
  const table = accessOf(service);
  const served = new Set<string>();
  server.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) if (one !== 'HEAD') served.add(`${one} ${url}`);
  });
  server.addHook('onRequest', async (request, reply) => {
    const route = routeOf(request);
    if (route === undefined) return;
    try {
      await admit(request, route, table.get(route), { verifier, sessions });
    } catch (error) {
      return refuse(request, reply, error, logger);
    }
  });
  return {
    differences: () => [
      ...[...served].filter((route) => !table.has(route)).map((route) => `${route} is served and has no row`),
      ...[...table.keys()].filter((route) => !served.has(route)).map((route) => `${route} has a row and is not served`),
    ],
  };
}

function routeOf({ method, routeOptions: { url } }: FastifyRequest): string | undefined {
  return url === undefined ? undefined : `${method === 'HEAD' ? 'GET' : method} ${url}`;
}

async function admit(
  request: FastifyRequest,
  route: string,
  access: Access | undefined,
  { verifier, sessions }: Pick<RouteGuard, 'verifier' | 'sessions'>,
): Promise<void> {
  if (access?.roles === 'PUBLIC') return;
  const authorization = request.headers.authorization ?? (await sessions?.authorizationOf(request));
  const caller = await verifier.caller(authorization);
  const problem = access ? refusal(access, caller) : noRow(route);
  if (problem) throw problem;
  rememberCaller(request, caller, authorization ?? '');
}

function refusal({ roles, everyExporter }: Access, caller: Caller): Problem | undefined {
  if (roles !== 'PUBLIC' && !roles.some((role) => caller.roles.has(role))) {
    const own = [...caller.roles].join(', ') || 'no role';
    return Problem.forbidden({
      code: 'ROLE_MISSING',
      detail: `${caller.person} has ${own}; this needs ${roles.join(' or ')}.`,
      remedy: 'Ask somebody who has that role, or have it given to you.',
    });
  }
  if (everyExporter && caller.exporters !== 'ALL') {
    return Problem.forbidden({
      code: 'EXPORTER_OUT_OF_SCOPE',
      detail: `This concerns every exporter, and ${caller.person} acts for some of them only.`,
      remedy: 'Ask somebody who acts for all exporters.',
    });
  }
  return undefined;
}

/** A service that serves such a route does not start, so nobody ever reads this; refused all the same. */
function noRow(route: string): Problem {
  return Problem.forbidden({
    code: 'ROLE_MISSING',
    detail: `Nobody may use ${route}.`,
    remedy: 'Tell the operator.',
  });
}

function refuse(request: FastifyRequest, reply: FastifyReply, error: unknown, logger: Logger): FastifyReply {
  const problem = problemOf(error);
  if (problem.status >= 500) logger.error({ err: error, url: pathOf(request.url) }, 'A caller could not be recognised');
  sendProblem(reply, problem, request.url);
  return reply;
}
