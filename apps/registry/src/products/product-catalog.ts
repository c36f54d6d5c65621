import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { CompiledList } from '@sluice/domain';
import { badQuery } from '@sluice/platform';
import type { DataSource } from 'typeorm';
import { CurrentLists } from '../lists/current-lists.js';
import { classifiedData } from './product-event.js';
import type { ProductFilter, ProductPage, ProductPlace, ProductSort } from './product-query.js';
import { scopeSummary, type ScopeSummary } from './product-scope.js';
import { Product } from './product.entity.js';

/** A product of a page, with what it is under the lists in force now. */
export interface ListedProduct {
  readonly product: Product;
  readonly scope: ScopeSummary;
}

export interface ListedProducts {
  readonly items: readonly ListedProduct[];
  /** Where the next page starts; undefined at the end. */
  readonly endsAt: ProductPlace | undefined;
}

/**
 * A request looks at so many products for those of a scope (about 0.2 s), and says where it stopped. Scope is asked of
 * the conditions each time: it changes with every list version, and by itself when one comes into force, so a stored
 * verdict would need a recomputation of all products at each of these moments, and be wrong until it is through.
 */
const LOOKED_AT_MAX = 5_000;
const PORTION = 500;

/** Finds products by what people know of them. */
@Injectable()
export class ProductCatalog {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly lists: CurrentLists,
  ) {}

  /**
   * A page of products. One whose sort value does not change meanwhile is on exactly one page, whatever else is written.
   * A page narrowed to a scope can have fewer products than `limit` and still not be the last.
   */
  async page(filter: ProductFilter, { sort, after, limit }: ProductPage): Promise<ListedProducts> {
    const lists = await this.listsOf(filter);
    const items: ListedProduct[] = [];
    const portion = filter.scope === undefined ? limit + 1 : PORTION;
    let place = after;
    for (let lookedAt = 0; lookedAt < LOOKED_AT_MAX; lookedAt += portion) {
      const products = await this.products(filter, { sort, after: place, limit: portion });
      for (const product of products) {
        if (items.length === limit) return { items, endsAt: place };
        const scope = scopeSummary(classifiedData(product), lists, filter.entryId);
        place = placeOf(product, sort);
        if (filter.scope === undefined || scope.verdict === filter.scope) items.push({ product, scope });
      }
      if (products.length < portion) return { items, endsAt: undefined };
    }
    return { items, endsAt: place };
  }

  /** @throws Problem 400 for a list that is not in force, or an entry that it has not */
  private async listsOf({ listId, entryId }: ProductFilter): Promise<readonly CompiledList[]> {
    const inForce = await this.lists.inForce();
    if (listId === undefined) return inForce;
    const list = inForce.find((one) => one.listId === listId);
    if (list === undefined) throw badQuery('listId', 'is no list that is in force');
    if (entryId !== undefined && !list.entries.some((entry) => entry.entryId === entryId)) {
      throw badQuery('entryId', 'is no entry of the version that is in force');
    }
    return [list];
  }

  private async products(filter: ProductFilter, { sort, after, limit }: ProductPage): Promise<Product[]> {
    const values: unknown[] = [];
    const bound = (value: unknown): string => `$${values.push(value)}`;
    const { column, descending } = ORDERS[sort];
    const where = ['NOT removed', ...conditionsOf(filter, bound)];
    if (after !== undefined) {
      const [value, sku] = [bound(after.value), bound(after.sku)];
      where.push(`(${column} COLLATE "C", sku COLLATE "C") ${descending ? '<' : '>'} (${value}, ${sku})`);
    }
    const direction = descending ? 'DESC' : 'ASC';
    const rows: object[] = await this.dataSource.query(
      `SELECT ${this.columns()} FROM product WHERE ${where.join(' AND ')}
        ORDER BY ${column} COLLATE "C" ${direction}, sku COLLATE "C" ${direction} LIMIT ${bound(limit)}`,
      values,
    );
    return rows.map((row) => Object.assign(new Product(), row));
  }

  private columns(): string {
    const { columns } = this.dataSource.getMetadata(Product);
    return columns.map(({ databaseName, propertyName }) => `${databaseName} AS "${propertyName}"`).join(', ');
  }
}

type SortField = 'sku' | 'name' | 'category';

const ORDERS: Readonly<Record<ProductSort, { readonly column: SortField; readonly descending: boolean }>> = {
  sku: { column: 'sku', descending: false },
  '-sku': { column: 'sku', descending: true },
  name: { column: 'name', descending: false },
  '-name': { column: 'name', descending: true },
  category: { column: 'category', descending: false },
  '-category': { column: 'category', descending: true },
};

function placeOf(product: Product, sort: ProductSort): ProductPlace {
  return { value: product[ORDERS[sort].column], sku: product.sku };
}

function conditionsOf({ text, category, confirmed }: ProductFilter, bound: (value: unknown) => string): string[] {
  const conditions: string[] = [];
  if (text !== undefined) {
    const wanted = `lower(normalize(${bound(text)}::text, NFKC))`;
    const found = (column: string): string => `strpos(lower(normalize(${column}, NFKC)), ${wanted}) > 0`;
    conditions.push(`(${found('sku')} OR ${found('name')})`);
  }
  if (category !== undefined) conditions.push(`category = ${bound(category)}`);
  if (confirmed !== undefined) conditions.push(`confirmed_by IS ${confirmed ? 'NOT NULL' : 'NULL'}`);
  return conditions;
}
