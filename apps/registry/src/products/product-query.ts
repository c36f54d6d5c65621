import {
  badCursor,
  badQuery,
  cursorAfter,
  placeAfter,
  queryLimit,
  queryText,
  queryWord,
  refuseStrangers,
} from '@sluice/platform';
import { SCOPES, type Scope } from './product-scope.js';

/** Orders of `GET /v1/products`; `-` in front turns one round. */
export const SORTS = ['sku', '-sku', 'name', '-name', 'category', '-category'] as const;
export type ProductSort = (typeof SORTS)[number];

/** What `GET /v1/products` can be narrowed to. */
export interface ProductFilter {
  /** In the sku or the name, without case. */
  readonly text: string | undefined;
  readonly category: string | undefined;
  readonly confirmed: boolean | undefined;
  readonly scope: Scope | undefined;
  /** Scope is that under this list, and this entry of it; under all lists in force when absent. */
  readonly listId: string | undefined;
  readonly entryId: string | undefined;
}

/** Where a page starts: after the product with this sort value and sku. */
export interface ProductPlace {
  readonly value: string;
  readonly sku: string;
}

export interface ProductPage {
  readonly sort: ProductSort;
  readonly after: ProductPlace | undefined;
  readonly limit: number;
}

/** Reads the query of `GET /v1/products`. @throws Problem 400 that names the parameter that is wrong */
export function readProductQuery(query: Readonly<Record<string, unknown>>): {
  filter: ProductFilter;
  page: ProductPage;
} {
  const { q, category, confirmed, scope, listId, entryId, sort: order, limit, cursor, ...unknown } = query;
  refuseStrangers(unknown);
  const isConfirmed = queryWord('confirmed', confirmed, ['true', 'false']);
  const filter = {
    text: queryText('q', q),
    category: queryText('category', category),
    confirmed: isConfirmed === undefined ? undefined : isConfirmed === 'true',
    scope: queryWord('scope', scope, SCOPES),
    listId: queryText('listId', listId),
    entryId: queryText('entryId', entryId),
  };
  if (filter.entryId !== undefined && filter.listId === undefined) {
    throw badQuery('entryId', 'names an entry of a list, so it needs listId beside it');
  }
  const sort = queryWord('sort', order, SORTS) ?? 'sku';
  return { filter, page: { sort, after: readCursor(sort, cursor), limit: queryLimit(limit) } };
}

/** The cursor of the page after this product; only good for the order it was made in. */
export function cursorAfterProduct(sort: ProductSort, { value, sku }: ProductPlace): string {
  return cursorAfter(kindOf(sort), `${sku}\n${value}`);
}

function kindOf(sort: ProductSort): string {
  return `products by ${sort}`;
}

export const CURSOR_CHARACTERS_MAX = 8_000;
/** A sku has no control characters, so it ends at the first line break. */
const PLACE = /^[^\u0000-\u001f\u007f]{1,200}\n[^\0]*$/u;

function readCursor(sort: ProductSort, cursor: unknown): ProductPlace | undefined {
  if (cursor === undefined) return undefined;
  if (typeof cursor !== 'string' || cursor.length > CURSOR_CHARACTERS_MAX) throw badCursor();
  const place = placeAfter(kindOf(sort), cursor, PLACE) ?? '';
  const end = place.indexOf('\n');
  return { sku: place.slice(0, end), value: place.slice(end + 1) };
}
