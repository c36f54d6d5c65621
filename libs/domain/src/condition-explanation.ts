import { serialize, type ASTNode } from '@marcbachmann/cel-js';
import { compileNode, parseCondition, type Condition, type ConditionSubject, type ScopeVerdict } from './condition.js';
import { attributesIn, valueAt, type SubjectPath } from './condition-paths.js';

/** What a term of a condition is for one product. */
export type Truth = 'TRUE' | 'FALSE' | 'UNDECIDED';

/** One term of a condition (a part without `&&`, `||`, `!` and `?:`), and what it is for one product. */
export interface TermExplanation {
  /** As CEL. */
  readonly term: string;
  readonly truth: Truth;
  /** Whether the condition's verdict rests on it: with the other terms as anything at all it would be the same. */
  readonly decides: boolean;
  /** What the product has where the term looks, by the name people call it; what is absent is not in it. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What would have to be known, or be of another type, to decide the term. */
  readonly missing: readonly string[];
  /** The same as an English clause. */
  readonly words: string;
}

/** Says of a product, term by term, why a condition's verdict is what it is. */
export type Explainer = (product: ConditionSubject) => readonly TermExplanation[];

/**
 * Compiles the explanation of a condition; throws `ConditionError` as `compileCondition` does. Terms come in the order
 * in which the condition has them.
 */
export function explainCondition(text: string): Explainer {
  const tree = parseCondition(text);
  const terms = termsOf(tree).map(explainTerm);
  const deciding = decidingIn(tree);
  return (product) => {
    const decisive = new Set(deciding(product));
    return terms.map((term) => term(product, decisive));
  };
}

/** The leaves below the connectives, from left to right. */
function termsOf(node: ASTNode): ASTNode[] {
  switch (node.op) {
    case '&&':
    case '||':
    case '?:':
      return node.args.flatMap(termsOf);
    case '!_':
      return termsOf(node.args);
    default:
      return [node];
  }
}

/** The terms on which the verdict of a part rests. */
function decidingIn(node: ASTNode): (product: ConditionSubject) => readonly ASTNode[] {
  switch (node.op) {
    case '&&':
    case '||':
      return decidingSides(compileNode(node), node.args);
    case '!_':
      return decidingIn(node.args);
    case '?:':
      return decidingBranch(node.args);
    default:
      return () => [node];
  }
}

/**
 * In Kleene's logic a side decides its `&&` or `||` exactly when it is what the whole is: one false side makes an `&&`
 * false, a true one is true because both are, and one that cannot be decided owes it to the sides that cannot.
 */
function decidingSides(whole: Condition, sides: readonly ASTNode[]): (product: ConditionSubject) => readonly ASTNode[] {
  const compiled = sides.map((side) => ({ condition: compileNode(side), deciding: decidingIn(side) }));
  return (product) => {
    const { verdict } = whole(product);
    return compiled
      .filter(({ condition }) => condition(product).verdict === verdict)
      .flatMap(({ deciding }) => deciding(product));
  };
}

function decidingBranch([test, yes, no]: readonly [ASTNode, ASTNode, ASTNode]): (
  product: ConditionSubject,
) => readonly ASTNode[] {
  const condition = compileNode(test);
  const [decidingTest, decidingYes, decidingNo] = [decidingIn(test), decidingIn(yes), decidingIn(no)];
  return (product) => {
    const { verdict } = condition(product);
    switch (verdict) {
      case 'IN':
        return [...decidingTest(product), ...decidingYes(product)];
      case 'OUT':
        return [...decidingTest(product), ...decidingNo(product)];
      case 'UNDECIDABLE':
        return decidingTest(product);
      default:
        return verdict satisfies never;
    }
  };
}

function explainTerm(node: ASTNode): (product: ConditionSubject, decisive: ReadonlySet<ASTNode>) => TermExplanation {
  const term = serialize(node);
  const condition = compileNode(node);
  const paths = attributesIn(node);
  return (product, decisive) => {
    const { verdict, missing } = condition(product);
    const truth = TRUTHS[verdict];
    const values = valuesAt(product, paths);
    return { term, truth, decides: decisive.has(node), values, missing, words: wordsOf(term, truth, values, missing) };
  };
}

const TRUTHS: Readonly<Record<ScopeVerdict, Truth>> = { IN: 'TRUE', OUT: 'FALSE', UNDECIDABLE: 'UNDECIDED' };

function valuesAt(product: ConditionSubject, paths: readonly SubjectPath[]): Record<string, unknown> {
  const found = paths.map((path) => [path.label, valueAt(product, path)] as const);
  return Object.fromEntries(found.filter(([, value]) => value !== undefined));
}

function wordsOf(
  term: string,
  truth: Truth,
  values: Readonly<Record<string, unknown>>,
  missing: readonly string[],
): string {
  const because =
    truth === 'UNDECIDED'
      ? missing.map((label) =>
          Object.hasOwn(values, label) ? unusable(label, values[label]) : `${label} is not known`,
        )
      : Object.entries(values).map(([label, value]) => `${label} is ${written(value)}`);
  const judged = `${term} is ${truth === 'UNDECIDED' ? 'undecided' : truth.toLowerCase()}`;
  return because.length === 0 ? judged : `${judged}: ${because.join(', ')}`;
}

function unusable(label: string, value: unknown): string {
  return `${label} is ${written(value)}, which is of another type than the condition compares it with`;
}

const VALUE_LENGTH_MAX = 80;

/** A value as JSON writes it, cut where it would fill a page: a description can be eight thousand characters. */
function written(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > VALUE_LENGTH_MAX ? `${[...text].slice(0, VALUE_LENGTH_MAX).join('')}…` : text;
}
