import type { Notice } from './notice.js';

/** What decides whether an endpoint gets an event. */
export interface Wish {
  readonly endpointId: string;
  readonly eventTypes: readonly string[];
  /** Null: events of every exporter. */
  readonly exporterId: string | null;
  readonly createdAt: Date;
}

/** Clocks of two machines differ: what happened so shortly before an endpoint was made counts as after it. */
const CLOCKS_DIFFER_MS = 60_000;

/** An endpoint gets the types it asked for, of its exporter, from when it was made: not what is read again from long ago. */
export function wants({ eventTypes, exporterId, createdAt }: Wish, notice: Notice): boolean {
  return (
    eventTypes.includes(notice.type) &&
    (exporterId === null || exporterId === notice.exporterId) &&
    Date.parse(notice.occurredAt) >= createdAt.getTime() - CLOCKS_DIFFER_MS
  );
}
