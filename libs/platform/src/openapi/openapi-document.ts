import { SchemaComponents } from '@sluice/contracts';
import type { Type } from '@nestjs/common';
import { accessOf, type Access, type ServiceName } from '../auth/access-table.js';
import { NEVER_LIMITED } from '../http/hardening/rate-limits.js';
import { commonProblems } from './common-problems.js';
import type { JsonSchema } from './json-schema.js';
import { parametersOf, requestBodyOf, takesKey } from './operation-input.js';
import { responsesOf } from './operation-output.js';
import { PLATFORM_CONTROLLERS } from './platform-controllers.js';
import { PROBLEM_SCHEMA } from './problem-schema.js';
import { readRoutes, type DeclaredRoute } from './read-routes.js';
import type { RouteDescription } from './route-description.js';

/** What a service serves over HTTP, for its document. */
export interface ServiceApi {
  readonly service: ServiceName;
  readonly title: string;
  /** Markdown. */
  readonly description: string;
  /** Those of the service's own modules; the platform adds what every service has. */
  readonly controllers: readonly Type[];
  /** The cookie that stands for a token where browsers sign in. */
  readonly sessionCookie?: string;
}

/** An OpenAPI 3.1 document, as JSON. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: Readonly<Record<string, unknown>>;
  readonly servers: readonly unknown[];
  readonly tags: readonly unknown[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: Readonly<Record<string, unknown>>;
}

/** Counts with the names in the path: `/v1`. Additions do not change it. */
const API_VERSION = '1.0.0';
const SCHEME = 'accessToken';

/**
 * The document of a service, assembled from its controllers: what the code says by itself (paths, schemas of pipes,
 * roles) and what {@link Described} adds. Routes without a description are left out; see {@link apiDifferences}.
 */
export function openApiDocument(api: ServiceApi): OpenApiDocument {
  const schemas = new SchemaComponents();
  const access = accessOf(api.service);
  schemas.use(PROBLEM_SCHEMA);
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of declaredRoutes(api)) {
    const row = access.get(route.route);
    if (route.description === undefined || row === undefined) continue;
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = {
      ...paths[path],
      [route.method.toLowerCase()]: operation(route, route.description, { access: row, schemas, api }),
    };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: api.title,
      version: API_VERSION,
      description: `${api.description}\n\n${EVERYWHERE}`,
      license: LICENSE,
    },
    servers: [{ url: '/' }],
    tags: tagsOf(paths),
    paths,
    components: { schemas: schemas.all(), securitySchemes: schemesOf(api) },
  };
}

/** What the document lacks and what it says too much, with what to do; empty when it is whole. */
export function apiDifferences(api: ServiceApi): string[] {
  const routes = declaredRoutes(api);
  const known = new Set(routes.map(({ route }) => route));
  const ids = routes.flatMap(({ description }) => (description === undefined ? [] : [description.id]));
  const served = accessOf(api.service);
  return [
    ...routes
      .filter(({ description }) => description === undefined)
      .map(({ route }) => `${route} is not described: put @Described({ … }) on its handler (docs/api/README.md).`),
    ...[...served.keys()]
      .filter((route) => !known.has(route) && !isForwarded(route))
      .map((route) => `${route} is served, and its controller is not in the api.ts of the ${api.service}: add it.`),
    ...[...known]
      .filter((route) => !served.has(route))
      .map((route) => `${route} has no row in the access table: add one, or take the controller out of api.ts.`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `Two routes have the id ${id}: rename one.`),
  ];
}

/** What another service answers stands in the document of that service. */
function isForwarded(route: string): boolean {
  return route.endsWith('/*');
}

function declaredRoutes(api: ServiceApi): DeclaredRoute[] {
  return readRoutes([...api.controllers, ...PLATFORM_CONTROLLERS]);
}

function operation(
  route: DeclaredRoute,
  described: RouteDescription,
  { access, schemas, api }: { readonly access: Access; readonly schemas: SchemaComponents; readonly api: ServiceApi },
): Record<string, unknown> {
  const body = requestBodyOf(route, described, schemas);
  const problems = commonProblems({
    access,
    takesSessions: api.sessionCookie !== undefined,
    isLimited: !NEVER_LIMITED.has(route.path),
    hasPathParameters: route.path.includes(':'),
    checksPath: route.pathSchemas.size > 0,
    hasQuery: described.query !== undefined,
    body: route.bodySchema !== undefined ? 'CHECKED' : body === undefined ? 'NONE' : 'OTHER',
    isChange: route.isChange,
    takesKey: takesKey(route),
    ifMatch: described.ifMatch,
  });
  return {
    operationId: described.id,
    tags: [tagOf(route.path)],
    summary: described.summary,
    description: [described.description, whoMay(access)].filter((part) => part !== undefined).join('\n\n'),
    ...(access.roles === 'PUBLIC'
      ? { security: [] }
      : { security: Object.keys(schemesOf(api)).map((scheme) => ({ [scheme]: [] })), 'x-roles': access.roles }),
    parameters: parametersOf(route, described, schemas),
    ...(body === undefined ? {} : { requestBody: body }),
    responses: responsesOf(described, [...problems, ...(described.problems ?? [])], schemas),
  };
}

function schemesOf({ sessionCookie }: ServiceApi): Record<string, JsonSchema> {
  const session = { type: 'apiKey', in: 'cookie', name: sessionCookie, description: 'Of a browser that signed in.' };
  return { [SCHEME]: ACCESS_TOKEN, ...(sessionCookie === undefined ? {} : { session }) };
}

function whoMay({ roles, everyExporter }: Access): string {
  if (roles === 'PUBLIC') return 'Needs no token.';
  const whole = everyExporter ? ', who act for every exporter' : '';
  return `Roles: ${roles.join(', ')}${whole}.`;
}

/** `/v1/filings/…` → `filings`; what no `/v1` leads to is for those who run the service. */
function tagOf(path: string): string {
  const [, version, name] = path.split('/');
  return version === 'v1' && name !== undefined && name !== 'openapi.json' ? name : 'service';
}

function tagsOf(paths: Readonly<Record<string, unknown>>): { name: string }[] {
  return [...new Set(Object.keys(paths).map(tagOf))].map((name) => ({ name }));
}

const EVERYWHERE = `Refusals are problems of RFC 9457 with a stable \`code\`, the \`field\` that is wrong and a \`remedy\`. A path
answers 405 with \`Allow\` for a method that it has not. What is no HTTP request, or has headers that are too large, is
answered 400 or 431 before any route sees it.`;

const LICENSE = { name: 'Apache-2.0', identifier: 'Apache-2.0' };

const ACCESS_TOKEN: JsonSchema = {
  type: 'http',
  scheme: 'bearer',
  bearerFormat: 'JWT',
  description: 'An access token of the OpenID Connect issuer that the service believes, for the audience of Sluice.',
};
