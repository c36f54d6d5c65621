import { newFilingAddress } from '../filings/new-filing-address.js';
import type { Order } from './promise.js';

type Reason = Order['lines'][number]['reasons'][number];

/** The page where a reason is put right. */
export interface WayOut {
  readonly kind: 'start' | 'filing' | 'product' | 'lists';
  readonly to: string;
  /** What it is about: a filing, a product. */
  readonly id: string;
}

/** Undefined: it is put right outside of Sluice, by whoever sent the order. @param exporterId when it is known */
export function wayOut(reason: Reason, sku: string, exporterId: string | undefined): WayOut | undefined {
  switch (reason.reason) {
    case 'FILING_MISSING':
    case 'FILING_REVOKED':
    case 'FILING_REJECTED':
    case 'FILING_EXPIRED':
      return { kind: 'start', id: sku, to: startOf(reason, sku, exporterId) };
    case 'FILING_INCOMPLETE': {
      const id = reason.filingId;
      return id === undefined
        ? { kind: 'start', id: sku, to: startOf(reason, sku, exporterId) }
        : { kind: 'filing', id, to: `/filings/${encodeURIComponent(id)}` };
    }
    case 'PRODUCT_UNKNOWN':
    case 'CLASSIFICATION_INCOMPLETE':
    case 'DESCRIPTION_CONFLICT':
      return { kind: 'product', id: sku, to: `/products/${encodeURIComponent(sku)}` };
    case 'LIST_UNAVAILABLE':
      return { kind: 'lists', id: '', to: '/lists' };
    case 'DESTINATION_UNKNOWN':
    case 'MANUAL':
      return undefined;
    default:
      return reason.reason satisfies never;
  }
}

/** A new filing with everything filled in that the screening says. */
function startOf({ requirement }: Reason, sku: string, exporterId: string | undefined): string {
  const { listId, entryId, market: destination } = requirement ?? {};
  return newFilingAddress({ exporterId, listId, entryId, destination, sku });
}
