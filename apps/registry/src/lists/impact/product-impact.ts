import type { ProductClassifiedData } from '@sluice/contracts';
import { scopeOf, type CompiledList, type EntryScope, type ScopeVerdict } from '@sluice/domain';

/** What a version would make of one entry's verdict on a product; `from` is absent for an entry that is new, `to` for one that is gone. */
export interface EntryImpact {
  readonly entryId: string;
  readonly from?: ScopeVerdict;
  readonly to?: ScopeVerdict;
  /** What would have to be known to decide it, when `to` is UNDECIDABLE. */
  readonly missingAttributes: readonly string[];
}

/** A product that a version would have in another scope. UNDECIDED: nobody could say, so it would be held. */
export interface ProductImpact {
  readonly sku: string;
  readonly name: string;
  readonly change: 'ENTERS' | 'LEAVES' | 'UNDECIDED';
  readonly from: ScopeVerdict;
  readonly to: ScopeVerdict;
  /** Entries that say something else of it. */
  readonly entries: readonly EntryImpact[];
}

const CHANGES = { IN: 'ENTERS', OUT: 'LEAVES', UNDECIDABLE: 'UNDECIDED' } as const;

/** Undefined: the product is in scope as before. `before` is absent when nothing of the list would be in force without it. */
export function productImpact(
  product: ProductClassifiedData,
  before: CompiledList | undefined,
  after: CompiledList,
): ProductImpact | undefined {
  const was = before === undefined ? [] : scopeOf(product, before);
  const is = scopeOf(product, after);
  const [from, to] = [verdictOf(was), verdictOf(is)];
  if (from === to) return undefined;
  return { sku: product.sku, name: product.name, change: CHANGES[to], from, to, entries: entryImpacts(was, is) };
}

/** In scope of the list is what any entry has in scope. */
function verdictOf(scope: readonly EntryScope[]): ScopeVerdict {
  if (scope.some(({ verdict }) => verdict === 'IN')) return 'IN';
  return scope.some(({ verdict }) => verdict === 'UNDECIDABLE') ? 'UNDECIDABLE' : 'OUT';
}

function entryImpacts(was: readonly EntryScope[], is: readonly EntryScope[]): EntryImpact[] {
  const [before, after] = [byId(was), byId(is)];
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((entryId) => {
    const [old, now] = [before.get(entryId), after.get(entryId)];
    // An entry that is not there has nothing in scope.
    if ((old?.verdict ?? 'OUT') === (now?.verdict ?? 'OUT')) return [];
    const verdicts = { ...(old && { from: old.verdict }), ...(now && { to: now.verdict }) };
    return [{ entryId, ...verdicts, missingAttributes: now?.missingAttributes ?? [] }];
  });
}

function byId(scope: readonly EntryScope[]): Map<string, EntryScope> {
  return new Map(scope.map((entry) => [entry.entryId, entry]));
}
