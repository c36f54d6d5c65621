import type { FilingUpdatedData, ListPublishedData, ProductClassifiedData } from '@sluice/contracts';
import type { ClientBase } from 'pg';
import { textArray } from '@sluice/platform';

/** A cache that is further behind than this starts anew: what changed in one epoch is kept for so many. */
const EPOCHS_REMEMBERED = 1_000;

/** Raises the epoch and remembers which SKUs changed (`null`: all), so that every cache drops just those, and whether the history of filings did. */
export async function raiseEpoch(
  client: ClientBase,
  skus: readonly string[] | null,
  historyGrew = false,
): Promise<void> {
  await client.query(
    `WITH raised AS (UPDATE facts_epoch SET epoch = epoch + 1, history_epoch = CASE WHEN $2 THEN epoch + 1 ELSE history_epoch END
                      RETURNING epoch), forgotten AS (DELETE FROM facts_change USING raised WHERE facts_change.epoch <= raised.epoch - $3)
     INSERT INTO facts_change (epoch, sku) SELECT epoch, sku FROM raised, unnest($1::text[]) AS c (sku)`,
    [textArray(skus ?? [null]), historyGrew, EPOCHS_REMEMBERED],
  );
}

/** SKUs that changed after `since` up to the current `epoch`; null when the lists did, or so much that nobody remembers. */
export async function changedSince(client: ClientBase, since: bigint, epoch: bigint): Promise<string[] | null> {
  if (since < 0n || epoch - since >= BigInt(EPOCHS_REMEMBERED)) return null;
  const { rows } = await client.query<{ sku: string | null }>({
    name: 'facts-changed-since',
    text: 'SELECT DISTINCT sku FROM facts_change WHERE epoch > $1',
    values: [since.toString()],
  });
  const skus: string[] = [];
  for (const { sku } of rows) {
    if (sku === null) return null;
    skus.push(sku);
  }
  return skus;
}

export async function readLists(client: ClientBase): Promise<ListPublishedData[]> {
  const { rows } = await client.query<{ data: ListPublishedData }>(
    'SELECT data FROM fact_list ORDER BY list_id, version',
  );
  return rows.map((row) => row.data);
}

export async function readProducts(client: ClientBase, skus: readonly string[]): Promise<ProductClassifiedData[]> {
  const { rows } = await client.query<{ data: ProductClassifiedData }>({
    name: 'read-fact-products',
    text: 'SELECT data FROM fact_product WHERE sku = ANY ($1::text[])',
    values: [textArray(skus)],
  });
  return rows.map((row) => row.data);
}

/** Every filing that names one of these SKUs, whatever its status. */
export async function readFilings(client: ClientBase, skus: readonly string[]): Promise<FilingUpdatedData[]> {
  const { rows } = await client.query<{ data: FilingUpdatedData }>({
    name: 'read-fact-filings',
    // One look-up a SKU: `skus && $1` with hundreds of SKUs is planned as a scan of the whole table.
    text: `SELECT f.data FROM (
             SELECT DISTINCT named.filing_id FROM unnest($1::text[]) AS k (sku),
               LATERAL (SELECT filing_id FROM fact_filing WHERE skus @> ARRAY[k.sku] OFFSET 0) AS named
           ) AS found JOIN fact_filing AS f USING (filing_id) ORDER BY f.filing_id`,
    values: [textArray(skus)],
  });
  return rows.map((row) => row.data);
}
