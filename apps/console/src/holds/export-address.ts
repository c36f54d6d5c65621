import { filterQuery, type QueueFilter } from './filter.js';

export const FORMATS = ['csv', 'xlsx'] as const;
export type Format = (typeof FORMATS)[number];

/** Where the list can be taken away as a file: the same filter, the same order. */
export function exportAddress(filter: QueueFilter, format: Format): string {
  return `/v1/holds/export?${new URLSearchParams({ format, ...filterQuery(filter) }).toString()}`;
}
