import { parse, type ASTNode } from '@marcbachmann/cel-js';
import { pathOf, visit } from './condition-paths.js';

/** An attribute that a condition asks for, where it asks for it first. */
export interface AskedAttribute {
  readonly name: string;
  /** Of the name in the text: UTF-16 code units from 0. */
  readonly position: number;
}

/** The attributes of a product that a condition asks for, in order of the text. The condition has to compile. */
export function attributesAsked(text: string): readonly AskedAttribute[] {
  const found = new Map<string, number>();
  visit(parse(text).ast, (node) => {
    const name = attributeOf(node);
    if (name === undefined) return true;
    const position = node.range.end - name.length - (node.op === '[]' ? "']".length : 0);
    found.set(name, Math.min(position, found.get(name) ?? position));
    return false;
  });
  return Array.from(found, ([name, position]) => ({ name, position })).sort((a, b) => a.position - b.position);
}

/** `product.attributes.name` or `product.attributes['name']`, and nothing longer. */
function attributeOf(node: ASTNode): string | undefined {
  const keys = pathOf(node)?.keys;
  return keys?.length === 2 && keys[0] === 'attributes' ? keys[1] : undefined;
}

/** A place in a text as editors count it. */
export interface TextPosition {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
}

/** @param position UTF-16 code units from 0 */
export function textPosition(text: string, position: number): TextPosition {
  const lines = text.slice(0, position).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
