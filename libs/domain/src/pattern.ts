import { parse, type ASTNode } from '@marcbachmann/cel-js';
import { RE2JS } from 're2js';
import { visit } from './condition-paths.js';

/** Patterns that are kept compiled; lists have a few. */
const PATTERNS_KEPT_MAX = 1_000;

const compiled = new Map<string, RE2JS>();

/**
 * CEL's `matches()`: whether an RE2 pattern is found in a text. RE2 takes time linear in the text, where JavaScript's own
 * expressions can take exponential time on a product's description, and with it the lane. Throws for what is no pattern.
 */
export function isFoundIn(text: string, pattern: string): boolean {
  return compiledPattern(pattern).test(text);
}

function compiledPattern(pattern: string): RE2JS {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  const fresh = RE2JS.compile(pattern);
  if (compiled.size >= PATTERNS_KEPT_MAX) compiled.clear();
  compiled.set(pattern, fresh);
  return fresh;
}

/** Something wrong with a pattern of a condition. `position` counts UTF-16 code units from 0. */
export interface PatternFault {
  readonly position: number;
  readonly problem: string;
}

/**
 * The first pattern of a condition that cannot be used. The condition has to compile. A pattern that is not written out
 * (an attribute, say) cannot be checked before it is too late, so it is a fault too.
 */
export function patternFault(condition: string): PatternFault | undefined {
  let found: PatternFault | undefined;
  visit(parse(condition).ast, (node) => {
    if (found === undefined && isMatches(node)) found = faultOf(node.args[2][0]);
    return found === undefined;
  });
  return found;
}

type ReceiverCall = Extract<ASTNode, { op: 'rcall' }>;

/** `text.matches(pattern)` */
export function isMatches(node: ASTNode): node is ReceiverCall {
  return node.op === 'rcall' && node.args[0] === 'matches';
}

function faultOf(pattern: ASTNode | undefined): PatternFault | undefined {
  if (pattern?.op !== 'value' || typeof pattern.args !== 'string') {
    return { position: pattern?.range.start ?? 0, problem: 'A pattern has to be written out, as a text in quotes' };
  }
  try {
    RE2JS.compile(pattern.args);
    return undefined;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { position: pattern.range.start, problem: `This is no RE2 pattern: ${why}` };
  }
}
