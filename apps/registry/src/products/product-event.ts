import type { ProductClassifiedData } from '@sluice/contracts';
import type { Product } from './product.entity.js';

/** The product as `compliance.product.classified` says it. */
export function classifiedData(product: Product): ProductClassifiedData {
  return {
    sku: product.sku,
    productVersion: product.productVersion,
    name: product.name,
    internalDescription: product.internalDescription,
    salesDescription: product.salesDescription,
    category: product.category,
    attributes: product.attributes,
    classification: {
      attributes: product.classifiedAttributes,
      ...(product.confirmedBy === null ? {} : { confirmedBy: product.confirmedBy }),
      ...(product.confirmedAt === null ? {} : { confirmedAt: product.confirmedAt.toISOString() }),
    },
  };
}
