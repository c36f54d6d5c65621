import { SetMetadata } from '@nestjs/common';
import type { ProblemStatus } from '../problems/problem.js';
import type { JsonSchema } from './json-schema.js';

/** A query parameter or a header. */
export interface ParameterDescription {
  readonly description: string;
  readonly schema: JsonSchema;
  readonly required?: boolean;
}

/** A body that no `BodyPipe` says. */
export interface BodyDescription {
  readonly description?: string;
  readonly schema: JsonSchema;
  /** `application/json` unless said otherwise. */
  readonly mediaType?: string;
  /** True unless said otherwise. */
  readonly required?: boolean;
}

/** Where an answer leads: an operation, and what it is given of the answer (OpenAPI runtime expressions). */
export interface LinkDescription {
  readonly operationId: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** An answer that is no problem. */
export interface AnswerDescription {
  readonly description: string;
  /** Absent: no body. */
  readonly schema?: JsonSchema;
  /** `application/json` unless said otherwise; several when the request says which. */
  readonly mediaType?: string | readonly string[];
  /** Comes with the ETag that changes are made from. */
  readonly versioned?: true;
  /** Comes with the Location of what was made. */
  readonly location?: true;
  readonly headers?: Readonly<Record<string, ParameterDescription>>;
  readonly links?: Readonly<Record<string, LinkDescription>>;
}

/** A refusal that this route can answer: what programs match on, and when it happens. */
export interface ProblemDescription {
  readonly status: ProblemStatus;
  readonly code: string;
  readonly when: string;
}

/**
 * REQUIRED: 428 without. OF_WHAT_EXISTS: 428 when there is something to overwrite. HEEDED: nothing can be overwritten, so
 * it may be left out. All: 412 when it is stale.
 */
export type IfMatchRule = 'REQUIRED' | 'OF_WHAT_EXISTS' | 'HEEDED';

/**
 * What the OpenAPI document says of a route and the code does not say by itself. Parameters in the path, the body of a
 * `BodyPipe`, roles, the Idempotency-Key and the problems that come with them are read off the code.
 */
export interface RouteDescription {
  /** Names the operation, unique in the service: `openFiling`. */
  readonly id: string;
  /** One line without a full stop. */
  readonly summary: string;
  /** More, in Markdown. */
  readonly description?: string;
  readonly query?: Readonly<Record<string, ParameterDescription>>;
  readonly body?: BodyDescription;
  readonly ifMatch?: IfMatchRule;
  readonly answers: Readonly<Record<number, AnswerDescription>>;
  readonly problems?: readonly ProblemDescription[];
}

export const ROUTE_DESCRIPTION = Symbol('ROUTE_DESCRIPTION');

/** `@Described({ id: 'openFiling', … })` on a handler. */
export const Described = (description: RouteDescription): MethodDecorator =>
  SetMetadata(ROUTE_DESCRIPTION, description);

/** `problem(404, 'FILING_UNKNOWN', 'No filing has this id.')` */
export function problem(status: ProblemStatus, code: string, when: string): ProblemDescription {
  return { status, code, when };
}

/** `limit` and `cursor` of every list. */
export const PAGE_QUERY = {
  limit: {
    description: 'How many at most.',
    schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
  },
  cursor: {
    description:
      '`nextCursor` of the page before. Opaque; what is added or changed meanwhile repeats and skips nothing.',
    schema: { type: 'string', minLength: 1, maxLength: 200 },
  },
} as const satisfies Record<string, ParameterDescription>;

/** A filter by one exact text. */
export function textFilter(description: string): ParameterDescription {
  return { description, schema: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[^\\u0000]*$' } };
}

/** A filter by one or more of these words, separated by commas: `queryWords`. */
export function wordsFilter(description: string, words: readonly string[]): ParameterDescription {
  const word = `(${words.join('|')})`;
  return {
    description: `${description} Separated by commas.`,
    schema: {
      type: 'string',
      maxLength: 200,
      pattern: `^${word}(,${word})*$`,
      examples: [words.slice(0, 2).join(',')],
    },
  };
}
