import type { SchemaComponents } from '@sluice/contracts';
import type { JsonSchema } from './json-schema.js';
import type { DeclaredRoute } from './read-routes.js';
import type { IfMatchRule, ParameterDescription, RouteDescription } from './route-description.js';

/** Parameters in the path, the query and the headers. */
export function parametersOf(
  route: DeclaredRoute,
  { query = {}, ifMatch }: RouteDescription,
  schemas: SchemaComponents,
): unknown[] {
  const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');
  return [
    ...names.map((name) => ({
      name,
      in: 'path',
      required: true,
      schema: schemas.use(route.pathSchemas.get(name) ?? { type: 'string', minLength: 1 }),
    })),
    ...Object.entries(query).map(([name, parameter]) => parameterOf(name, 'query', parameter, schemas)),
    ...Object.entries(headersOf(route, ifMatch)).map(([name, header]) => parameterOf(name, 'header', header, schemas)),
  ];
}

/** From the pipe that checks it, else from the description; undefined: the route has none. */
export function requestBodyOf(
  { bodySchema }: DeclaredRoute,
  { body }: RouteDescription,
  schemas: SchemaComponents,
): unknown {
  const schema = bodySchema ?? body?.schema;
  if (schema === undefined) return undefined;
  return {
    ...(body?.description === undefined ? {} : { description: body.description }),
    required: body?.required ?? !allowsNull(schema),
    content: { [body?.mediaType ?? 'application/json']: { schema: schemas.use(schema) } },
  };
}

function parameterOf(
  name: string,
  place: 'query' | 'header',
  { description, schema, required = false }: ParameterDescription,
  schemas: SchemaComponents,
): unknown {
  return { name, in: place, description, required, schema: schemas.use(schema) };
}

/** A change by another method is made from a version, so a second one changes nothing. */
export function takesKey({ isChange, method }: DeclaredRoute): boolean {
  return isChange && method === 'POST';
}

function headersOf(route: DeclaredRoute, ifMatch: IfMatchRule | undefined): Record<string, ParameterDescription> {
  return {
    ...(ifMatch === undefined ? {} : { 'If-Match': IF_MATCH[ifMatch] }),
    ...(takesKey(route) ? { 'Idempotency-Key': IDEMPOTENCY_KEY } : {}),
  };
}

/** No body at all counts as null. */
function allowsNull({ type }: JsonSchema): boolean {
  return Array.isArray(type) && type.includes('null');
}

const TAG = { type: 'string', examples: ['"4"'] };

const IF_MATCH: Readonly<Record<IfMatchRule, ParameterDescription>> = {
  REQUIRED: { description: 'The ETag of the version that the change was made from.', schema: TAG, required: true },
  OF_WHAT_EXISTS: {
    description: 'The ETag of the version that the change was made from. Leave it out to make what does not exist yet.',
    schema: TAG,
  },
  HEEDED: {
    description: 'The ETag of the version that was looked at. Nothing is overwritten, so it is optional.',
    schema: TAG,
  },
};

const IDEMPOTENCY_KEY: ParameterDescription = {
  description:
    'A new one for each new request, a UUID for example. The same request with the same key by the same person happens once and is answered the same, also after a restart; remembered for a week.',
  schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,200}$' },
};
