import type { Tx } from '../database/transactions.js';

/** Until the transaction ends nobody approves a version of the list. */
export async function shareList(tx: Tx, listId: string): Promise<void> {
  await tx.manager.query('SELECT pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [lockName(listId)]);
}

/** Until the transaction ends nobody else writes or approves a version, nor a filing that rests on the list. */
export async function claimList(tx: Tx, listId: string): Promise<void> {
  await tx.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [lockName(listId)]);
}

function lockName(listId: string): string {
  return `list:${listId}`;
}
