import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AddressInfo } from 'node:net';
import { HealthModule } from '../health/health.module.js';
import { LoggingModule } from '../logging/logging.module.js';
import type { Logger } from '../logging/logger.js';
import { NestLogger } from '../logging/nest-logger.js';
import { METRICS, MetricsModule } from '../metrics/metrics.module.js';
import type { Registry } from 'prom-client';
import { problemOf, sendProblem } from '../problems/problem.filter.js';
import { ProblemsModule } from '../problems/problems.module.js';
import type { ServiceName } from '../auth/access-table.js';
import { guardRoutes, type GuardedRoutes, type SessionCallers } from '../auth/guard-routes.js';
import type { IdentitySettings } from '../auth/identity-settings.js';
import { TokenVerifier } from '../auth/token-verifier.js';
import { DEFAULT_HTTP_SETTINGS, type HttpSettings } from '../config/http-config.js';
import { rateLimits, type RateLimits } from './hardening/rate-limits.js';
import { securityHeaders, type SecurityHeaders } from './hardening/security-headers.js';
import { OpenConnections } from './hardening/open-connections.js';
import { boundBody } from './hardening/slow-bodies.js';
import { takesUpload } from './hardening/takes-upload.js';
import { answerBrokenRequest, timeOutOptions } from './hardening/time-outs.js';
import { OpenApiModule } from '../openapi/openapi.module.js';
import type { ServiceApi } from '../openapi/openapi-document.js';
import { observeRequests } from './observe-requests.js';
import { refuseOtherMethods } from './other-methods.js';

export interface HttpAppOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Loopback unless somebody decides otherwise. */
  readonly host?: string;
  readonly logger: Logger;
  /** Whose table says who may use which route, and whose tokens are believed. PUBLIC: everybody, everything; for specs. */
  readonly access:
    | { readonly service: ServiceName; readonly identity: IdentitySettings; readonly sessions?: SessionCallers }
    | 'PUBLIC';
  /** What the service serves, for `/v1/openapi.json` and `/docs`; without it there is neither. */
  readonly api?: ServiceApi;
  /** Largest JSON body; uploads are streamed and have their own limit. */
  readonly bodyBytesMax?: number;
  /** How it protects itself; as without any variable when absent. */
  readonly settings?: HttpSettings;
}

/** A Nest application on Fastify that is made but does not listen yet, so that a Kafka server can be connected first. */
export interface HttpApp {
  readonly app: NestFastifyApplication;
  /** Listens and answers where, e.g. `http://127.0.0.1:3002`. Rejects with EADDRINUSE when the port is taken. */
  listen(): Promise<string>;
  /** Ends requests that run, closes connected transports, runs the shutdown hooks of the modules. */
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';
const BODY_BYTES_MAX = 1024 * 1024;
/** An identifier of 200 characters, each escaped as up to nine. */
const PARAMETER_LENGTH_MAX = 1_800;

@Module({})
class HttpRoot {}

/**
 * The shell every service wears: logging, problems, `/livez`, `/readyz` and `/metrics` around the given module.
 * Signals are `runService`'s business, not Nest's.
 */
export async function createHttpApp(root: Type | DynamicModule, options: HttpAppOptions): Promise<HttpApp> {
  const { access, api, logger, port, host = LOOPBACK, bodyBytesMax = BODY_BYTES_MAX } = options;
  const { settings = DEFAULT_HTTP_SETTINGS } = options;
  const docs = api === undefined ? [] : [OpenApiModule.with(api)];
  const shell: DynamicModule = {
    module: HttpRoot,
    imports: [LoggingModule.forRoot(logger), ProblemsModule, HealthModule, MetricsModule, ...docs, root],
  };
  const headers = securityHeaders(settings.behindTls);
  const adapter = new FastifyAdapter({
    bodyLimit: bodyBytesMax,
    routerOptions: { maxParamLength: PARAMETER_LENGTH_MAX },
    // Connections kept alive by idle clients must not hold up a shutdown; see also `OpenConnections`.
    forceCloseConnections: 'idle',
    trustProxy: settings.proxies.length === 0 ? false : [...settings.proxies],
    ...timeOutOptions(settings.timeOuts),
    clientErrorHandler: answerBrokenRequest,
    // What the router itself refuses (a path with a broken escape) never reaches Nest, its filters or any hook.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      headers(request.raw, reply.raw);
      boundBody(request.raw, reply.raw, { ...settings.timeOuts, isUpload: false });
      sendProblem(reply, problemOf(error), request.url);
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(shell, adapter, {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  observeRequests(app, app.get<Registry>(METRICS), logger);
  const protection = await protect(app, headers, settings);
  refuseOtherMethods(app.getHttpAdapter().getInstance());
  const guarded = access === 'PUBLIC' ? undefined : guardedBy(app, access, logger);
  protection.limitCallers();
  return {
    app,
    listen: async () => {
      await app.init();
      const differences = guarded?.differences() ?? [];
      if (differences.length > 0) throw new Error(`routes and access table differ: ${differences.join('; ')}`);
      await app.listen(port, host);
      return urlOf(app.getHttpServer().address() as AddressInfo);
    },
    close: () => app.close(),
  };
}

function guardedBy(
  app: NestFastifyApplication,
  { service, identity, sessions }: Exclude<HttpAppOptions['access'], 'PUBLIC'>,
  logger: Logger,
): GuardedRoutes {
  const guard = { service, verifier: new TokenVerifier(identity), sessions };
  return guardRoutes(app.getHttpAdapter().getInstance(), guard, logger);
}

/** What happens to a request before anything else is done for it. */
async function protect(
  app: NestFastifyApplication,
  headers: SecurityHeaders,
  settings: HttpSettings,
): Promise<RateLimits> {
  const server = app.getHttpAdapter().getInstance();
  const connections = new OpenConnections(server.server);
  server.addHook('preClose', (done) => {
    connections.drain(settings.timeOuts.drainMs);
    done();
  });
  server.addHook('onRequest', (request, reply, done) => {
    headers(request.raw, reply.raw);
    boundBody(request.raw, reply.raw, { ...settings.timeOuts, isUpload: takesUpload(request) });
    done();
  });
  const limits = await rateLimits(app, settings);
  limits.limitAddresses();
  return limits;
}

function urlOf({ address, port, family }: AddressInfo): string {
  return family === 'IPv6' ? `http://[${address}]:${port}` : `http://${address}:${port}`;
}
