import { difference, type Fields } from '../audit/difference.js';
import type { Tx } from '../database/transactions.js';
import type { ListVersion } from './list.entity.js';

/** What was done to a version of a list, by whom, and what it was before; null: it was not. */
export interface ListChange {
  readonly action: string;
  readonly by: string;
  readonly before: ListVersion | null;
  readonly why?: string;
}

/** Records it in the timeline of the list, in which all of its versions stand. */
export function recordList(tx: Tx, after: ListVersion, { action, by, before, why }: ListChange): void {
  tx.record({
    object: `list:${after.listId}`,
    ...{ action, by, why },
    ...difference(before && auditedList(before), auditedList(after)),
  });
}

function auditedList(list: ListVersion): Fields {
  const { version, title, status, source, effectiveFrom, effectiveUntil, origins, entries } = list;
  const { authors, proposedBy, approvedBy, rejectedBy } = list;
  return {
    ...{ [`version ${version}`]: status, title, source, effectiveFrom, effectiveUntil, origins },
    ...{ authors, proposedBy, approvedBy, rejectedBy },
    ...Object.fromEntries(entries.map((entry) => [`entry ${entry.entryId}`, entry])),
  };
}
