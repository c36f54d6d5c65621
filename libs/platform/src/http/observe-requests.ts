import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Histogram, type Registry } from 'prom-client';
import type { Logger } from '../logging/logger.js';
import { pathOf } from '../problems/problem.filter.js';

/** Up to the upload of a large document. */
const BUCKETS_S = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60];

/** Times every request by its route (never by its path, which holds ids), and logs it at `debug`. */
export function observeRequests(app: NestFastifyApplication, metrics: Registry, logger: Logger): void {
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from a request to the end of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS_S,
    registers: [metrics],
  });
  const observe = (request: FastifyRequest, reply: FastifyReply, done: () => void): void => {
    const { method, url } = request;
    const { statusCode: status, elapsedTime: elapsedMs } = reply;
    duration.observe({ method, route: request.routeOptions.url ?? 'none', status }, elapsedMs / 1_000);
    logger.debug({ method, url: pathOf(url), status, elapsedMs }, 'A request was answered');
    done();
  };
  app.getHttpAdapter().getInstance().addHook('onResponse', observe);
}
