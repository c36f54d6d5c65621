import type { Difference } from './difference.js';

/** What a change was made to: the timeline it stands in. */
export type AuditObject = `${'filing' | 'import' | 'list' | 'product'}:${string}`;

/** One change of one object, as a service records it with `tx.record`. */
export interface Change extends Difference {
  readonly object: AuditObject;
  /** Whose it is, where it is one exporter's: others do not see it. */
  readonly exporterId?: string;
  /** What was done: an action of a lifecycle, or a verb. */
  readonly action: string;
  /** The person, or what acted by itself. */
  readonly by: string;
  /** What the person gave as the reason, or what led to it. */
  readonly why?: string | undefined;
}

/** Where the journal stood when the change was written: what was said with it is at or before this. */
export interface JournalPosition {
  readonly seq: bigint;
  /** Of the journal's entry `seq`, 32 bytes. */
  readonly hash: Buffer;
}

/** An entry as it is stored and chained: JSON, byte for byte. */
export function entryText({ object, exporterId, action, by, why, from, to }: Change, at: Date): string {
  return JSON.stringify({
    ...{ object, exporterId: exporterId ?? null, action, by, at: at.toISOString(), why: why ?? null },
    ...{ from, to },
  });
}
