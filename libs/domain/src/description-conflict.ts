import type { CompiledEntry, CompiledList } from './applicable-list.js';
import type { ProductFact } from './facts.js';
import type { EntryScope, ProductScope } from './scope.js';

/** A text signals that a product is what its attributes deny. */
export interface DescriptionConflict {
  readonly signals: readonly string[];
  /** PRODUCT: the product's sales text; LINE: the description on the line. */
  readonly where: 'PRODUCT' | 'LINE';
}

/**
 * Whether a line's description has to be read at all: the product is out of every entry of the list, nobody has
 * confirmed its classification, and some signal word of the list is in the text.
 */
export function lineSignals(
  list: CompiledList,
  product: ProductFact,
  scope: ProductScope,
  description: string | undefined,
): boolean {
  return (
    description !== undefined &&
    list.signals !== undefined &&
    product.data.classification.confirmedBy === undefined &&
    (scope === list.outOfAll || scope.every(isOut)) &&
    list.signals.any(description)
  );
}

function isOut(entry: EntryScope): boolean {
  return entry.verdict === 'OUT';
}

/** The conflict of one entry, if there is one: the product's own text counts first. */
export function conflictOf(
  entry: CompiledEntry,
  scope: EntryScope,
  signalledDescription: string | undefined,
): DescriptionConflict | undefined {
  if (scope.conflictSignals.length > 0) return { signals: scope.conflictSignals, where: 'PRODUCT' };
  const signals = signalledDescription === undefined ? [] : (entry.signals?.all(signalledDescription) ?? []);
  return signals.length > 0 ? { signals, where: 'LINE' } : undefined;
}
