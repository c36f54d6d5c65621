import { SCHEMAS } from './generated/schemas.js';

/** A JSON Schema (draft 2020-12) as data. One with a `title` becomes a component of that name in a document. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const FILES: Readonly<Record<string, JsonSchema>> = SCHEMAS;

/** Keywords whose values are data, not schemas. */
const DATA_KEYWORDS: ReadonlySet<string> = new Set(['const', 'default', 'enum', 'examples', 'required']);
/** Keywords that only mean something in a file of its own. */
const FILE_KEYWORDS: ReadonlySet<string> = new Set(['$id', '$schema', '$defs']);

/**
 * The schemas that an OpenAPI or AsyncAPI document uses, each by its name; shapes of the wire contract come along with
 * what they refer to.
 */
export class SchemaComponents {
  readonly #origins = new Map<string, JsonSchema>();
  readonly #components = new Map<string, JsonSchema>();

  /** The schema as it stands in the document. Throws when two schemas have one title. */
  use(schema: JsonSchema): JsonSchema {
    return this.#use(schema, undefined);
  }

  /** By name, in the order of the names. */
  all(): Record<string, JsonSchema> {
    return Object.fromEntries([...this.#components].sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  #use(schema: JsonSchema, file: string | undefined): JsonSchema {
    const { $ref, title, ...others } = schema;
    if (typeof $ref === 'string') return { ...this.#target($ref, file), ...this.#inside(others, file) };
    return typeof title === 'string' ? this.#component(title, schema, file) : this.#inside(schema, file);
  }

  #target(reference: string, from: string | undefined): JsonSchema {
    const [name = '', pointer = ''] = reference.split('#');
    const file = name === '' ? from : name;
    const steps = pointer.split('/').slice(1);
    const target = steps.reduce<unknown>((at, step) => (at as JsonSchema | undefined)?.[step], FILES[file ?? '']);
    if (typeof target !== 'object' || target === null) throw new Error(`${reference} leads to no schema`);
    const [place, shape] = steps;
    return place === '$defs' && shape !== undefined && steps.length === 2
      ? this.#component(shape, target as JsonSchema, file)
      : this.#use(target as JsonSchema, file);
  }

  #component(name: string, schema: JsonSchema, file: string | undefined): JsonSchema {
    const known = this.#origins.get(name);
    if (known !== undefined && known !== schema) throw new Error(`Two schemas are called ${name}`);
    if (known === undefined) {
      // Before what is inside: a shape may refer to itself.
      this.#origins.set(name, schema);
      this.#components.set(name, this.#inside(schema, file));
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  #inside(schema: JsonSchema, file: string | undefined): JsonSchema {
    const kept = Object.entries(schema).filter(([keyword]) => !FILE_KEYWORDS.has(keyword));
    return Object.fromEntries(
      kept.map(([keyword, value]) => [keyword, DATA_KEYWORDS.has(keyword) ? value : this.#value(value, file)]),
    );
  }

  #value(value: unknown, file: string | undefined): unknown {
    if (Array.isArray(value)) return value.map((one) => this.#value(one, file));
    return typeof value === 'object' && value !== null ? this.#use(value as JsonSchema, file) : value;
  }
}
