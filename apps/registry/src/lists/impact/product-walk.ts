import type { CompiledList } from '@sluice/domain';
import { MoreThan, type Repository } from 'typeorm';
import { setImmediate as turn } from 'node:timers/promises';
import { classifiedData } from '../../products/product-event.js';
import type { Product } from '../../products/product.entity.js';
import { productImpact, type ProductImpact } from './product-impact.js';

/** A few milliseconds of work between two looks at what else there is to do. */
const PORTION_PRODUCTS = 500;

/** The version in question, and what would be in force without it. */
export interface Versions {
  readonly before: CompiledList | undefined;
  readonly after: CompiledList;
}

/** Impacts of one portion, and how many products it had. */
export interface ProductPortion {
  readonly impacts: readonly ProductImpact[];
  readonly products: number;
}

/** Walks over all products in order of their sku; memory holds one portion. Ends with the signal's reason when aborted. */
export async function* walkProducts(
  products: Repository<Product>,
  { before, after }: Versions,
  signal: AbortSignal,
): AsyncGenerator<ProductPortion> {
  for (let last = ''; ;) {
    signal.throwIfAborted();
    const where = { sku: MoreThan(last), removed: false };
    const portion = await products.find({ where, order: { sku: 'ASC' }, take: PORTION_PRODUCTS });
    const end = portion.at(-1)?.sku;
    if (end === undefined) return;
    const impacts = portion.flatMap((product) => productImpact(classifiedData(product), before, after) ?? []);
    yield { impacts, products: portion.length };
    last = end;
    await turn();
  }
}
