import { difference, type Fields } from '../audit/difference.js';
import type { Tx } from '../database/transactions.js';
import type { ProductImport } from './product-import.entity.js';

/** What was done to an import, by whom, and what a person said to it. */
export interface ImportAct {
  readonly action: 'upload' | 'apply' | 'cancel' | 'read' | 'finish' | 'fail';
  /** A person, or `registry` for what the job does by itself. */
  readonly by: string;
  readonly why?: string;
}

/** Whoever acts when the job does. */
export const BY_ITSELF = 'registry';

/** Records it in the timeline of the import. */
export function recordImport(tx: Tx, before: ProductImport | null, after: ProductImport, act: ImportAct): void {
  const change = difference(before && auditedImport(before), auditedImport(after));
  tx.record({ object: `import:${after.importId}`, ...act, ...change });
}

/** Counts that still move are no part of it: what came of them is, when what they count is over. */
function auditedImport(job: ProductImport): Fields {
  const { state, fileName, format, encoding, size, sha256, problem } = job;
  const found = {
    rows: { read: job.rowsRead, valid: job.rowsValid, invalid: job.rowsInvalid },
    preview: { create: job.toCreate, change: job.toChange, unchanged: job.unchanged },
  };
  return {
    ...{ state, file: { name: fileName, format, encoding, size: Number(size), sha256 } },
    ...(state === 'READING' ? {} : found),
    ...(job.endedAt === null ? {} : { applied: { created: job.created, changed: job.changed, stale: job.stale } }),
    ...(problem === null ? {} : { problem }),
  };
}
