import { Injectable } from '@nestjs/common';
import { Transactions, type Tx } from '../../database/transactions.js';
import { done } from '../../outcome.js';
import { applyMasterData } from '../../products/master-data.js';
import { ProductsService, type ProductNews } from '../../products/products.service.js';
import { BY_ITSELF } from '../import-audit.js';
import { lockImport, moveImport, turnImport } from '../import-lock.js';
import { insertErrors, waitingRows, type RowError, type WaitingRow } from '../import-rows.js';
import type { ProductImport } from '../product-import.entity.js';

/** Products of one transaction: their rows and the journal's head are locked as long as it takes. */
const PORTION = 200;

/**
 * Applies an import portion by portion. How far it came is in the import, in the transaction that changes the products and
 * says so in the journal: a portion that a crash cut short never was, and none is applied twice.
 */
@Injectable()
export class ImportApplier {
  constructor(
    private readonly transactions: Transactions,
    private readonly products: ProductsService,
  ) {}

  /** Ends when all is applied, when `isStopping` says so, or when the import was cancelled. */
  async apply({ importId }: ProductImport, isStopping: () => boolean): Promise<void> {
    let goesOn = true;
    while (goesOn && !isStopping()) goesOn = await this.portion(importId);
  }

  private async portion(importId: string): Promise<boolean> {
    const outcome = await this.transactions.run(async (tx) => {
      const job = await lockImport(tx, importId);
      if (job?.state !== 'APPLYING') return done(false);
      const rows = await waitingRows(tx, importId, job.appliedRow, PORTION);
      const stale = await this.applyRows(tx, job, rows);
      await insertErrors(tx, importId, job.errors, [...stale].map(staleRow));
      const isEnd = rows.length < PORTION;
      const counts = counted(job, rows, stale);
      if (isEnd) {
        const applied = { ...counts, state: 'APPLIED', progress: 1, endedAt: tx.now } as const;
        await turnImport(tx, job, applied, { action: 'finish', by: BY_ITSELF });
      } else await moveImport(tx, job, counts);
      return done(!isEnd);
    });
    return outcome.ok && outcome.value;
  }

  /** The rows that were not applied: their product is not as it was when somebody looked at the preview. */
  private async applyRows(tx: Tx, job: ProductImport, rows: readonly WaitingRow[]): Promise<ReadonlySet<WaitingRow>> {
    const stale = new Set<WaitingRow>();
    const news = rows.map((row): ProductNews => ({
      sku: row.sku,
      traceparent: undefined,
      because: becauseOf(job, row),
      apply: (known) => {
        if ((known?.revision ?? null) === row.baseRevision) return applyMasterData(known, row.product);
        stale.add(row);
        return { kind: 'unchanged', why: 'STALE_VERSION' };
      },
    }));
    await this.products.takeOver(tx, news);
    return stale;
  }
}

/** Not of the process that does the work, but of whoever asked for it; the database has no import that is applied without. */
function becauseOf({ importId, appliedBy }: ProductImport, { rowNo }: WaitingRow): ProductNews['because'] {
  if (appliedBy === null) throw new Error(`nobody asked to apply import ${importId}`);
  return { action: 'import', by: appliedBy, why: `row ${rowNo} of import ${importId}` };
}

function counted(
  job: ProductImport,
  rows: readonly WaitingRow[],
  stale: ReadonlySet<WaitingRow>,
): Partial<ProductImport> {
  const applied = rows.filter((row) => !stale.has(row));
  const created = job.created + applied.filter(({ effect }) => effect === 'CREATE').length;
  const changed = job.changed + applied.filter(({ effect }) => effect === 'CHANGE').length;
  const all = { created, changed, stale: job.stale + stale.size };
  const progress = (created + changed + all.stale) / Math.max(1, job.toCreate + job.toChange);
  return { ...all, progress, errors: job.errors + stale.size, appliedRow: rows.at(-1)?.rowNo ?? job.appliedRow };
}

function staleRow({ rowNo, sku }: WaitingRow): RowError {
  return {
    rowNo,
    column: undefined,
    code: 'STALE_VERSION',
    detail: `Somebody changed ${sku} after the file was compared with it, so the row was not applied.`,
    remedy: 'Upload the row again: its preview says what it would change now.',
  };
}
