import fastifyStatic from '@fastify/static';
import { Problem, sendProblem, type HttpApp } from '@sluice/platform';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ASSETS_DIR, consolePage } from './console-page.js';

/** What belongs to programs: there a path that nobody serves is said to be one. */
const OF_PROGRAMS = /^\/(?:v1|docs|assets)(?:\/|$)/;

/**
 * Answers browsers with the console on every path that is no route: which page it is, the console reads from the address.
 * Add it after the guard of the routes and before they are made.
 */
export async function serveConsole({ app }: HttpApp, issuer: string): Promise<void> {
  // `serve: false`: only `reply.sendFile`. The route has a row in the access table and a description like any other.
  await app.register(fastifyStatic, { root: ASSETS_DIR, serve: false, preCompressed: true });
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  server.addHook('onRequest', async (request, reply) => {
    if (!opensPage(request)) return;
    const page = consolePage(issuer);
    if (page === undefined) {
      sendProblem(reply, notBuilt(), request.url);
      return reply;
    }
    const { html, policy } = page;
    return reply
      .headers({ 'content-security-policy': policy, 'cache-control': 'no-store' })
      .type('text/html; charset=utf-8')
      .send(html);
  });
}

function opensPage({ method, url, headers, routeOptions }: FastifyRequest): boolean {
  if (routeOptions.url !== undefined || (method !== 'GET' && method !== 'HEAD')) return false;
  return headers.accept?.includes('text/html') === true && !OF_PROGRAMS.test(url.split('?', 1)[0] ?? '');
}

function notBuilt(): Problem {
  return Problem.unavailable({
    code: 'CONSOLE_NOT_BUILT',
    detail: 'The console has not been built where this desk looks for it.',
    remedy: 'Run npm run build (npm start does), and start the desk again.',
  });
}
