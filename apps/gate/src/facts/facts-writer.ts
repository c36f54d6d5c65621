import type { FilingUpdatedData, ListPublishedData, ProductClassifiedData } from '@sluice/contracts';
import { compileList, ListConditionError, nextBoundaries } from '@sluice/domain';
import type { PoolClient } from 'pg';
import { int4Array, textArray, textArrayLiteral } from '@sluice/platform';
import type { Cause } from '../lane/lane-work.js';
import { writeClearances } from './clearance-store.js';
import type { FactsChange } from './facts-barrier.js';

/** A fact as a record of `compliance.*` brings it; a tombstone removes what its key names. */
export type FactUpdate =
  | { kind: 'product'; cause: Cause; sku: string; data: ProductClassifiedData | null }
  | { kind: 'list'; cause: Cause; listId: string; data: ListPublishedData | null }
  /** `atMs`: when the registry said so. */
  | { kind: 'filing'; cause: Cause; filingId: string; data: FilingUpdatedData | null; atMs: number };

type FilingUpdate = Extract<FactUpdate, { kind: 'filing' }>;

/** Why a list was not stored: a condition does not compile. The versions before it stay in force. */
export interface RefusedFact {
  update: FactUpdate;
  message: string;
  field: string;
}

/**
 * Stores facts in the caller's transaction, which holds the barrier, and notes in `change` what they concern.
 * The topics are compacted and written in order by one writer, so the last record of a key is the fact.
 */
export async function writeFacts(
  client: PoolClient,
  updates: readonly FactUpdate[],
  change: FactsChange,
  nowMs: number,
): Promise<RefusedFact[]> {
  const refused: RefusedFact[] = [];
  await writeProducts(
    client,
    lastOfEach(updates, 'product', (update) => update.sku),
    change,
  );
  await writeFilings(
    client,
    updates.filter((update) => update.kind === 'filing'),
    change,
  );
  change.historyGrew = await writeClearances(
    client,
    updates.filter((update) => update.kind === 'filing'),
  );
  for (const update of updates) {
    if (update.kind !== 'list') continue;
    const problem = await writeList(client, update, change);
    if (problem) refused.push(problem);
  }
  keepFutureBoundaries(change, nowMs);
  return refused;
}

/** Clocks of processes may differ by this much: a boundary is past only when it is past for all of them. */
const CLOCK_SKEW_MS_MAX = 60_000;

/** What is past has had its effect: every decision after this transaction sees the fact as it is. */
function keepFutureBoundaries(change: FactsChange, nowMs: number): void {
  const future = change.boundaries.filter((boundary) => boundary.atMs > nowMs - CLOCK_SKEW_MS_MAX);
  change.boundaries.splice(0, change.boundaries.length, ...future);
}

function lastOfEach<K extends FactUpdate['kind']>(
  updates: readonly FactUpdate[],
  kind: K,
  keyOf: (update: Extract<FactUpdate, { kind: K }>) => string,
): Extract<FactUpdate, { kind: K }>[] {
  const last = new Map<string, Extract<FactUpdate, { kind: K }>>();
  for (const update of updates) {
    if (update.kind === kind)
      last.set(keyOf(update as Extract<FactUpdate, { kind: K }>), update as Extract<FactUpdate, { kind: K }>);
  }
  return [...last.values()];
}

async function writeProducts(
  client: PoolClient,
  updates: readonly Extract<FactUpdate, { kind: 'product' }>[],
  change: FactsChange,
): Promise<void> {
  if (updates.length === 0) return;
  const kept = updates.flatMap((update) => (update.data ? [update.data] : []));
  await client.query(
    `INSERT INTO fact_product (sku, version, data)
     SELECT sku, version, data::json FROM unnest($1::text[], $2::int[], $3::text[]) AS p (sku, version, data)
     ON CONFLICT (sku) DO UPDATE SET version = excluded.version, data = excluded.data`,
    [
      textArray(kept.map((data) => data.sku)),
      int4Array(kept.map((data) => data.productVersion)),
      textArray(kept.map((data) => JSON.stringify(data))),
    ],
  );
  const removed = updates.filter((update) => !update.data).map((update) => update.sku);
  if (removed.length > 0)
    await client.query('DELETE FROM fact_product WHERE sku = ANY ($1::text[])', [textArray(removed)]);
  for (const update of updates) change.causes.push({ ...update.cause, skus: [update.sku] });
}

async function writeFilings(client: PoolClient, updates: readonly FilingUpdate[], change: FactsChange): Promise<void> {
  if (updates.length === 0) return;
  const before = await client.query<{ filing_id: string; version: number; skus: string[] }>(
    'SELECT filing_id, version, skus FROM fact_filing WHERE filing_id = ANY ($1::text[])',
    [textArray(updates.map((update) => update.filingId))],
  );
  const stored = new Map(before.rows.map((row) => [row.filing_id, row]));
  const versions = new Map(before.rows.map((row) => [row.filing_id, row.version]));
  const newest = newestOfEachFiling(updates, versions);
  await storeFilings(
    client,
    newest.flatMap(({ data }) => data ?? []),
  );
  await removeFilings(
    client,
    newest.filter(({ data }) => !data).map(({ filingId }) => filingId),
  );
  for (const update of newest) {
    const old = stored.get(update.filingId);
    change.causes.push({ ...update.cause, skus: [...new Set([...(old?.skus ?? []), ...(update.data?.skus ?? [])])] });
    for (const atMs of update.data ? nextBoundaries(update.data) : []) {
      change.boundaries.push({ atMs, kind: 'FILING', ref: update.filingId });
    }
  }
}

/**
 * What one batch makes of each filing, as if its records had come one by one: a version that is not newer than the one
 * before changes nothing, and a removal forgets which versions there were.
 * @param versions the newest version of each filing that is stored; brought up to date
 */
function newestOfEachFiling(updates: readonly FilingUpdate[], versions: Map<string, number>): FilingUpdate[] {
  const newest = new Map<string, FilingUpdate>();
  for (const update of updates) {
    const { filingId, data } = update;
    if (data && data.filingVersion <= (versions.get(filingId) ?? 0)) continue;
    if (data) versions.set(filingId, data.filingVersion);
    else versions.delete(filingId);
    newest.set(filingId, update);
  }
  return [...newest.values()];
}

async function storeFilings(client: PoolClient, filings: readonly FilingUpdatedData[]): Promise<void> {
  if (filings.length === 0) return;
  await client.query({
    name: 'store-filings',
    text: `INSERT INTO fact_filing (filing_id, version, skus, data)
           SELECT filing_id, version, skus::text[], data::json
             FROM unnest($1::text[], $2::int[], $3::text[], $4::text[]) AS f (filing_id, version, skus, data)
           ON CONFLICT (filing_id) DO UPDATE SET version = excluded.version, skus = excluded.skus, data = excluded.data`,
    values: [
      textArray(filings.map((data) => data.filingId)),
      int4Array(filings.map((data) => data.filingVersion)),
      textArray(filings.map((data) => textArrayLiteral(data.skus))),
      textArray(filings.map((data) => JSON.stringify(data))),
    ],
  });
}

async function removeFilings(client: PoolClient, filingIds: readonly string[]): Promise<void> {
  if (filingIds.length === 0) return;
  await client.query('DELETE FROM fact_filing WHERE filing_id = ANY ($1::text[])', [textArray(filingIds)]);
}

async function writeList(
  client: PoolClient,
  update: Extract<FactUpdate, { kind: 'list' }>,
  change: FactsChange,
): Promise<RefusedFact | undefined> {
  const { data } = update;
  if (!data) {
    await client.query('DELETE FROM fact_list WHERE list_id = $1', [update.listId]);
  } else {
    try {
      compileList(data);
    } catch (error) {
      if (!(error instanceof ListConditionError)) throw error;
      return { update, message: error.message, field: `entries[${error.entryId}].when` };
    }
    await client.query(
      `INSERT INTO fact_list (list_id, version, data) VALUES ($1, $2, $3)
       ON CONFLICT (list_id, version) DO UPDATE SET data = excluded.data`,
      [data.listId, data.version, JSON.stringify(data)],
    );
    for (const atMs of nextBoundaries(data)) change.boundaries.push({ atMs, kind: 'LIST', ref: data.listId });
  }
  change.causes.push({ ...update.cause, skus: null });
  return undefined;
}
