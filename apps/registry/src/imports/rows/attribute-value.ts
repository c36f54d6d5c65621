import type { Attributes } from '@sluice/contracts';
import type { AttributeType } from './columns.js';

export type AttributeValue = Attributes[string];

type Cell = string | number | boolean;

export type ReadAttribute =
  | { readonly ok: true; readonly value: AttributeValue }
  | { readonly ok: false; readonly fault: { readonly code: string; readonly detail: string; readonly remedy: string } };

/**
 * A cell as a value of this type. Guessed, a text is true or false or a number when it is written exactly so, because a
 * CSV file has nothing but texts; `007` and `1e3` stay texts. A wrong guess clears nothing: a condition that meets another
 * type than it expects cannot be decided.
 */
export function readAttribute(cell: Cell, type: AttributeType): ReadAttribute {
  switch (type) {
    case 'text':
      return done(String(cell));
    case 'number':
      return typeof cell !== 'boolean' && Number.isFinite(numberOf(cell))
        ? done(numberOf(cell))
        : wrong(cell, 'a number');
    case 'boolean':
      return booleanOf(cell);
    case 'list':
      return done(itemsOf(String(cell)));
    case 'GUESSED':
      return done(typeof cell === 'string' ? guessed(cell) : cell);
    default:
      return type satisfies never;
  }
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

function numberOf(cell: string | number): number {
  return typeof cell === 'number' || NUMBER.test(cell) ? Number(cell) : Number.NaN;
}

function booleanOf(cell: Cell): ReadAttribute {
  const word = String(cell).toLowerCase();
  if (['true', 'yes', '1', '是'].includes(word)) return done(true);
  if (['false', 'no', '0', '否'].includes(word)) return done(false);
  return wrong(cell, 'true or false');
}

function itemsOf(text: string): string[] {
  return text
    .split(/[;；]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function guessed(text: string): AttributeValue {
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  const number = Number(text);
  return Number.isFinite(number) && String(number) === text ? number : text;
}

function done(value: AttributeValue): ReadAttribute {
  return { ok: true, value };
}

function wrong(cell: Cell, what: string): ReadAttribute {
  const detail = `“${String(cell).slice(0, 80).toWellFormed()}” is not ${what}.`;
  const remedy = 'Correct the value, clear the cell, or take the type out of the title.';
  return { ok: false, fault: { code: 'VALUE_INVALID', detail, remedy } };
}
