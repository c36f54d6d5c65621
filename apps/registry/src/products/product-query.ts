import { badQuery, limitOf, onlyParameters, oneOf, textOf, type Query } from '../http/query.js';
import { cursorOf, stepsOf } from '../http/cursor.js';
import { SCOPES, type Scope } from './product-scope.js';

/** Orders of `GET /v1/products`; `-` in front turns one round. */
const SORTS = ['sku', '-sku', 'name', '-name', 'category', '-category'] as const;
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

const NAMES = ['q', 'category', 'confirmed', 'scope', 'listId', 'entryId', 'sort', 'limit', 'cursor'];

/** Reads the query of `GET /v1/products`. @throws Problem 400 that names the parameter that is wrong */
export function readProductQuery(query: Query): { filter: ProductFilter; page: ProductPage } {
  onlyParameters(query, NAMES);
  const sort = oneOf(query, 'sort', SORTS) ?? 'sku';
  const [value, sku] = stepsOf(query, listName(sort), ['string', 'string']) ?? [];
  const confirmed = oneOf(query, 'confirmed', ['true', 'false']);
  const filter = {
    text: textOf(query, 'q'),
    category: textOf(query, 'category'),
    confirmed: confirmed === undefined ? undefined : confirmed === 'true',
    scope: oneOf(query, 'scope', SCOPES),
    listId: textOf(query, 'listId'),
    entryId: textOf(query, 'entryId'),
  };
  if (filter.entryId !== undefined && filter.listId === undefined) {
    throw badQuery('entryId', 'names an entry of a list, so it needs listId beside it');
  }
  const after = value === undefined || sku === undefined ? undefined : { value: String(value), sku: String(sku) };
  return { filter, page: { sort, after, limit: limitOf(query) } };
}

/** A cursor is only good for the order it was made in. */
export function cursorAfter(sort: ProductSort, { value, sku }: ProductPlace): string {
  return cursorOf(listName(sort), [value, sku]);
}

function listName(sort: ProductSort): string {
  return `products by ${sort}`;
}
