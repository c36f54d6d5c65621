import type { ProductUpsertedData } from '@sluice/contracts';
import { isDeepStrictEqual } from 'node:util';
import { Product } from './product.entity.js';

/** What the arrival of master data does to what is known. */
export type MasterDataEffect =
  | { readonly kind: 'changed'; readonly product: Product }
  | { readonly kind: 'unchanged'; readonly why: 'DUPLICATE' | 'STALE_VERSION' | 'NOT_KNOWN' };

/**
 * A lower `productVersion` changes nothing and an equal one is a duplicate (wire contract). After a removal any
 * version is news: a product master that starts again from 1 must not be deaf for ever.
 */
export function applyMasterData(known: Product | undefined, data: ProductUpsertedData): MasterDataEffect {
  if (known === undefined) return { kind: 'changed', product: withMasterData(freshProduct(), data) };
  if (!known.removed && data.productVersion === known.productVersion) return { kind: 'unchanged', why: 'DUPLICATE' };
  if (!known.removed && data.productVersion < known.productVersion) return { kind: 'unchanged', why: 'STALE_VERSION' };
  return { kind: 'changed', product: withMasterData(known, data) };
}

/** A tombstone removes the product; whoever ships it then is held for an unknown product. */
export function applyRemoval(known: Product | undefined): MasterDataEffect {
  if (known === undefined || known.removed) return { kind: 'unchanged', why: 'NOT_KNOWN' };
  return { kind: 'changed', product: changed(known, { removed: true, confirmedBy: null, confirmedAt: null }) };
}

/** Whether the same master data is already there, whatever its version. */
export function sameMasterData(product: Product, data: Omit<ProductUpsertedData, 'productVersion'>): boolean {
  return (
    !product.removed &&
    product.name === data.name &&
    product.internalDescription === data.internalDescription &&
    product.salesDescription === data.salesDescription &&
    product.category === data.category &&
    isDeepStrictEqual(product.attributes, data.attributes)
  );
}

/**
 * A person confirmed the classification of the product as it was: when what it rests on changes, the confirmation
 * falls and the attributes stay, so that nothing is asked twice and nothing is taken for confirmed that is not.
 */
function withMasterData(known: Product, data: ProductUpsertedData): Product {
  const confirmation = sameMasterData(known, data) ? {} : { confirmedBy: null, confirmedAt: null };
  const { sku, productVersion, name, internalDescription, salesDescription, category, attributes } = data;
  const master = { sku, productVersion, name, internalDescription, salesDescription, category, attributes };
  return changed(known, { ...master, ...confirmation, removed: false });
}

function changed(known: Product, change: Partial<Product>): Product {
  return Object.assign(new Product(), known, change, { revision: known.revision + 1 });
}

function freshProduct(): Product {
  const nothing = { classifiedAttributes: {}, confirmedBy: null, confirmedAt: null, removed: true, revision: 0 };
  return Object.assign(new Product(), nothing);
}
