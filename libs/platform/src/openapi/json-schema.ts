import { SCHEMAS, type JsonSchema } from '@sluice/contracts';

export type { JsonSchema };

/** A schema file of the wire contract, `filing-updated.schema.json`; shapes in it are `<file>#/$defs/<Name>`. */
export type ContractFile = keyof typeof SCHEMAS;

/** What a resource has beyond the message it is made of. */
export interface AddedFields {
  readonly description: string;
  readonly required?: readonly string[];
  readonly properties: Readonly<Record<string, JsonSchema>>;
}

/** Refers to a shape that messages share: `contractShape('Identifier')`. */
export function contractShape(name: string): { $ref: string } {
  return { $ref: `common.schema.json#/$defs/${name}` };
}

/** The data of a message and more fields, closed like all we answer: `extendedSchema('FilingResource', …)`. */
export function extendedSchema(title: string, base: ContractFile, added: AddedFields): JsonSchema {
  const { required = [], properties } = withFile(SCHEMAS[base], base) as {
    required?: readonly string[];
    properties: Readonly<Record<string, JsonSchema>>;
  };
  return {
    title,
    description: added.description,
    type: 'object',
    additionalProperties: false,
    required: [...required, ...(added.required ?? [])],
    properties: { ...properties, ...added.properties },
  };
}

/** `{ items, nextCursor }`, the answer of every list. */
export function pageSchema(title: string, items: JsonSchema): JsonSchema {
  return {
    title,
    description: 'One page. `nextCursor` is there when there is more.',
    type: 'object',
    additionalProperties: false,
    required: ['items'],
    properties: {
      items: { type: 'array', items },
      nextCursor: { type: 'string', description: 'Send it as `cursor` for the next page.' },
    },
  };
}

/** References inside the file, made to lead there from outside. */
function withFile(value: unknown, file: string): unknown {
  if (Array.isArray(value)) return value.map((one) => withFile(one, file));
  if (typeof value !== 'object' || value === null) return value;
  const moved = Object.entries(value).map(([name, child]) =>
    name === '$ref' && typeof child === 'string' && child.startsWith('#')
      ? [name, file + child]
      : [name, withFile(child, file)],
  );
  return Object.fromEntries(moved) as unknown;
}
