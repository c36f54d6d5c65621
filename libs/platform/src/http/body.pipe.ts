import type { PipeTransform } from '@nestjs/common';
import { isDay, isInstant, SCHEMAS } from '@sluice/contracts';
import { Ajv2020, type ErrorObject, type SchemaObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { contractShape } from '../openapi/json-schema.js';
import { Problem } from '../problems/problem.js';

/** The contract's own schemas and formats: what is accepted here is never refused by a reader of our events. */
const ajv = new Ajv2020({ allErrors: false, strict: true, allowUnionTypes: true, discriminator: false });
ajv.addFormat('date', isDay);
ajv.addFormat('date-time', isInstant);
for (const schema of Object.values(SCHEMAS)) ajv.addSchema(schema);

/** Refers to a shared shape of the wire contract: `shape('Identifier')`. */
export const shape = contractShape;

/** A request body checked against a JSON Schema; the first thing that is wrong is named the way people write it. */
export class BodyPipe<T> implements PipeTransform<unknown, T> {
  private readonly validate: ValidateFunction<T>;

  /** `schema` is also what the OpenAPI document says of the body. */
  constructor(readonly schema: SchemaObject) {
    this.validate = ajv.compile<T>(schema);
  }

  transform(given: unknown): T {
    const body = given ?? null;
    if (!this.validate(body)) throw violation(this.validate.errors?.[0]);
    const field = unstorableField(body, '');
    if (field !== undefined) throw unstorable(field);
    return body;
  }
}

function violation(error: ErrorObject | undefined): Problem {
  const field = error === undefined ? undefined : fieldOf(error);
  return Problem.unprocessable({
    code: 'SCHEMA_VIOLATION',
    detail: `${field === undefined || field === '' ? 'The body' : field} ${reasonOf(error)}.`,
    field: field === '' ? undefined : field,
    remedy: 'Correct the field and send the request again.',
  });
}

function reasonOf(error: ErrorObject | undefined): string {
  switch (error?.keyword) {
    case undefined:
      return 'is not acceptable';
    case 'required':
      return 'is required';
    case 'additionalProperties':
      return 'is not a known field';
    case 'pattern':
      return `does not have the expected form (${String(error.params['pattern'])})`;
    case 'enum':
      return `must be one of ${(error.params['allowedValues'] as unknown[]).join(', ')}`;
    default:
      return error?.message ?? 'is not acceptable';
  }
}

/** `/lines/0/quantity` → `lines[0].quantity`; a missing or unknown property is named too. */
function fieldOf(error: ErrorObject): string {
  const steps = error.instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const property: unknown = error.params['missingProperty'] ?? error.params['additionalProperty'];
  if (typeof property === 'string') steps.push(property);
  return steps.reduce((path, step) => path + (/^\d+$/.test(step) ? `[${step}]` : path === '' ? step : `.${step}`), '');
}

/** PostgreSQL cannot keep U+0000 nor half a surrogate pair, so such a text is the sender's mistake and not our failure. */
function unstorableField(value: unknown, path: string): string | undefined {
  if (typeof value === 'string') return isStorable(value) ? undefined : path;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, child] of Object.entries(value)) {
    const childPath = Array.isArray(value) ? `${path}[${name}]` : path === '' ? name : `${path}.${name}`;
    const found = isStorable(name) ? unstorableField(child, childPath) : childPath;
    if (found !== undefined) return found;
  }
  return undefined;
}

function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

function unstorable(field: string): Problem {
  return Problem.unprocessable({
    code: 'TEXT_NOT_STORABLE',
    detail: `${field.toWellFormed()} contains the character U+0000, or half of a character.`,
    field: field.toWellFormed().replaceAll('\0', '\ufffd'),
    remedy: 'Remove the character and send the request again.',
  });
}

/** For POSTs that need nothing but their path: no body, or an empty object. */
export const emptyBody = new BodyPipe<unknown>({
  type: ['object', 'null'],
  additionalProperties: false,
});
