import type { ASTNode } from '@marcbachmann/cel-js';
import type { ConditionSubject } from './condition.js';

/** A field of `product` that a condition reads. */
export interface SubjectPath {
  /** The keys below `product`. */
  readonly keys: readonly string[];
  /** How a person is told: an attribute by its name, anything else as `product.category`. */
  readonly label: string;
}

/** A condition compares what is at `path` with values of this type. */
export interface Expectation {
  readonly path: SubjectPath;
  readonly type: 'string' | 'number' | 'boolean';
}

/** What a product has at a path; undefined when it is absent. */
export function valueAt(product: ConditionSubject, path: SubjectPath): unknown {
  let value: unknown = product;
  for (const key of path.keys) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

/** Every field of `product` that a term reads, except those it only asks the presence of (`has(…)`). */
export function attributesIn(node: ASTNode): SubjectPath[] {
  const found = new Map<string, SubjectPath>();
  visit(node, (inner) => {
    if (inner.op === 'call' && inner.args[0] === 'has') return false;
    const path = pathOf(inner);
    if (path) found.set(path.label, path);
    return path === undefined;
  });
  return [...found.values()];
}

/** What a term's `==`, `!=` and `in` compare fields of `product` with, where that is written as a literal. */
export function expectationsIn(node: ASTNode): Expectation[] {
  const found: Expectation[] = [];
  visit(node, (inner) => {
    if (inner.op === '==' || inner.op === '!=') {
      const [left, right] = inner.args;
      found.push(...expectation(left, right), ...expectation(right, left));
    }
    if (inner.op === 'in' && inner.args[1].op === 'list') {
      const [left, list] = inner.args;
      found.push(...list.args.slice(0, 1).flatMap((element) => expectation(left, element)));
    }
    return true;
  });
  return found;
}

function expectation(subject: ASTNode, literal: ASTNode): Expectation[] {
  const path = pathOf(subject);
  const type = literalType(literal);
  return path && type ? [{ path, type }] : [];
}

/** A JSON number is a CEL double, and CEL compares numbers by value: `3.0 == 3` and `3.0 == 3u` hold. */
function literalType(node: ASTNode): Expectation['type'] | undefined {
  if (node.op === '-_') return literalType(node.args);
  if (node.op !== 'value') return undefined;
  switch (typeof node.args) {
    case 'string':
      return 'string';
    case 'boolean':
      return 'boolean';
    case 'bigint':
    case 'number':
      return 'number';
    case 'object':
      return node.args !== null && !(node.args instanceof Uint8Array) ? 'number' : undefined;
    default:
      return undefined;
  }
}

/** `product.attributes.modality` or `product.attributes['modality']` as a path; undefined for anything else. */
export function pathOf(node: ASTNode): SubjectPath | undefined {
  const keys: string[] = [];
  let current = node;
  while (current.op === '.' || current.op === '[]') {
    const key = current.op === '.' ? current.args[1] : literalKey(current.args[1]);
    if (key === undefined) return undefined;
    keys.unshift(key);
    current = current.args[0];
  }
  if (current.op !== 'id' || current.args !== 'product' || keys.length === 0) return undefined;
  const [first, ...rest] = keys;
  return { keys, label: first === 'attributes' && rest.length > 0 ? rest.join('.') : `product.${keys.join('.')}` };
}

function literalKey(node: ASTNode): string | undefined {
  return node.op === 'value' && typeof node.args === 'string' ? node.args : undefined;
}

/** Walks a tree from the top; `enter` says whether to go below a node. */
export function visit(value: unknown, enter: (node: ASTNode) => boolean): void {
  if (Array.isArray(value)) {
    for (const element of value) visit(element, enter);
  } else if (isNode(value) && enter(value)) {
    visit(value.args, enter);
  }
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
}
