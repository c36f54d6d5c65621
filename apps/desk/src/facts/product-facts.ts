import { Inject, Injectable } from '@nestjs/common';
import type { ProductClassifiedData } from '@sluice/contracts';
import type { Pool } from 'pg';
import type { Tx } from '../database/transactions.js';
import { POOL } from '../shared.js';
import { productChange, writeChanges } from './fact-changes.js';
import { lastOfEach, type HeardFact } from './heard-fact.js';

type Heard = HeardFact<ProductClassifiedData>;

/** Products with their classifications, as the registry said them last. */
@Injectable()
export class ProductFacts {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  async keep(tx: Tx, facts: readonly Heard[]): Promise<void> {
    const last = lastOfEach(facts);
    const before = await readProducts(
      tx.client,
      last.map(({ key }) => key),
    );
    const newer = last.flatMap((heard) => {
      const known = before.get(heard.key);
      return heard.data && (known?.productVersion ?? 0) <= heard.data.productVersion
        ? [{ ...heard, data: heard.data }]
        : [];
    });
    await upsert(
      tx,
      newer.map(({ data }) => data),
    );
    await tx.client.query('DELETE FROM fact_product WHERE sku = ANY ($1)', [
      last.filter(({ data }) => data === null).map(({ key }) => key),
    ]);
    const changes = newer.flatMap(({ key, data, eventId, atMs }) => {
      const known = before.get(key);
      const what = known && productChange(known, data);
      return what && eventId ? [{ entityId: key, eventId, at: new Date(atMs ?? tx.now), what }] : [];
    });
    await writeChanges(tx, 'PRODUCT', changes);
  }

  /** Those that are known, by SKU. */
  find(skus: readonly string[]): Promise<Map<string, ProductClassifiedData>> {
    return readProducts(this.pool, skus);
  }
}

async function readProducts(
  client: Pick<Pool, 'query'> | Tx['client'],
  skus: readonly string[],
): Promise<Map<string, ProductClassifiedData>> {
  const { rows } = await client.query<{ sku: string; data: ProductClassifiedData }>(
    'SELECT sku, data FROM fact_product WHERE sku = ANY ($1)',
    [skus],
  );
  return new Map(rows.map(({ sku, data }) => [sku, data]));
}

async function upsert({ client }: Tx, products: readonly ProductClassifiedData[]): Promise<void> {
  if (products.length === 0) return;
  const rows = products.map((data) => ({ sku: data.sku, product_version: data.productVersion, data }));
  await client.query(
    `INSERT INTO fact_product
     SELECT r.* FROM jsonb_to_recordset($1) AS r (sku text, product_version integer, data jsonb)
     ON CONFLICT (sku) DO UPDATE SET product_version = excluded.product_version, data = excluded.data`,
    [JSON.stringify(rows)],
  );
}
