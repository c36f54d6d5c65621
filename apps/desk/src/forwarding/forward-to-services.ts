import replyFrom from '@fastify/reply-from';
import { authorizationOf, FORWARDED_METHODS, problemOf, sendProblem, type Logger } from '@sluice/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { answerHeaders, requestHeaders } from './forwarded-headers.js';
import { forwardedPath } from './forwarded-path.js';
import type { Approvals } from './impacts/approvals.js';
import { unanswered } from './unanswered.js';
import type { ForwardedService, ServiceUrls } from './service-urls.js';

/** Connections to one service at most; who comes then waits for one. */
const CONNECTIONS_MAX = 100;
/** Once a request is sent. Longer than a scan of a large document or the impact of a list takes before its first byte. */
const ANSWER_MS_MAX = 120_000;
/** Between two pieces of an answer. */
const PAUSE_MS_MAX = 60_000;
const CONNECT_MS_MAX = 3_000;

/**
 * `/v1/registry/v1/…`, `/v1/gate/v1/…` and `/v1/webhooks/v1/…` are the services' own routes, asked as whoever is signed in:
 * a browser needs only the desk, and never sees the token. Bodies stream both ways, so the services' limits are the ones
 * that count; so are their tables of who may do what. One rule is the desk's own: `approvals`. Add it before the application
 * listens.
 */
export async function forwardToServices(
  app: NestFastifyApplication,
  urls: ServiceUrls,
  approvals: Approvals,
  logger: Logger,
): Promise<void> {
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  for (const [service, base] of Object.entries(urls) as [ForwardedService, string][]) {
    await server.register(async (scope) => {
      await scope.register(replyFrom, {
        base,
        undici: {
          connections: CONNECTIONS_MAX,
          connectTimeout: CONNECT_MS_MAX,
          headersTimeout: ANSWER_MS_MAX,
          bodyTimeout: PAUSE_MS_MAX,
        },
        // Whoever asked decides whether to ask again.
        retryMethods: [],
        disableCache: true,
        disableRequestLogging: true,
        destroyAgent: true,
      });
      forward(scope, service, service === 'registry' ? approvals : undefined, logger);
    });
  }
}

function forward(
  scope: FastifyInstance,
  service: ForwardedService,
  approvals: Approvals | undefined,
  logger: Logger,
): void {
  const prefix = `/v1/${service}`;
  // Nothing of a body is read here: it goes on as it comes.
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
  scope.setErrorHandler((error, request, reply) => sendProblem(reply, problemOf(error), request.url));
  scope.route({
    method: ['HEAD', ...FORWARDED_METHODS],
    url: `${prefix}/v1/*`,
    exposeHeadRoute: false,
    config: { takesUpload: true },
    handler: async (request, reply) => {
      const path = forwardedPath(request.url, prefix);
      await approvals?.admit(request, path);
      const impact = approvals?.asked(request, path);
      const headers = { ...request.headers, ...(impact && { 'accept-encoding': 'identity' }) };
      return reply.from(path, {
        rewriteRequestHeaders: () => requestHeaders(headers, askerOf(request), request.body !== undefined),
        rewriteHeaders: (answered) => answerHeaders(answered, prefix),
        ...(impact && { onResponse: (_, __, { stream }) => approvals?.give(impact, request, reply, stream) }),
        onError: (_, { error }) => {
          logger.warn({ err: error.cause ?? error, service }, 'A service could not be asked for somebody');
          sendProblem(reply, unanswered(service, error), request.url);
        },
      });
    },
  });
}

function askerOf(request: FastifyRequest): { authorization: string; address: string } {
  return { authorization: authorizationOf(request), address: request.ip };
}
