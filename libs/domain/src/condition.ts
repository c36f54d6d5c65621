import { Environment, serialize, type ASTNode } from '@marcbachmann/cel-js';
import { attributesIn, expectationsIn, valueAt, visit, type Expectation, type SubjectPath } from './condition-paths.js';
import { isFoundIn, isMatches } from './pattern.js';

/** What a condition says of a product: in, out, or neither can be said. */
export type ScopeVerdict = 'IN' | 'OUT' | 'UNDECIDABLE';

/** A verdict with the attributes that would have to be known to decide it (empty unless UNDECIDABLE). */
export interface ConditionResult {
  readonly verdict: ScopeVerdict;
  readonly missing: readonly string[];
}

/** A CEL condition, ready to be asked about products. */
export type Condition = (product: ConditionSubject) => ConditionResult;

/** What a condition sees as `product`. An attribute that is not known is absent, never null. */
export interface ConditionSubject {
  readonly sku: string;
  readonly name: string;
  readonly category: string;
  readonly internalDescription: string;
  readonly salesDescription: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** Why a text cannot be a condition. `position` counts UTF-16 code units from 0. */
export class ConditionError extends Error {
  override readonly name = 'ConditionError';
  constructor(
    message: string,
    readonly position: number,
  ) {
    super(message);
  }
}

// The fields are declared, so that a misspelt `product.categry` is found when a list is written and not as a hold.
const environment = new Environment()
  .registerVariable({
    name: 'product',
    schema: {
      sku: 'string',
      name: 'string',
      category: 'string',
      internalDescription: 'string',
      salesDescription: 'string',
      attributes: 'map<string, dyn>',
    },
  })
  .registerFunction('string.isFoundByRe2(string): bool', isFoundIn);

const IN: ConditionResult = Object.freeze({ verdict: 'IN', missing: Object.freeze([]) });
const OUT: ConditionResult = Object.freeze({ verdict: 'OUT', missing: Object.freeze([]) });

/**
 * Compiles a condition; throws `ConditionError` when it does not parse or cannot be a boolean.
 *
 * The connectives (`&&`, `||`, `!`, `?:`) are evaluated here, in Kleene's three-valued logic, and everything below
 * them by CEL. CEL's own `&&` and `||` absorb errors in the same way, but say only the first thing that was missing;
 * this way an undecidable condition names every attribute that could decide it, and none that could not.
 */
export function compileCondition(text: string): Condition {
  return compileNode(parseCondition(text));
}

/** The tree of a condition that can be used; throws `ConditionError` as {@link compileCondition} does. */
export function parseCondition(text: string): ASTNode {
  let parsed: ReturnType<Environment['parse']>;
  try {
    parsed = environment.parse(text);
  } catch (error) {
    throw conditionError(error);
  }
  const check = parsed.check();
  if (!check.valid) throw conditionError(check.error);
  if (check.type !== 'bool' && check.type !== 'dyn') {
    throw new ConditionError(`A condition is true or false, and this one is a ${check.type}`, 0);
  }
  return withRe2(environment.parse(text).ast); // anew: checking leaves its notes in the tree it checked
}

/** The library's own `matches()` cannot be replaced, so the tree that is ours asks for another function. */
function withRe2(tree: ASTNode): ASTNode {
  visit(tree, (node) => {
    if (isMatches(node)) node.args[0] = 'isFoundByRe2';
    return true;
  });
  return tree;
}

function conditionError(error: unknown): ConditionError {
  const summary = error instanceof Error && 'summary' in error ? String(error.summary) : String(error);
  const range =
    error instanceof Error && 'range' in error ? (error.range as { start?: number } | undefined) : undefined;
  return new ConditionError(summary, range?.start ?? 0);
}

/** A part of a condition, as a condition of its own. */
export function compileNode(node: ASTNode): Condition {
  switch (node.op) {
    case '&&':
      return decidedBy('OUT', compileNode(node.args[0]), compileNode(node.args[1]));
    case '||':
      return decidedBy('IN', compileNode(node.args[0]), compileNode(node.args[1]));
    case '!_':
      return negated(compileNode(node.args));
    case '?:':
      return chosen(compileNode(node.args[0]), compileNode(node.args[1]), compileNode(node.args[2]));
    default:
      return compileTerm(node);
  }
}

/** `&&` (one OUT decides) and `||` (one IN decides): what the other side lacks does not matter then. */
function decidedBy(deciding: 'IN' | 'OUT', left: Condition, right: Condition): Condition {
  return (product) => {
    const l = left(product);
    if (l.verdict === deciding) return l;
    const r = right(product);
    if (r.verdict === deciding || l.verdict !== 'UNDECIDABLE') return r;
    if (r.verdict !== 'UNDECIDABLE') return l;
    return undecidable([...l.missing, ...r.missing]);
  };
}

function negated(inner: Condition): Condition {
  return (product) => {
    const result = inner(product);
    switch (result.verdict) {
      case 'IN':
        return OUT;
      case 'OUT':
        return IN;
      case 'UNDECIDABLE':
        return result;
      default:
        return result.verdict satisfies never;
    }
  };
}

function chosen(test: Condition, yes: Condition, no: Condition): Condition {
  return (product) => {
    const result = test(product);
    switch (result.verdict) {
      case 'IN':
        return yes(product);
      case 'OUT':
        return no(product);
      case 'UNDECIDABLE':
        return result;
      default:
        return result.verdict satisfies never;
    }
  };
}

/**
 * A term without connectives. Undecidable when CEL raises any error, answers with something other than a boolean, or
 * compares an attribute with a value of another type: CEL calls `'true' == true` false, which would clear a product
 * because a product master wrote a boolean as a text.
 */
function compileTerm(node: ASTNode): Condition {
  const evaluate = environment.parse(serialize(node));
  const paths = attributesIn(node);
  const expectations = expectationsIn(node);
  return (product) => {
    const mistyped = expectations.filter((expectation) => isMistyped(product, expectation));
    if (mistyped.length > 0) return undecidable(mistyped.map((expectation) => expectation.path.label));
    const answer = answerOf(evaluate, product);
    if (answer === true) return IN;
    if (answer === false) return OUT;
    return undecidable(unknownOf(product, paths));
  };
}

function answerOf(evaluate: (context: { product: ConditionSubject }) => unknown, product: ConditionSubject): unknown {
  try {
    return evaluate({ product });
  } catch (error) {
    return error; // whatever it is: it is not a boolean
  }
}

function isMistyped(product: ConditionSubject, { path, type }: Expectation): boolean {
  const value = valueAt(product, path);
  return value !== undefined && typeof value !== type;
}

/** The attributes of the term that are absent; when none is, all of them: one of them cannot be read. */
function unknownOf(product: ConditionSubject, paths: readonly SubjectPath[]): string[] {
  const absent = paths.filter((path) => valueAt(product, path) === undefined);
  return (absent.length > 0 ? absent : paths).map((path) => path.label);
}

function undecidable(missing: readonly string[]): ConditionResult {
  return { verdict: 'UNDECIDABLE', missing: [...new Set(missing)] };
}
