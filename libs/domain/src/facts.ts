import type { FilingUpdatedData, ProductClassifiedData } from '@sluice/contracts';
import type { CompiledList } from './applicable-list.js';
import type { ProductScope } from './scope.js';
import type { ClearanceLookup } from './screening-history.js';

/** A product with its scope under every list version, by `listId@version`. Made by `productFact`. */
export interface ProductFact {
  readonly data: ProductClassifiedData;
  readonly scopes: ReadonlyMap<string, ProductScope>;
}

/** Our own history of filings that were completed, in days from opening to completion. */
export interface ClearanceHistory {
  readonly p50Days: number;
  readonly p90Days: number;
  readonly basedOnFilings: number;
}

/** Everything a decision rests on besides the shipment and the clock. Given whole: the domain asks nobody. */
export interface Facts {
  /** Every approved version. Give a new array when one is added: what is in force is remembered per array. */
  readonly lists: readonly CompiledList[];
  /** Undefined: the product master does not know the SKU. */
  readonly product: (sku: string) => ProductFact | undefined;
  /** The newest version of every filing of the exporter that names the SKU, whatever its status. */
  readonly filings: (exporterId: string, sku: string) => readonly FilingUpdatedData[];
  /** For the promise of an order screening: how long filings like this took. Absent where nobody screens orders. */
  readonly clearanceHistory?: ClearanceLookup;
}
