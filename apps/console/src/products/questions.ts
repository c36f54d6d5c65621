import type { RegistrySchemas } from '@sluice/client';
import { phraseOf, type Phrase } from '../lists/condition.js';

export type Product = RegistrySchemas['ProductResource'];
export type AttributeValue = RegistrySchemas['AttributeValue'];
type Attributes = Readonly<Record<string, AttributeValue>>;

/** As much of a product as its questions need. */
export type Asked = Pick<Product, 'attributes' | 'classification' | 'scope'>;

/** An attribute that an entry in force asks about. */
export interface Question {
  readonly attribute: string;
  readonly kind: 'yesNo' | 'choice' | 'number' | 'text';
  /** What the entries compare it with, of a choice. */
  readonly options: readonly string[];
  /** Entries that ask for it. */
  readonly entries: readonly string[];
  /** An entry cannot be decided without it. */
  readonly isOpen: boolean;
  /** What counts now; undefined: not known. */
  readonly value: Exclude<AttributeValue, null> | undefined;
  /** Who says so. */
  readonly from: 'classification' | 'master' | undefined;
}

/** What somebody says; undefined: it is not known. */
export type Answer = Exclude<AttributeValue, null> | undefined;

/** The questions of every list in force, the open ones first. Pure. */
export function questionsOf(product: Asked): readonly Question[] {
  const found = new Map<string, Question>();
  for (const { entries } of product.scope.lists) {
    for (const { entryId, terms, missingAttributes } of entries) {
      for (const { term, values, missing } of terms) {
        for (const attribute of new Set([...Object.keys(values), ...missing])) {
          if (attribute.startsWith('product.')) continue;
          const before = found.get(attribute) ?? unasked(attribute, product);
          found.set(attribute, asked(before, phraseOf(term), entryId, missingAttributes.includes(attribute)));
        }
      }
    }
  }
  return [...found.values()].sort((a, b) => Number(b.isOpen) - Number(a.isOpen));
}

function unasked(attribute: string, { attributes, classification }: Asked): Question {
  const isAnswered = Object.hasOwn(classification.attributes, attribute);
  const said = isAnswered ? classification.attributes[attribute] : attributes[attribute];
  const value = said ?? undefined;
  const from = isAnswered ? 'classification' : value === undefined ? undefined : 'master';
  return { attribute, kind: 'text', options: [], entries: [], isOpen: false, value, from };
}

function asked(question: Question, phrase: Phrase, entryId: string, isOpen: boolean): Question {
  const { kind, options } = shapeOf(phrase);
  return {
    ...question,
    kind: question.kind === 'text' ? kind : question.kind,
    options: [...new Set([...question.options, ...options])],
    entries: [...new Set([...question.entries, entryId])],
    isOpen: question.isOpen || isOpen,
  };
}

/** How a term's way to ask is answered. */
function shapeOf(phrase: Phrase): Pick<Question, 'kind' | 'options'> {
  switch (phrase.kind) {
    case 'yes':
    case 'no':
      return { kind: 'yesNo', options: [] };
    case 'is':
    case 'isNot':
      return ['true', 'false'].includes(phrase.value)
        ? { kind: 'yesNo', options: [] }
        : { kind: 'choice', options: [phrase.value] };
    case 'oneOf':
      return { kind: 'choice', options: phrase.values };
    case 'more':
    case 'atLeast':
    case 'less':
    case 'atMost':
      return { kind: 'number', options: [] };
    default:
      return { kind: 'text', options: [] };
  }
}

/**
 * The classification's attributes once these answers are saved. What is not known is never saved as No: it is left out, or
 * is null where the product master says something that nobody stands for. An answer that only repeats the product master
 * is left to it. Pure.
 */
export function attributesWith(product: Asked, answers: ReadonlyMap<string, Answer>): Attributes {
  const saved = new Map<string, AttributeValue>(Object.entries(product.classification.attributes));
  for (const [attribute, answer] of answers) {
    const master = product.attributes[attribute] ?? undefined;
    if (answer === master) saved.delete(attribute);
    else saved.set(attribute, answer ?? null);
  }
  return Object.fromEntries(saved);
}

/** What somebody typed for a question; undefined for nothing, and for a number that is none. Pure. */
export function answerOf(kind: Question['kind'], typed: string): Answer {
  const text = typed.trim();
  if (text === '') return undefined;
  if (kind !== 'number') return text;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}
