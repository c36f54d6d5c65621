import type { RegistrySchemas } from '@sluice/client';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { desk, registry } from '../api/clients.js';
import { answered, answeredWithEtag } from '../api/problem.js';

export type Filing = RegistrySchemas['FilingResource'];
export type FilingStatus = RegistrySchemas['FilingStatus'];
export type Evidence = RegistrySchemas['FilingEvidence'];

export function useFilings(status: FilingStatus | undefined) {
  return useInfiniteQuery({
    queryKey: ['filings', status ?? 'all'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answered(
        registry.GET('/v1/filings', {
          params: {
            query: { limit: 200, ...(status && { status }), ...(pageParam !== undefined && { cursor: pageParam }) },
          },
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

/** A filing, and the version to change it from. */
export function useFiling(filingId: string) {
  return useQuery({
    queryKey: ['filing', filingId],
    queryFn: () => answeredWithEtag(registry.GET('/v1/filings/{filingId}', { params: { path: { filingId } } })),
    refetchInterval: 15_000,
  });
}

/** What its entry asks for, as the newest version of the list that has the entry says it. */
export function useEntry({ listId, entryId }: Pick<Filing, 'listId' | 'entryId'>) {
  return useQuery({
    queryKey: ['entry', listId, entryId],
    staleTime: 5 * 60_000,
    queryFn: async () => {
      const { items } = await answered(registry.GET('/v1/lists/{listId}/versions', { params: { path: { listId } } }));
      for (const { version } of items) {
        const path = { listId, version: String(version) as never };
        const list = await answered(registry.GET('/v1/lists/{listId}/versions/{version}', { params: { path } }));
        const entry = list.entries.find((one) => one.entryId === entryId);
        if (entry) return { entry, version, confidence: list.source.confidence };
      }
      return null;
    },
  });
}

/** Shipments that wait on it, what leaves first coming first. */
export function useWaiting(filingId: string) {
  return useQuery({
    queryKey: ['waiting', filingId],
    queryFn: () => answered(desk.GET('/v1/holds/ids', { params: { query: { filing: filingId } } })),
    refetchInterval: 15_000,
  });
}
