import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../database/transactions.js';
import { EVIDENCE_STORE } from './evidence-tokens.js';
import type { StagedDocument } from './staging.js';
import type { EvidenceStore } from './store/evidence-store.js';

/**
 * Store and database change one after the other, so a crash between them can leave a document that no row names: that is
 * collected later. The other way round must not happen: content is named by a row only under its claim, which the
 * collector needs for itself before it removes anything.
 */
@Injectable()
export class StoreClaims {
  constructor(@Inject(EVIDENCE_STORE) private readonly store: EvidenceStore) {}

  /** Until the transaction ends the document stays in the store. It was put before; the collector may have been faster. */
  async claim(tx: Tx, document: StagedDocument): Promise<void> {
    await tx.client.query('SELECT pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [claimOf(document.sha256)]);
    if ((await this.store.find(document.sha256)) === undefined) await this.store.put(document);
  }

  /** Removes content that no row names and that came before this instant; answers whether it did. Waits for claims. */
  async removeUnnamed(tx: Tx, sha256: string, storedBefore: Date): Promise<boolean> {
    await tx.client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [claimOf(sha256)]);
    const naming = await tx.client.query('SELECT 1 FROM evidence WHERE sha256 = $1 AND uri IS NULL LIMIT 1', [sha256]);
    if (naming.rows.length > 0) return false;
    const found = await this.store.find(sha256);
    if (found === undefined || found.storedAt >= storedBefore) return false;
    await this.store.remove(sha256);
    return true;
  }
}

function claimOf(sha256: string): string {
  return `evidence ${sha256}`;
}
