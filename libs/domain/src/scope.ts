import type { ProductClassifiedData } from '@sluice/contracts';
import type { CompiledEntry, CompiledList } from './applicable-list.js';
import type { ConditionSubject, ScopeVerdict } from './condition.js';
import type { ProductFact } from './facts.js';

/** What one entry says of one product. */
export interface EntryScope {
  readonly entryId: string;
  readonly verdict: ScopeVerdict;
  /** The attributes that would decide it, when it is UNDECIDABLE. An attribute by its name, other fields as `product.…`. */
  readonly missingAttributes: readonly string[];
  /** Signal words of the entry in the product's sales text that nobody has confirmed (see `description-conflict.ts`). */
  readonly conflictSignals: readonly string[];
}

/** One `EntryScope` an entry, in the list's order. */
export type ProductScope = readonly EntryScope[];

const NONE: readonly string[] = Object.freeze([]);

/**
 * What a product is in scope of under a list. The classification's attributes outrank the product master's; a null is
 * an unknown, from either of them. Pure and slow (microseconds an entry): compute it when a fact changes.
 */
export function scopeOf(product: ProductClassifiedData, list: CompiledList): ProductScope {
  const subject = subjectOf(product);
  const results = list.entries.map((entry) => entry.condition(subject));
  const outOfAll = results.every((result) => result.verdict === 'OUT');
  const conflicting = outOfAll && product.classification.confirmedBy === undefined;
  if (outOfAll && !(conflicting && list.signals?.any(product.salesDescription))) return list.outOfAll;
  return list.entries.map((entry, index) => ({
    entryId: entry.entryId,
    verdict: results[index]?.verdict ?? 'UNDECIDABLE',
    missingAttributes: results[index]?.missing ?? NONE,
    conflictSignals: conflicting ? signalsIn(entry, product.salesDescription) : NONE,
  }));
}

function signalsIn(entry: CompiledEntry, text: string): readonly string[] {
  return entry.signals?.any(text) ? entry.signals.all(text) : NONE;
}

/** A product as conditions see it: the classification over the product master, and nothing that is null. */
export function subjectOf(product: ProductClassifiedData): ConditionSubject {
  const effective = { ...product.attributes, ...product.classification.attributes };
  return {
    sku: product.sku,
    name: product.name,
    category: product.category,
    internalDescription: product.internalDescription,
    salesDescription: product.salesDescription,
    attributes: Object.fromEntries(Object.entries(effective).filter(([, value]) => value !== null)),
  };
}

/** A product with its scope under each of the lists: what the gate caches. */
export function productFact(data: ProductClassifiedData, lists: readonly CompiledList[]): ProductFact {
  return { data, scopes: new Map(lists.map((list) => [list.key, scopeOf(data, list)])) };
}
