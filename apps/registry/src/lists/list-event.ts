import type { ListPublishedData } from '@sluice/contracts';
import { caveatOf } from './caveat.js';
import type { ListWarning } from './conditions/condition-warnings.js';
import type { ListVersion } from './list.entity.js';
import type { ListState } from './list-state.js';

/** The version as `compliance.list.published` says it: the world knows approved versions only. */
export function publishedData(list: ListVersion): ListPublishedData {
  const { listId, version, title, source, effectiveFrom, effectiveUntil, origins, entries } = list;
  return {
    ...{ listId, version, title, status: list.status === 'APPROVED' ? 'APPROVED' : 'DRAFT', source, effectiveFrom },
    ...(effectiveUntil === null ? {} : { effectiveUntil }),
    origins,
    entries,
  };
}

/** A version without its entries: where it stands, what it rests on, and who stands for it. Times are RFC 3339. */
export interface ListHeader extends Omit<ListPublishedData, 'status' | 'entries'> {
  readonly status: ListVersion['status'];
  readonly state: ListState;
  /** What has to be said wherever the list's name is shown. */
  readonly caveat?: string;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly authors: readonly string[];
  readonly proposedBy?: string;
  readonly proposedAt?: string;
  /** Why it is a draft again; until it is proposed anew. */
  readonly rejection?: { readonly by: string; readonly at: string; readonly reason: string };
  readonly approvedBy?: string;
  readonly approvedAt?: string;
}

/** What `GET /v1/lists/{listId}/versions/{version}` answers. */
export interface ListResource extends ListHeader {
  readonly entries: ListPublishedData['entries'];
  /** What may be a mistake; said when the version is saved and when it is proposed. */
  readonly warnings?: readonly ListWarning[];
}

/** A version as a listing reads it. */
export type ListVersionHead = Omit<ListVersion, 'entries'>;

export function listHeader(list: ListVersionHead, state: ListState): ListHeader {
  const { listId, version, title, status, source, effectiveFrom, effectiveUntil, origins, createdBy, authors } = list;
  const caveat = caveatOf(source);
  return {
    ...{ listId, version, title, status, state, source },
    ...(caveat === undefined ? {} : { caveat }),
    effectiveFrom,
    ...(effectiveUntil === null ? {} : { effectiveUntil }),
    ...{ origins, createdBy, createdAt: list.createdAt.toISOString(), authors },
    ...(list.proposedBy === null ? {} : { proposedBy: list.proposedBy }),
    ...(list.proposedAt === null ? {} : { proposedAt: list.proposedAt.toISOString() }),
    ...rejectionOf(list),
    ...(list.approvedBy === null ? {} : { approvedBy: list.approvedBy }),
    ...(list.approvedAt === null ? {} : { approvedAt: list.approvedAt.toISOString() }),
  };
}

function rejectionOf({ rejectedBy, rejectedAt, rejection }: ListVersionHead): Pick<ListHeader, 'rejection'> {
  if (rejectedBy === null || rejectedAt === null || rejection === null) return {};
  return { rejection: { by: rejectedBy, at: rejectedAt.toISOString(), reason: rejection } };
}

export function listResource(list: ListVersion, state: ListState, warnings?: readonly ListWarning[]): ListResource {
  return { ...listHeader(list, state), entries: list.entries, ...(warnings && { warnings }) };
}
