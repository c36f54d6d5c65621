import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { desk } from '../api/clients.js';
import { answered } from '../api/problem.js';
import { filterQuery, type QueueFilter } from './filter.js';

/** Counts of the tabs and the filters, by the server, once the list itself is on screen: it does not wait for being counted. */
export function useFacets(filter: QueueFilter, isShown: boolean) {
  return useQuery({
    enabled: isShown,
    queryKey: ['facets', filterQuery(filter)],
    queryFn: ({ signal }) => answered(desk.GET('/v1/holds/facets', { params: { query: filterQuery(filter) }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: 10_000,
  });
}

/** What would free the most of what is in the list, in time first. */
export function useFixes(filter: QueueFilter) {
  return useQuery({
    queryKey: ['fixes', filterQuery(filter)],
    queryFn: ({ signal }) => answered(desk.GET('/v1/holds/fixes', { params: { query: filterQuery(filter) }, signal })),
    placeholderData: keepPreviousData,
  });
}
