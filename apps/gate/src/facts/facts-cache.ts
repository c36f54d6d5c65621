import type { FilingUpdatedData } from '@sluice/contracts';
import { compileList, productFact, type CompiledList, type Facts, type ProductFact } from '@sluice/domain';
import type { ClientBase } from 'pg';
import { ClearanceCache } from './clearance-cache.js';
import { changedSince, readFilings, readLists, readProducts } from './facts-store.js';

/** What the cache knows of one SKU: its product (undefined: not in the product master) and every filing that names it. */
interface SkuFacts {
  product: ProductFact | undefined;
  filings: readonly FilingUpdatedData[];
}

const NO_FILINGS: readonly FilingUpdatedData[] = [];

/** SKUs kept in memory; at about 2 kB each the cache stays near 200 MB. The oldest go first. */
const SKUS_KEPT_MAX = 100_000;

/**
 * Facts as of one epoch (idea 2 of ARCHITECTURE.md), shared by the lanes of a process. While any lane transaction is
 * open the epoch cannot move, so every transaction that is open at once asks for the same one: `view` brings the cache
 * to that epoch by dropping what changed, loads what is missing, and answers from memory after that.
 */
export class FactsCache {
  #epoch = -1n;
  #lists: readonly CompiledList[] = [];
  readonly #skus = new Map<string, SkuFacts>();
  readonly #clearances = new ClearanceCache();
  #refreshing: Promise<void> | undefined;

  /**
   * Facts about these SKUs as of `epoch`.
   * @param client a connection whose transaction holds the FACTS lock (shared or exclusive) and read `epoch` under it
   */
  async view(client: ClientBase, epoch: bigint, skus: Iterable<string>): Promise<Facts> {
    await this.#moveTo(client, epoch);
    const lists = this.#lists;
    const found = new Map<string, SkuFacts>();
    const missing: string[] = [];
    for (const sku of skus) {
      const known = this.#skus.get(sku);
      if (known) found.set(sku, known);
      else missing.push(sku);
    }
    if (missing.length > 0) await this.#load(client, epoch, missing, lists, found);
    return {
      lists,
      product: (sku) => found.get(sku)?.product,
      filings: (exporterId, sku) => {
        const filings = found.get(sku)?.filings ?? NO_FILINGS;
        return filings.every((filing) => filing.exporterId === exporterId)
          ? filings
          : filings.filter((filing) => filing.exporterId === exporterId);
      },
    };
  }

  /** The same with our own history of filings, for the screening of orders. */
  async viewWithHistory(client: ClientBase, epoch: bigint, skus: Iterable<string>): Promise<Facts> {
    const facts = await this.view(client, epoch, skus);
    return { ...facts, clearanceHistory: await this.#clearances.at(client, epoch) };
  }

  async #moveTo(client: ClientBase, epoch: bigint): Promise<void> {
    while (this.#epoch !== epoch) {
      this.#refreshing ??= this.#refresh(client, epoch).finally(() => (this.#refreshing = undefined));
      await this.#refreshing;
    }
  }

  async #refresh(client: ClientBase, epoch: bigint): Promise<void> {
    const changed = await changedSince(client, this.#epoch, epoch);
    if (changed === null) {
      this.#lists = (await readLists(client)).filter((list) => list.status === 'APPROVED').map(compileList);
      this.#skus.clear();
    } else {
      for (const sku of changed) this.#skus.delete(sku);
    }
    this.#epoch = epoch;
  }

  async #load(
    client: ClientBase,
    epoch: bigint,
    skus: readonly string[],
    lists: readonly CompiledList[],
    found: Map<string, SkuFacts>,
  ): Promise<void> {
    const products = new Map((await readProducts(client, skus)).map((data) => [data.sku, productFact(data, lists)]));
    const filings = new Map<string, FilingUpdatedData[]>(skus.map((sku) => [sku, []]));
    for (const filing of await readFilings(client, skus)) {
      for (const sku of new Set(filing.skus)) filings.get(sku)?.push(filing);
    }
    for (const sku of skus) {
      const facts: SkuFacts = { product: products.get(sku), filings: filings.get(sku) ?? NO_FILINGS };
      found.set(sku, facts);
      // Another epoch here means that this transaction's connection, and its lock, died meanwhile: what it read may be old.
      if (this.#epoch === epoch) this.#skus.set(sku, facts);
    }
    this.#forgetOldest();
  }

  #forgetOldest(): void {
    for (const sku of this.#skus.keys()) {
      if (this.#skus.size <= SKUS_KEPT_MAX) return;
      this.#skus.delete(sku);
    }
  }
}
