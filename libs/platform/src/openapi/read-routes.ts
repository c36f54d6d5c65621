import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA, RouteParamtypes } from '@nestjs/common/internal';
import { MetadataScanner } from '@nestjs/core';
import { readChange } from '../http/change-request.js';
import type { JsonSchema } from './json-schema.js';
import { ROUTE_DESCRIPTION, type RouteDescription } from './route-description.js';

/** A pipe that says what it lets through: as an instance, or as a class with a static `schema`. */
export interface SchemaPipe {
  readonly schema: JsonSchema;
}

/** A route as its controller declares it. */
export interface DeclaredRoute {
  /** As the access table names it: `GET /v1/filings/:filingId`. */
  readonly route: string;
  readonly method: string;
  readonly path: string;
  readonly description: RouteDescription | undefined;
  /** Schemas of parameters in the path, by name, where a pipe checks them. */
  readonly pathSchemas: ReadonlyMap<string, JsonSchema>;
  /** Schema of the body, where a pipe checks it. */
  readonly bodySchema: JsonSchema | undefined;
  /** Whether the handler takes a `@Change()`: it heeds Idempotency-Key and If-Match. */
  readonly isChange: boolean;
}

/** An argument of a handler, as Nest keeps it; the key begins with what kind of argument it is. */
interface Argument {
  readonly data?: unknown;
  readonly pipes: readonly unknown[];
  readonly factory?: unknown;
}

/** Every route of the controllers, in the order of their declaration. */
export function readRoutes(controllers: readonly Type[]): DeclaredRoute[] {
  return controllers.flatMap((controller) => {
    const prototype = controller.prototype as Record<string, object>;
    return new MetadataScanner()
      .getAllMethodNames(prototype)
      .filter((name) => Reflect.hasMetadata(METHOD_METADATA, prototype[name] ?? {}))
      .map((name) => readRoute(controller, prototype[name] ?? {}, name));
  });
}

function readRoute(controller: Type, handler: object, name: string): DeclaredRoute {
  const prefix = Reflect.getMetadata(PATH_METADATA, controller) as string;
  const own = Reflect.getMetadata(PATH_METADATA, handler) as string;
  const path = `/${[prefix, own]
    .flatMap((part) => part.split('/'))
    .filter((step) => step !== '')
    .join('/')}`;
  const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod];
  const args = Object.entries(
    (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Record<string, Argument>,
  );
  const ofKind = (kind: RouteParamtypes): Argument[] =>
    args.filter(([key]) => key.startsWith(`${kind}:`)).map(([, argument]) => argument);
  const pathSchemas = ofKind(RouteParamtypes.PARAM).flatMap(({ data, pipes }) => {
    const schema = schemaOf(pipes);
    return schema === undefined ? [] : [[String(data), schema] as const];
  });
  return {
    route: `${method} ${path}`,
    method,
    path,
    description: Reflect.getMetadata(ROUTE_DESCRIPTION, handler) as RouteDescription | undefined,
    pathSchemas: new Map(pathSchemas),
    bodySchema: schemaOf(ofKind(RouteParamtypes.BODY).flatMap(({ pipes }) => pipes)),
    isChange: args.some(([, { factory }]) => factory === readChange),
  };
}

function schemaOf(pipes: readonly unknown[]): JsonSchema | undefined {
  return pipes.find((pipe): pipe is SchemaPipe => pipe instanceof Object && 'schema' in pipe)?.schema;
}
