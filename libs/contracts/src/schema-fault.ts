import type { ErrorObject } from 'ajv/dist/2020.js';
import { fieldPath, show, type Fault } from './problem.js';

// What to send instead, for shapes whose schema says it with a pattern or a format that nobody wants to read.
const REMEDY_BY_SHAPE: Readonly<Record<string, string>> = {
  Identifier: 'send a printable text that is not blank',
  CountryAsGiven: 'send an ISO 3166-1 alpha-2 country code such as SE',
  Country: 'send an ISO 3166-1 alpha-2 country code such as SE, in upper case',
  Market: 'send an ISO 3166-1 alpha-2 country code such as SE, or *',
  EvidenceKind: 'send a kind of document such as SECURITY_ASSESSMENT_REPORT',
  Sha256: 'send the 64 lower-case hexadecimal digits of the SHA-256',
  MediaType: 'send a media type such as application/pdf',
  Instant: 'send an RFC 3339 time with its offset, such as 2026-06-02T08:00:00Z',
  Day: 'send a day that exists, such as 2026-06-02',
  AttributeValue: 'send a text of at most 4000 characters, a number, true, false, null, or a list of them',
};

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
  null: 'null',
};

/** Puts what Ajv found first into words. */
export function faultOf(errors: readonly ErrorObject[]): Fault {
  // The last one speaks of the whole field; those before it say why each alternative of an `anyOf` does not fit.
  const error = errors.at(-1);
  if (!error) throw new Error('Ajv refused a document and gave no reason.');
  const steps = error.instancePath.split('/').slice(1).map(unescapeStep);
  switch (error.keyword) {
    case 'required':
      return { field: fieldPath([...steps, param(error, 'missingProperty')]), fault: 'is missing', remedy: 'add it' };
    case 'additionalProperties':
      return {
        field: fieldPath([...steps, param(error, 'additionalProperty')]),
        fault: 'is not part of the contract',
        remedy: 'leave it out',
      };
    case 'propertyNames':
      return {
        field: fieldPath([...steps, param(error, 'propertyName')]),
        fault: 'is not a name that an attribute can have',
        remedy: 'send one of 1 to 200 characters other than __proto__',
      };
    case 'maxLength':
      return { field: fieldPath(steps), fault: `has ${lengthOf(error.data)} characters`, remedy: remedyOf(error) };
    default:
      return { field: fieldPath(steps), fault: `is ${show(error.data)}`, remedy: alternativeRemedy(errors, error) };
  }
}

function alternativeRemedy(errors: readonly ErrorObject[], error: ErrorObject): string {
  if (error.keyword !== 'anyOf' || shapeOf(error) !== undefined) return remedyOf(error);
  const first = errors[0];
  return first ? `${remedyOf(first)}, or null` : remedyOf(error);
}

function remedyOf(error: ErrorObject): string {
  const limit = param(error, 'limit');
  switch (error.keyword) {
    case 'type':
      return `send ${typeNames(param(error, 'type'))}`;
    case 'enum':
      return `send ${(error.params as { allowedValues: unknown[] }).allowedValues.join(' or ')}`;
    case 'minimum':
      return `send a number of at least ${limit}`;
    case 'exclusiveMinimum':
      return `send a number greater than ${limit}`;
    case 'maximum':
      return `send a number of at most ${limit}`;
    case 'minLength':
      return 'send a text that is not empty';
    case 'maxLength':
      return `send at most ${limit}`;
    case 'minItems':
      return `send at least ${limit}`;
    case 'maxItems':
    case 'maxProperties':
      return `send at most ${limit}`;
    default:
      return REMEDY_BY_SHAPE[shapeOf(error) ?? ''] ?? 'send what the schema asks for';
  }
}

function typeNames(types: string): string {
  return types
    .split(',')
    .map((type) => TYPE_NAMES[type] ?? type)
    .join(' or ');
}

/** The named shape the error is about: `…#/$defs/Identifier/pattern` → `Identifier`. */
function shapeOf(error: ErrorObject): string | undefined {
  return /\$defs\/(\w+)\/\w+$/.exec(error.schemaPath)?.[1];
}

function param(error: ErrorObject, name: string): string {
  return String((error.params as Record<string, unknown>)[name]);
}

function lengthOf(data: unknown): number {
  return typeof data === 'string' ? data.length : 0;
}

function unescapeStep(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
