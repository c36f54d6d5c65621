import { parse, serialize, type ASTNode } from '@marcbachmann/cel-js';

/** What a term of a condition says of a product, as far as it can be said without its code. */
export type Phrase =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Phrase[] }
  | { readonly kind: 'not'; readonly part: Phrase }
  | { readonly kind: 'yes' | 'no' | 'known'; readonly subject: string }
  | { readonly kind: Comparison; readonly subject: string; readonly value: string }
  | { readonly kind: 'oneOf'; readonly subject: string; readonly values: readonly string[] }
  | { readonly kind: 'code'; readonly code: string };

type Comparison = 'is' | 'isNot' | 'more' | 'atLeast' | 'less' | 'atMost' | 'starts' | 'contains';

const COMPARISONS: Readonly<Record<string, readonly [Comparison, turned: Comparison]>> = {
  '==': ['is', 'is'],
  '!=': ['isNot', 'isNot'],
  '>': ['more', 'less'],
  '>=': ['atLeast', 'atMost'],
  '<': ['less', 'more'],
  '<=': ['atMost', 'atLeast'],
};
const CALLS: Readonly<Record<string, Comparison>> = { startsWith: 'starts', contains: 'contains' };

/** A condition of a list as phrases; what has no phrase stays code, and so does what cannot be read. Pure. */
export function phraseOf(condition: string): Phrase {
  try {
    return phrase(parse(condition).ast);
  } catch {
    return { kind: 'code', code: condition };
  }
}

/** The terms between `&&`, `||`, `!` and `?:`, from left to right, as CEL; the whole where it cannot be read. Pure. */
export function termsOf(condition: string): readonly string[] {
  try {
    return leaves(parse(condition).ast).map(serialize);
  } catch {
    return [condition];
  }
}

function leaves(node: ASTNode): ASTNode[] {
  switch (node.op) {
    case '&&':
    case '||':
    case '?:':
      return node.args.flatMap(leaves);
    case '!_':
      return leaves(node.args);
    default:
      return [node];
  }
}

function phrase(node: ASTNode): Phrase {
  switch (node.op) {
    case '&&':
      return { kind: 'all', parts: sides(node, '&&').map(phrase) };
    case '||':
      return { kind: 'any', parts: sides(node, '||').map(phrase) };
    case '!_': {
      const part = phrase(node.args);
      return part.kind === 'yes' ? { ...part, kind: 'no' } : { kind: 'not', part };
    }
    default:
      return term(node) ?? { kind: 'code', code: serialize(node) };
  }
}

/** `a && b && c` is one row of three. */
function sides(node: ASTNode, op: '&&' | '||'): ASTNode[] {
  return node.op === op ? (node.args as ASTNode[]).flatMap((side) => sides(side, op)) : [node];
}

function term(node: ASTNode): Phrase | undefined {
  const subject = subjectOf(node);
  if (subject !== undefined) return { kind: 'yes', subject };
  if (node.op === 'in') return oneOf(node.args[0], node.args[1]);
  if (node.op === 'call' || node.op === 'rcall') return called(node);
  const comparison = COMPARISONS[node.op];
  return comparison && compared(comparison, node.args as unknown as readonly [ASTNode, ASTNode]);
}

function compared(
  [straight, turned]: readonly [Comparison, Comparison],
  [left, right]: readonly [ASTNode, ASTNode],
): Phrase | undefined {
  const pairs = [
    [straight, subjectOf(left), literalOf(right)],
    [turned, subjectOf(right), literalOf(left)],
  ] as const;
  const pair = pairs.find(([, subject, value]) => subject !== undefined && value !== undefined);
  return pair?.[1] === undefined || pair[2] === undefined
    ? undefined
    : { kind: pair[0], subject: pair[1], value: pair[2] };
}

function oneOf(left: ASTNode, right: ASTNode): Phrase | undefined {
  const subject = subjectOf(left);
  if (subject === undefined || right.op !== 'list') return undefined;
  const values = right.args.map(literalOf);
  return values.every((value) => value !== undefined) ? { kind: 'oneOf', subject, values } : undefined;
}

/** `has(product.attributes.x)`, `product.category.startsWith('X')`. */
function called(node: ASTNode): Phrase | undefined {
  if (node.op === 'call') {
    const [name, [asked]] = node.args;
    const subject = name === 'has' && asked ? subjectOf(asked) : undefined;
    return subject === undefined ? undefined : { kind: 'known', subject };
  }
  if (node.op !== 'rcall') return undefined;
  const [name, on, [given]] = node.args;
  const [kind, subject, value] = [CALLS[name], subjectOf(on), given && literalOf(given)];
  return kind && subject !== undefined && value !== undefined ? { kind, subject, value } : undefined;
}

/** `product.attributes.modality` is asked as `modality`, `product.category` as `category`. */
function subjectOf(node: ASTNode): string | undefined {
  const keys: string[] = [];
  let at = node;
  while (at.op === '.' || at.op === '[]') {
    const key = at.op === '.' ? at.args[1] : literalOf(at.args[1]);
    if (key === undefined) return undefined;
    keys.unshift(key);
    at = at.args[0];
  }
  if (at.op !== 'id' || at.args !== 'product' || keys.length === 0) return undefined;
  return (keys[0] === 'attributes' && keys.length > 1 ? keys.slice(1) : keys).join('.');
}

function literalOf(node: ASTNode): string | undefined {
  if (node.op === '-_') {
    const value = literalOf(node.args);
    return value === undefined ? undefined : `-${value}`;
  }
  if (node.op !== 'value') return undefined;
  const { args } = node;
  return typeof args === 'string' || typeof args === 'boolean' || typeof args === 'number' || typeof args === 'bigint'
    ? String(args)
    : undefined;
}
