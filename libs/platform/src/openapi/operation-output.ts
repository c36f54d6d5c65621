import type { SchemaComponents } from '@sluice/contracts';
import { STATUS_CODES } from 'node:http';
import { PROBLEM_SCHEMA } from './problem-schema.js';
import type {
  AnswerDescription,
  ParameterDescription,
  ProblemDescription,
  RouteDescription,
} from './route-description.js';

/** What a route answers, by status: its answers, and its problems with their codes. */
export function responsesOf(
  { answers }: RouteDescription,
  problems: readonly ProblemDescription[],
  schemas: SchemaComponents,
): Record<string, unknown> {
  const responses = Object.entries(answers).map(([status, answer]) => [status, answerOf(answer, schemas)] as const);
  const statuses = [...new Set(problems.map(({ status }) => status))];
  const refusals = statuses.map((status) => {
    const ofStatus = problems.filter((problem) => problem.status === status);
    return [String(status), problemOf(ofStatus, schemas)] as const;
  });
  const all = [...responses, ...refusals];
  const twice = all.find(([status], index) => all.findIndex(([other]) => other === status) !== index);
  if (twice !== undefined) throw new Error(`${twice[0]} is an answer and a problem too`);
  return Object.fromEntries(all);
}

function answerOf(answer: AnswerDescription, schemas: SchemaComponents): unknown {
  const { description, schema, mediaType = 'application/json', links } = answer;
  const headers = headersOf(answer, schemas);
  return {
    description,
    ...(headers.length === 0 ? {} : { headers: Object.fromEntries(headers) }),
    ...(schema === undefined ? {} : { content: contentOf(schemas.use(schema), [mediaType].flat()) }),
    ...(links === undefined ? {} : { links }),
  };
}

function contentOf(schema: unknown, mediaTypes: readonly string[]): unknown {
  return Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, { schema }]));
}

function headersOf(
  { versioned, location, headers = {} }: AnswerDescription,
  schemas: SchemaComponents,
): (readonly [string, unknown])[] {
  const own: Record<string, ParameterDescription> = {
    ...(versioned === undefined ? {} : { ETag: { description: 'Send it as If-Match with a change.', schema: TEXT } }),
    ...(location === undefined ? {} : { Location: { description: 'Where it is.', schema: TEXT } }),
    ...headers,
  };
  return Object.entries(own).map(([name, { description, schema }]) => [
    name,
    { description, required: true, schema: schemas.use(schema) },
  ]);
}

function problemOf(problems: readonly ProblemDescription[], schemas: SchemaComponents): unknown {
  const [first] = problems;
  const byCode = new Map(problems.map(({ code, when }) => [code, when]));
  const codes = { properties: { code: { enum: [...byCode.keys()] } } };
  return {
    description: [
      `${STATUS_CODES[first?.status ?? 500]}.`,
      [...byCode].map(([code, when]) => `- \`${code}\`: ${when}`).join('\n'),
    ].join('\n\n'),
    ...HEADERS_OF[first?.status ?? 500],
    content: { 'application/problem+json': { schema: { allOf: [schemas.use(PROBLEM_SCHEMA), codes] } } },
  };
}

const TEXT = { type: 'string' };
const RETRY_AFTER = { description: 'Seconds; always with TOO_MANY_REQUESTS.', schema: { type: 'string' } };
const AUTHENTICATE = { description: 'Asks for a bearer token (RFC 6750).', required: true, schema: TEXT };

const HEADERS_OF: Readonly<Record<number, { readonly headers: object }>> = {
  401: { headers: { 'WWW-Authenticate': AUTHENTICATE } },
  429: { headers: { 'Retry-After': RETRY_AFTER } },
};
