import type { RegistrySchemas } from '@sluice/client';
import { useQuery } from '@tanstack/react-query';
import { registry } from '../api/clients.js';
import { answered, answeredWithEtag } from '../api/problem.js';

export type ListHeader = RegistrySchemas['ListHeader'];
export type ListVersion = RegistrySchemas['ListResource'];
export type ListEntry = RegistrySchemas['ListEntry'];

/** Which version of which list. */
export interface ListPlace {
  readonly listId: string;
  readonly version: number;
}

/** The path's parts; the client writes a number as it is. */
export const pathOf = ({ listId, version }: ListPlace) => ({ listId, version: String(version) as never });

/** Of an address. */
export const versionPath = ({ listId, version }: ListPlace): string =>
  `/lists/${encodeURIComponent(listId)}/versions/${version}`;

/** Every version of a list, newest first. */
export function useVersions(listId: string) {
  return useQuery({
    queryKey: ['list-versions', listId],
    queryFn: () => answered(registry.GET('/v1/lists/{listId}/versions', { params: { path: { listId } } })),
  });
}

/** One version, and the state of it that a change is made from. */
export function useListVersion(place: ListPlace) {
  return useQuery({
    queryKey: ['list-version', place.listId, place.version],
    queryFn: () =>
      answeredWithEtag(registry.GET('/v1/lists/{listId}/versions/{version}', { params: { path: pathOf(place) } })),
    refetchInterval: 15_000,
  });
}

/** What `place` says differently from `other`. */
export function useListDiff({ listId, version }: ListPlace, other: number | undefined) {
  return useQuery({
    queryKey: ['list-diff', listId, version, other],
    enabled: other !== undefined,
    queryFn: () =>
      answered(
        registry.GET('/v1/lists/{listId}/versions/{version}/diff/{other}', {
          params: { path: { ...pathOf({ listId, version: other ?? version }), other: String(version) as never } },
        }),
      ),
  });
}

/** So many products are looked at to count how an entry sees them. */
export const COUNTED_MAX = 1_000;

/** How an entry of a list in force sees the products: counted here, for the registry counts nothing. */
export function useEntryScope(listId: string, entryId: string, isInForce: boolean) {
  return useQuery({
    queryKey: ['entry-scope', listId, entryId],
    enabled: isInForce,
    staleTime: 60_000,
    queryFn: async () => {
      const count = { IN_SCOPE: 0, OUT_OF_SCOPE: 0, UNDECIDED: 0, capped: false };
      let cursor: string | undefined;
      for (let seen = 0; ;) {
        const query = { listId, entryId, limit: 200, ...(cursor !== undefined && { cursor }) };
        const page = await answered(registry.GET('/v1/products', { params: { query } }));
        for (const { scope } of page.items) count[scope.verdict] += 1;
        seen += page.items.length;
        cursor = page.nextCursor;
        if (cursor === undefined) return count;
        if (seen >= COUNTED_MAX) return { ...count, capped: true };
      }
    },
  });
}
