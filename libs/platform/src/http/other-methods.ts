import type { FastifyInstance } from 'fastify';
import { pathOf, sendProblem } from '../problems/problem.filter.js';
import { Problem } from '../problems/problem.js';

interface Served {
  readonly pattern: RegExp;
  readonly methods: Set<string>;
}

/**
 * Answers 405 with the methods that a path has (RFC 9110, 15.5.6), where the router only says that there is no such route.
 * Add it before the routes.
 */
export function refuseOtherMethods(server: FastifyInstance): void {
  const served = new Map<string, Served>();
  server.addHook('onRoute', ({ method, url }) => {
    const route = served.get(url) ?? { pattern: patternOf(url), methods: new Set() };
    served.set(url, route);
    for (const one of [method].flat()) route.methods.add(one);
  });
  server.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.url !== undefined) return;
    const path = pathOf(request.url);
    const methods = [...served.values()].flatMap((route) => (route.pattern.test(path) ? [...route.methods] : []));
    if (methods.length === 0) return;
    sendProblem(reply, notAllowed(request.method, [...new Set(methods)].sort()), request.url);
    return reply;
  });
}

function patternOf(url: string): RegExp {
  const steps = url.split('/').map((step) => {
    if (step === '*') return '.*';
    return step.startsWith(':') ? '[^/]+' : step.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${steps.join('/')}$`);
}

function notAllowed(method: string, methods: readonly string[]): Problem {
  return new Problem(405, {
    code: 'METHOD_NOT_ALLOWED',
    detail: `This path has no ${method}; it has ${methods.join(', ')}.`,
    remedy: 'Use a method that this path has.',
    headers: { allow: methods.join(', ') },
  });
}
