import type { FilingUpdatedData } from '@sluice/contracts';
import type { Tx } from '../database/transactions.js';

/**
 * Keeps how long filings took, by the gate's own rule (`apps/gate/src/facts/clearance-store.ts`): a filing counts if its
 * first version was seen and was not completed, and what was completed counts whatever becomes of it later.
 * @param data null: it was removed
 */
export async function keepDuration(
  { client }: Tx,
  filingId: string,
  data: FilingUpdatedData | null,
  at: Date,
): Promise<void> {
  if (data === null || data.status === 'WITHDRAWN' || data.status === 'REJECTED') {
    await client.query('DELETE FROM filing_duration WHERE filing_id = $1 AND completed_at IS NULL', [filingId]);
  } else if (data.status === 'COMPLETED') {
    await client.query(
      `UPDATE filing_duration SET completed_at = greatest(opened_at, $2)
        WHERE filing_id = $1 AND completed_at IS NULL`,
      [filingId, at],
    );
  } else if (data.filingVersion === 1 && (data.status === 'DRAFT' || data.status === 'SUBMITTED')) {
    const { exporterId, listId, entryId, markets } = data;
    await client.query(
      `INSERT INTO filing_duration (filing_id, exporter_id, list_id, entry_id, markets, opened_at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
      [filingId, exporterId, listId, entryId, markets, at],
    );
  }
}
