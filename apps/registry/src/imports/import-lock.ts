import type { Tx } from '../database/transactions.js';
import { recordImport, type ImportAct } from './import-audit.js';
import { ProductImport } from './product-import.entity.js';

/** Until the transaction ends nobody else moves the import. */
export async function lockImport(tx: Tx, importId: string): Promise<ProductImport | undefined> {
  const lock = { mode: 'pessimistic_write' } as const;
  return (await tx.manager.findOne(ProductImport, { where: { importId }, lock })) ?? undefined;
}

/** Every change is a version of its own. */
export async function moveImport(tx: Tx, job: ProductImport, change: Partial<ProductImport>): Promise<ProductImport> {
  const moved = { ...change, revision: job.revision + 1 };
  await tx.manager.update(ProductImport, { importId: job.importId }, moved);
  return Object.assign(new ProductImport(), job, moved);
}

/** The same for a change that the import's audit trail tells: whatever makes its state another. */
export async function turnImport(
  tx: Tx,
  job: ProductImport,
  change: Partial<ProductImport>,
  act: ImportAct,
): Promise<ProductImport> {
  const turned = await moveImport(tx, job, change);
  recordImport(tx, job, turned, act);
  return turned;
}
