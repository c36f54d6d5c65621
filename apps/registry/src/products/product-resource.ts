import type { ProductClassifiedData } from '@sluice/contracts';
import type { CompiledList } from '@sluice/domain';
import { classifiedData } from './product-event.js';
import type { ListedProduct } from './product-catalog.js';
import { scopeResource, type ScopeResource, type ScopeSummary } from './product-scope.js';
import type { Product } from './product.entity.js';

/** What `GET /v1/products/{sku}` answers: the product as it is published, and what it is under the lists in force. */
export interface ProductResource extends ProductClassifiedData {
  readonly scope: ScopeResource;
}

export function productResource(product: Product, lists: readonly CompiledList[]): ProductResource {
  const data = classifiedData(product);
  return { ...data, scope: scopeResource(data, lists) };
}

/** A product in a list: without its long texts. */
export interface ProductItem extends Pick<
  ProductClassifiedData,
  'sku' | 'productVersion' | 'name' | 'category' | 'classification'
> {
  readonly scope: ScopeSummary;
}

export function productItem({ product, scope }: ListedProduct): ProductItem {
  const { sku, productVersion, name, category, classification } = classifiedData(product);
  return { sku, productVersion, name, category, classification, scope };
}
