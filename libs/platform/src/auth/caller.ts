import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { refused, type Refused } from '../http/outcome.js';
import type { Role } from './roles.js';

/** The exporters somebody may act for; `ALL` for those who work for every one. */
export type Exporters = 'ALL' | ReadonlySet<string>;

/** Who makes a request, as a verified token says. */
export interface Caller {
  /** The name that stands in every record of what was done. */
  readonly person: string;
  readonly roles: ReadonlySet<Role>;
  readonly exporters: Exporters;
}

/** One of whom every change is known although nobody asked for it over HTTP: the service itself. */
export function serviceItself(person: string): Caller {
  return { person, roles: new Set(['system']), exporters: 'ALL' };
}

const CALLERS = new WeakMap<FastifyRequest, Caller>();
const CREDENTIALS = new WeakMap<FastifyRequest, string>();

/** @param authorization the header that proved who it is: the request's own, or the one of its session */
export function rememberCaller(request: FastifyRequest, caller: Caller, authorization: string): void {
  CALLERS.set(request, caller);
  CREDENTIALS.set(request, authorization);
}

/**
 * The `authorization` header with which another service of ours is asked in the caller's name.
 * @throws Error on a route that asks nobody for a token
 */
export function authorizationOf(request: FastifyRequest): string {
  const authorization = CREDENTIALS.get(request);
  if (authorization === undefined) throw new Error(`${request.method} ${request.routeOptions.url} is public`);
  return authorization;
}

/** Undefined where nobody was asked for a token. */
export function callerIfKnown(request: FastifyRequest): Caller | undefined {
  return CALLERS.get(request);
}

/** @throws Error on a route that asks nobody for a token: no such route may need to know who asks */
export function callerOf(request: FastifyRequest): Caller {
  const caller = CALLERS.get(request);
  if (!caller) throw new Error(`${request.method} ${request.routeOptions.url} is public and has no caller`);
  return caller;
}

/** `@CalledBy() caller: Caller` in a controller. */
export const CalledBy = createParamDecorator((_: unknown, context: ExecutionContext): Caller =>
  callerOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

export function actsFor({ exporters }: Caller, exporterId: string): boolean {
  return exporters === 'ALL' || exporters.has(exporterId);
}

/** Undefined when the caller may act for the exporter. */
export function refuseOtherExporter(caller: Caller, exporterId: string): Refused | undefined {
  if (actsFor(caller, exporterId)) return undefined;
  return refused(403, {
    code: 'EXPORTER_OUT_OF_SCOPE',
    detail: `${caller.person} does not act for exporter ${exporterId}.`,
    field: 'exporterId',
    remedy: 'Ask a colleague of that exporter, or have the exporter added to your account.',
  });
}
