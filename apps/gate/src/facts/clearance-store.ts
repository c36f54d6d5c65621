import type { FilingUpdatedData } from '@sluice/contracts';
import type { Clearance } from '@sluice/domain';
import type { ClientBase } from 'pg';
import { textArray, textArrayLiteral, timestamptzArray } from '@sluice/platform';

/** A version of a filing and when the registry said it; null: the filing was removed. */
export interface SaidFiling {
  filingId: string;
  data: FilingUpdatedData | null;
  atMs: number;
}

/** Filings of a list that the history goes by, the latest completed: older ones say little about today's authority. */
const FILINGS_PER_LIST_MAX = 1_000;

/**
 * Keeps how long filings took, in the caller's transaction, which holds the barrier. The history has a filing only if
 * its first version was seen and was not completed: of any other nobody knows when it was opened. What was completed
 * stays in the history whatever becomes of the filing later. The same versions again change nothing.
 * @returns whether the history has more filings now
 */
export async function writeClearances(client: ClientBase, said: readonly SaidFiling[]): Promise<boolean> {
  let grew = false;
  let from = 0;
  for (const [index, { filingId, data }] of said.entries()) {
    if (data && data.status !== 'WITHDRAWN' && data.status !== 'REJECTED') continue;
    grew = (await openAndComplete(client, said.slice(from, index))) || grew;
    await forgetUncompleted(client, filingId);
    from = index + 1;
  }
  return (await openAndComplete(client, said.slice(from))) || grew;
}

async function openAndComplete(client: ClientBase, said: readonly SaidFiling[]): Promise<boolean> {
  const opened = said.flatMap(({ data, atMs }) => (data && opens(data) ? [{ data, atMs }] : []));
  if (opened.length > 0) await open(client, opened);
  const completed = new Map<string, number>();
  for (const { filingId, data, atMs } of said) {
    if (data?.status === 'COMPLETED' && !completed.has(filingId)) completed.set(filingId, atMs);
  }
  return completed.size > 0 && (await complete(client, completed));
}

async function forgetUncompleted(client: ClientBase, filingId: string): Promise<void> {
  await client.query('DELETE FROM filing_clearance WHERE filing_id = $1 AND completed_at IS NULL', [filingId]);
}

function opens({ filingVersion, status }: FilingUpdatedData): boolean {
  return filingVersion === 1 && (status === 'DRAFT' || status === 'SUBMITTED');
}

async function open(client: ClientBase, opened: readonly { data: FilingUpdatedData; atMs: number }[]): Promise<void> {
  await client.query(
    `INSERT INTO filing_clearance (filing_id, exporter_id, list_id, entry_id, markets, opened_at)
     SELECT filing_id, exporter_id, list_id, entry_id, markets::text[], opened_at
       FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[])
         AS f (filing_id, exporter_id, list_id, entry_id, markets, opened_at)
     ON CONFLICT DO NOTHING`,
    [
      textArray(opened.map(({ data }) => data.filingId)),
      textArray(opened.map(({ data }) => data.exporterId)),
      textArray(opened.map(({ data }) => data.listId)),
      textArray(opened.map(({ data }) => data.entryId)),
      textArray(opened.map(({ data }) => textArrayLiteral(data.markets))),
      timestamptzArray(opened.map(({ atMs }) => atMs)),
    ],
  );
}

async function complete(client: ClientBase, completed: ReadonlyMap<string, number>): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE filing_clearance AS f SET completed_at = greatest(f.opened_at, c.completed_at)
       FROM unnest($1::text[], $2::timestamptz[]) AS c (filing_id, completed_at)
      WHERE f.filing_id = c.filing_id AND f.completed_at IS NULL`,
    [textArray([...completed.keys()]), timestamptzArray([...completed.values()])],
  );
  return (rowCount ?? 0) > 0;
}

/** The epoch since which the completed filings are as they are. */
export async function readHistoryEpoch(client: ClientBase): Promise<bigint> {
  const { rows } = await client.query<{ history_epoch: string }>('SELECT history_epoch FROM facts_epoch');
  if (!rows[0]) throw new Error('facts_epoch has no row: the schema was not prepared');
  return BigInt(rows[0].history_epoch);
}

/** The latest completed filings of every list there is. */
export async function readClearances(client: ClientBase): Promise<Clearance[]> {
  const { rows } = await client.query<Omit<Clearance, 'durationMs'> & { durationMs: string }>(
    `SELECT f.exporter_id AS "exporterId", f.list_id AS "listId", f.entry_id AS "entryId", f.markets,
            (extract(epoch FROM f.completed_at - f.opened_at) * 1000)::bigint AS "durationMs"
       FROM (SELECT DISTINCT list_id FROM fact_list) AS l, LATERAL (
         SELECT * FROM filing_clearance WHERE list_id = l.list_id AND completed_at IS NOT NULL
          ORDER BY completed_at DESC, filing_id LIMIT $1
       ) AS f`,
    [FILINGS_PER_LIST_MAX],
  );
  return rows.map((row) => ({ ...row, durationMs: Number(row.durationMs) }));
}
