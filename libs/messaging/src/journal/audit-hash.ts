import { createHash } from 'node:crypto';

/**
 * The link of an audit trail's chain: sha256(hash before ‖ hash of the journal's entry that it is tied to ‖ the change as
 * JSON, byte for byte), 32 bytes. Before the first change stands {@link GENESIS_HASH}.
 */
export function auditHash(previous: Buffer, journal: Buffer, entry: string): Buffer {
  return createHash('sha256').update(previous).update(journal).update(entry).digest();
}
