import { Environment } from '@marcbachmann/cel-js';
import type { ProductClassifiedData } from '@sluice/contracts';

/** What a condition says of a product, and which absent attributes could decide it. */
export interface ConditionAnswer {
  readonly verdict: 'IN' | 'OUT' | 'UNDECIDABLE';
  readonly missing: string[];
}

const cel = new Environment({ unlistedVariablesAreDyn: true });
/** Conditions that were read before, by their text: stories ask the same few over and over. */
const read = new Map<string, ReturnType<typeof cel.parse>>();

/**
 * Asks CEL. An absent attribute (null is absent too) is an error in CEL, and an error is an answer nobody knows.
 * An absent attribute is missing when some value of it would change the answer, whatever the other absent ones are:
 * found by trying all values that the condition speaks of. Attributes of a wrong type are not modelled.
 */
export function askCondition(when: string, product: ProductClassifiedData): ConditionAnswer {
  const known = Object.entries({ ...product.attributes, ...product.classification.attributes });
  const attributes = Object.fromEntries(known.filter(([, value]) => value !== null));
  const ask = (more: object) => evaluate(when, { ...product, attributes: { ...attributes, ...more } });
  const answer = ask({});
  if (answer !== undefined) return { verdict: answer ? 'IN' : 'OUT', missing: [] };
  const absent = namesIn(when).filter((name) => !(name in attributes));
  const worlds = assignments(absent, valuesIn(when));
  const missing = absent.filter((name) =>
    worlds.some((world) => worlds.some((other) => differOnlyIn(name, world, other) && ask(world) !== ask(other))),
  );
  return { verdict: 'UNDECIDABLE', missing };
}

function evaluate(when: string, product: object): boolean | undefined {
  try {
    const condition = read.get(when) ?? cel.parse(when);
    read.set(when, condition);
    const answer: unknown = condition({ product });
    return typeof answer === 'boolean' ? answer : undefined;
  } catch {
    return undefined;
  }
}

function namesIn(when: string): string[] {
  return [...new Set([...when.matchAll(/product\.attributes\.(\w+)/g)].map(([, name = '']) => name))];
}

function valuesIn(when: string): (string | boolean)[] {
  return [...[...when.matchAll(/'([^']*)'/g)].map(([, text = '']) => text), 'something else', true, false];
}

/** Every way to give each name one of the values. */
function assignments(names: readonly string[], values: readonly unknown[]): Record<string, unknown>[] {
  return names.reduce<Record<string, unknown>[]>(
    (worlds, name) => worlds.flatMap((world) => values.map((value) => ({ ...world, [name]: value }))),
    [{}],
  );
}

function differOnlyIn(name: string, a: Record<string, unknown>, b: Record<string, unknown>): boolean {
  return Object.keys(a).every((key) => (a[key] === b[key]) !== (key === name));
}
