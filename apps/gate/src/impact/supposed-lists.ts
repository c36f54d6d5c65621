import type { ListPublishedData } from '@sluice/contracts';
import { compileList, scopeOf, type CompiledList, type Facts, type ProductFact } from '@sluice/domain';

/** Products whose scope under the supposed versions is kept; then the memory starts anew. */
const PRODUCTS_KEPT_MAX = 20_000;
const LONG_AGO_MS = 0;

/**
 * Facts as they would be if versions of lists were approved. `ALWAYS` supposes that they have been in force at every
 * time, in the place of all other versions of their lists. Throws `ListConditionError` for a condition that cannot be used.
 */
export class SupposedLists {
  readonly #supposed: readonly CompiledList[];
  #lists: { of: readonly CompiledList[]; with: readonly CompiledList[] } | undefined;
  readonly #products = new Map<string, { of: ProductFact; with: ProductFact }>();

  constructor(
    versions: readonly ListPublishedData[],
    private readonly since: 'EFFECTIVE_FROM' | 'ALWAYS',
  ) {
    const compiled = versions.map((data) => compileList({ ...data, status: 'APPROVED' }));
    const always = { effectiveFromMs: LONG_AGO_MS, effectiveUntilMs: Number.POSITIVE_INFINITY };
    this.#supposed = since === 'ALWAYS' ? compiled.map((list) => ({ ...list, ...always })) : compiled;
  }

  added(facts: Facts): Facts {
    return {
      ...facts,
      lists: this.#listsWith(facts.lists),
      product: (sku) => {
        const known = facts.product(sku);
        return known && this.#productWith(sku, known);
      },
    };
  }

  /** One array for as long as the others are the same: what is in force is remembered by array. */
  #listsWith(lists: readonly CompiledList[]): readonly CompiledList[] {
    if (this.#lists?.of !== lists) {
      const others = lists.filter((list) => !this.#supposed.some((supposed) => this.#replaces(supposed, list)));
      this.#lists = { of: lists, with: [...others, ...this.#supposed] };
    }
    return this.#lists.with;
  }

  #replaces(supposed: CompiledList, list: CompiledList): boolean {
    return supposed.listId === list.listId && (this.since === 'ALWAYS' || supposed.version === list.version);
  }

  #productWith(sku: string, known: ProductFact): ProductFact {
    const kept = this.#products.get(sku);
    if (kept?.of === known) return kept.with;
    const added = this.#supposed.map((list) => [list.key, scopeOf(known.data, list)] as const);
    const product = { ...known, scopes: new Map([...known.scopes, ...added]) };
    if (this.#products.size >= PRODUCTS_KEPT_MAX) this.#products.clear();
    this.#products.set(sku, { of: known, with: product });
    return product;
  }
}
