import type { ProductUpsertedData } from '@sluice/contracts';
import type { Tx } from '../database/transactions.js';
import type { RowFault } from './rows/row-change.js';
import type { RowEffect } from './rows/row-effect.js';

/** More are counted but not kept: nobody reads the ten thousandth before the first is mended. */
export const ERRORS_KEPT_MAX = 10_000;

/** A row that can be applied, with what it would do. */
export interface ValidRow {
  readonly rowNo: number;
  readonly sku: string;
  readonly effect: RowEffect;
}

export interface RowError extends RowFault {
  readonly rowNo: number;
}

/** A row that waits to be applied. */
export interface WaitingRow {
  readonly rowNo: number;
  readonly sku: string;
  readonly effect: 'CREATE' | 'CHANGE';
  readonly baseRevision: number | null;
  readonly product: ProductUpsertedData;
}

/** Stores rows that were read, in the transaction that moves the import on. */
export async function insertRows({ client }: Tx, importId: string, rows: readonly ValidRow[]): Promise<void> {
  const records = rows.map(({ rowNo, sku, effect }) => ({
    ...{ row_no: rowNo, sku, effect: effect.kind, base_revision: effect.baseRevision },
    ...(effect.kind === 'NONE' ? {} : { product: effect.product, changes: effect.changes }),
  }));
  await client.query(
    `INSERT INTO product_import_row (import_id, row_no, sku, effect, base_revision, product, changes)
     SELECT $1, read.* FROM jsonb_to_recordset($2::jsonb)
       AS read (row_no integer, sku text, effect text, base_revision integer, product jsonb, changes jsonb)`,
    [importId, JSON.stringify(records)],
  );
}

/** `before`: errors the import has already. */
export async function insertErrors(
  { client }: Tx,
  importId: string,
  before: number,
  errors: readonly RowError[],
): Promise<void> {
  const records = errors.slice(0, Math.max(0, ERRORS_KEPT_MAX - before)).map((error, index) => ({
    ...{ ordinal: before + index + 1, row_no: error.rowNo, column_name: error.column ?? null },
    ...{ code: error.code, detail: error.detail, remedy: error.remedy },
  }));
  if (records.length === 0) return;
  await client.query(
    `INSERT INTO product_import_error (import_id, ordinal, row_no, column_name, code, detail, remedy)
     SELECT $1, error.* FROM jsonb_to_recordset($2::jsonb)
       AS error (ordinal integer, row_no integer, column_name text, code text, detail text, remedy text)`,
    [importId, JSON.stringify(records)],
  );
}

/** Of these products, the rows of the import that are about them already. */
export async function rowsOfSkus(
  { client }: Tx,
  importId: string,
  skus: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await client.query<{ sku: string; row_no: number }>(
    'SELECT sku, row_no FROM product_import_row WHERE import_id = $1 AND sku = ANY($2)',
    [importId, skus],
  );
  return new Map(rows.map(({ sku, row_no }) => [sku, row_no]));
}

/** The next rows that change something, in the file's order. */
export async function waitingRows(
  { client }: Tx,
  importId: string,
  afterRow: number,
  limit: number,
): Promise<WaitingRow[]> {
  const { rows } = await client.query<WaitingRow>(
    `SELECT row_no AS "rowNo", sku, effect, base_revision AS "baseRevision", product FROM product_import_row
      WHERE import_id = $1 AND row_no > $2 AND effect <> 'NONE' ORDER BY row_no LIMIT $3`,
    [importId, afterRow, limit],
  );
  return rows;
}
