import rateLimit from '@fastify/rate-limit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { callerIfKnown } from '../../auth/caller.js';
import { RATE_WINDOW_MS, type HttpSettings } from '../../config/http-config.js';
import { sendProblem } from '../../problems/problem.filter.js';
import { Problem } from '../../problems/problem.js';

/** Counters kept at most, per kind of limit: callers and addresses that have not come for longest are forgotten. */
const COUNTERS_MAX = 10_000;

/** An orchestrator that is refused would take a busy service for a dead one. */
export const NEVER_LIMITED: ReadonlySet<string | undefined> = new Set(['/livez', '/readyz']);

type Check = ReturnType<FastifyInstance['createRateLimit']>;

/** The limits of one service's process; counted in its memory. */
export interface RateLimits {
  /** Counts by address, before anybody knows who asks. Add it before the guard of the routes. */
  limitAddresses(): void;
  /** Counts by caller, for those whose token was verified. Add it after the guard. */
  limitCallers(): void;
}

/**
 * Bounds for those who ask too much: generous, so that nobody who works meets them, and low enough that one client in a
 * loop leaves room for the others. An address has a bound of its own, because refusing tokens costs something too.
 */
export async function rateLimits(app: NestFastifyApplication, settings: HttpSettings): Promise<RateLimits> {
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  await app.register(rateLimit, { global: false, cache: COUNTERS_MAX });
  const counted = (max: number, keyGenerator: (request: FastifyRequest) => string): Check =>
    server.createRateLimit({ max, timeWindow: RATE_WINDOW_MS, keyGenerator });
  const byAddress = counted(settings.ratePerAddress, ({ ip }) => ip);
  const byCaller = counted(settings.ratePerCaller, (request) => callerIfKnown(request)?.person ?? request.ip);
  const enforce = (check: Check, concerns: (request: FastifyRequest) => boolean): void => {
    server.addHook('onRequest', async (request, reply) => {
      if (NEVER_LIMITED.has(request.routeOptions.url) || !concerns(request)) return;
      const found = await check(request);
      if (!found.isAllowed && found.isExceeded) return refuse(request, reply, found.ttlInSeconds);
    });
  };
  return {
    limitAddresses: () => enforce(byAddress, () => true),
    limitCallers: () => enforce(byCaller, (request) => callerIfKnown(request) !== undefined),
  };
}

function refuse(request: FastifyRequest, reply: FastifyReply, retryAfterS: number): FastifyReply {
  const problem = new Problem(429, {
    code: 'TOO_MANY_REQUESTS',
    detail: `More requests came than one client may make within ${RATE_WINDOW_MS / 1_000} s.`,
    remedy: `Wait ${retryAfterS} s, and then ask less often; the operator sets the limits (HTTP_RATE_PER_CALLER, HTTP_RATE_PER_ADDRESS).`,
    headers: { 'retry-after': String(retryAfterS) },
  });
  sendProblem(reply, problem, request.url);
  return reply;
}
