import type { Fields } from '../audit/difference.js';
import type { Product } from './product.entity.js';

/** A product as its audit trail tells it; null when it is not known, or removed. */
export function auditedProduct(product: Product | undefined): Fields | null {
  if (product === undefined || product.removed) return null;
  const { productVersion, name, internalDescription, salesDescription, category, attributes } = product;
  return {
    ...{ productVersion, name, internalDescription, salesDescription, category, attributes },
    ...{ classifiedAttributes: product.classifiedAttributes, confirmedBy: product.confirmedBy },
    confirmedAt: product.confirmedAt?.toISOString() ?? null,
  };
}
