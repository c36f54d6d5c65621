import { createHash } from 'node:crypto';

/**
 * One thing a service said: an entry of the append-only table `journal`, which is the outbox, the audit trail and the
 * chain at once (idea 3 of ARCHITECTURE.md). How entries are stored: `journal-entries.ts`.
 */
export interface JournalRow {
  /** The serial writer the row belongs to, e.g. `shipment/3`. */
  lane: string;
  /** Position in the lane, from 1, without gaps. */
  seq: bigint;
  /** Without the installation's prefix. */
  topic: string;
  /** Where it is published; when absent the key decides, as Java's default partitioner does. */
  partition?: number;
  key: string;
  /** The CloudEvents type, e.g. `sluice.shipment.held`. */
  type: string;
  time: Date;
  /** The value of the record, byte for byte. Empty: a tombstone. */
  payload: Buffer;
  /** `chainHash(hash of the row before, payload)`. */
  hash: Buffer;
  /** W3C trace context that led to this row. */
  traceparent?: string;
}

/** Hash before the first row of a lane. */
export const GENESIS_HASH: Buffer = Buffer.alloc(32);

/** Links a payload to everything said before it: sha256(previous hash ‖ payload), 32 bytes. */
export function chainHash(previous: Buffer, payload: Buffer): Buffer {
  return createHash('sha256').update(previous).update(payload).digest();
}
