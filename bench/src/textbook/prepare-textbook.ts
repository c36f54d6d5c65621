import 'reflect-metadata';
import type { FilingUpdatedData, ListPublishedData, ProductClassifiedData } from '@sluice/contracts';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { ApplicableList, ENTITIES, FiledProduct, Filing, Product } from './entities.js';

const ROWS_PER_INSERT = 1_000;

export interface TextbookFacts {
  readonly list: ListPublishedData;
  readonly products: readonly ProductClassifiedData[];
  readonly filings: readonly FilingUpdatedData[];
}

/** Makes the textbook's tables and stores the facts, so that its figures are of shipments alone. */
export async function prepareTextbook(databaseUrl: string, { list, products, filings }: TextbookFacts): Promise<void> {
  const database = new DataSource({ type: 'postgres', url: databaseUrl, entities: ENTITIES, synchronize: true });
  await database.initialize();
  try {
    await insert(database, ApplicableList, [{ listId: list.listId, version: list.version, data: list }]);
    await insert(
      database,
      Product,
      products.map((data) => ({ sku: data.sku, data })),
    );
    await insert(
      database,
      Filing,
      filings.map((data) => ({ filingId: data.filingId, exporterId: data.exporterId, data })),
    );
    await insert(
      database,
      FiledProduct,
      filings.flatMap(({ filingId, skus }) => skus.map((sku) => ({ sku, filingId }))),
    );
    await database.query('ANALYZE');
  } finally {
    await database.destroy();
  }
}

async function insert<T extends ObjectLiteral>(
  database: DataSource,
  entity: EntityTarget<T>,
  rows: readonly QueryDeepPartialEntity<T>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
    await database.getRepository(entity).insert(rows.slice(start, start + ROWS_PER_INSERT));
  }
}
