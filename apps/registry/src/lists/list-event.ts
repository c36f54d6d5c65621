import type { ListPublishedData } from '@sluice/contracts';
import type { ListVersion } from './list.entity.js';

/** The version as `compliance.list.published` says it. */
export function publishedData(list: ListVersion): ListPublishedData {
  return {
    listId: list.listId,
    version: list.version,
    title: list.title,
    status: list.status,
    source: list.source,
    effectiveFrom: list.effectiveFrom,
    ...(list.effectiveUntil === null ? {} : { effectiveUntil: list.effectiveUntil }),
    origins: list.origins,
    entries: list.entries,
  };
}

/** What `GET /v1/lists/{listId}/versions/{version}` answers: the same, and who stands for it. */
export interface ListResource extends ListPublishedData {
  readonly createdBy: string;
  readonly createdAt: string;
  readonly approvedBy?: string;
  readonly approvedAt?: string;
}

export function listResource(list: ListVersion): ListResource {
  return {
    ...publishedData(list),
    createdBy: list.createdBy,
    createdAt: list.createdAt.toISOString(),
    ...(list.approvedBy === null ? {} : { approvedBy: list.approvedBy }),
    ...(list.approvedAt === null ? {} : { approvedAt: list.approvedAt.toISOString() }),
  };
}
