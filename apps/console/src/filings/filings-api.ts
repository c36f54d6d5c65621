import type { DeskSchemas, RegistrySchemas } from '@sluice/client';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { desk, registry } from '../api/clients.js';
import { answered, answeredWithEtag } from '../api/problem.js';
import { fetchRows, ROWS_AT_ONCE } from '../holds/queue-api.js';

export type Filing = RegistrySchemas['FilingResource'];
export type FilingStatus = RegistrySchemas['FilingStatus'];
export type Evidence = Filing['evidence'][number];
type FixGroup = DeskSchemas['FixGroup'];

/** So many of a status are read to find whose turn each is. */
const READ_MAX = 2_000;

function page(status: FilingStatus | undefined, cursor: string | undefined) {
  const query = { limit: 200, ...(status && { status }), ...(cursor !== undefined && { cursor }) };
  return answered(registry.GET('/v1/filings', { params: { query } }));
}

/** Every filing, oldest first, a page after another. */
export function useAllFilings(isEnabled: boolean) {
  return useInfiniteQuery({
    queryKey: ['filings', 'all'],
    enabled: isEnabled,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => page(undefined, pageParam),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

/** Filings that somebody has to do something about: open ones, and those that can end. */
export function useFilingsInWork() {
  return useQuery({
    queryKey: ['filings', 'work'],
    queryFn: async () => {
      const found: Filing[] = [];
      for (const status of ['DRAFT', 'SUBMITTED', 'COMPLETED'] as const) {
        let cursor: string | undefined;
        let read = 0;
        do {
          const { items, nextCursor } = await page(status, cursor);
          found.push(...items);
          read += items.length;
          cursor = nextCursor;
        } while (cursor !== undefined && read < READ_MAX);
      }
      return found;
    },
    refetchInterval: 30_000,
  });
}

/** What held shipments wait for of filings: by filing, how many are freed and which leaves first. */
export function useFilingFixes() {
  return useQuery({
    queryKey: ['filing-fixes'],
    queryFn: async () => {
      const { items } = await answered(desk.GET('/v1/holds/fixes', { params: { query: {} } }));
      const found = new Map<string, FixGroup>();
      for (const group of items) {
        const { filingId } = group.fix;
        const before = filingId === undefined ? undefined : found.get(filingId);
        if (filingId !== undefined && (before === undefined || before.shipments < group.shipments))
          found.set(filingId, group);
      }
      return found;
    },
    refetchInterval: 15_000,
  });
}

/** Released shipments that rest on a filing: how many there are, and the first hundred to leave. */
export function useReleasedBy(filingId: string, isEnabled: boolean) {
  return useQuery({
    queryKey: ['released-by', filingId],
    enabled: isEnabled,
    queryFn: async () => {
      // By its word it is looked up, by its name it is this filing and none that begins alike.
      const query = { q: filingId, filing: filingId, status: 'RELEASED' as const };
      const { ids, total } = await answered(desk.GET('/v1/holds/ids', { params: { query } }));
      return { total, rows: await fetchRows(ids.slice(0, ROWS_AT_ONCE)) };
    },
  });
}

/** Who did what to a filing, the newest first. */
export function useActsOn(filingId: string) {
  return useQuery({
    queryKey: ['filing', filingId, 'acts'],
    queryFn: async () => {
      const query = { object: `filing:${filingId}`, dir: 'desc' as const, limit: 200 };
      return (await answered(registry.GET('/v1/audit', { params: { query } }))).items;
    },
  });
}

/** Entries of every list in force or about to be, for a filing to be made under. */
export function useEntries() {
  return useQuery({
    queryKey: ['filing-entries'],
    staleTime: 60_000,
    queryFn: async () => {
      const { items } = await answered(registry.GET('/v1/lists', { params: { query: { limit: 200 } } }));
      const found = await Promise.all(
        items.map(async ({ listId, versions }) => {
          const newest = versions.find(({ status }) => status === 'APPROVED');
          if (newest === undefined) return [];
          const path = { listId, version: String(newest.version) as never };
          const list = await answered(registry.GET('/v1/lists/{listId}/versions/{version}', { params: { path } }));
          return list.entries.map(({ entryId, title }) => ({ listId, entryId, title, list: list.title }));
        }),
      );
      return found.flat();
    },
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

/** What waits on a filing: what it would free, as `GET /v1/holds/fixes` counts it, and what leaves first. */
export function useWaiting(filingId: string) {
  return useQuery({
    queryKey: ['waiting', filingId],
    queryFn: async () => {
      const query = { filing: filingId };
      const [{ items }, { items: holds }] = await Promise.all([
        answered(desk.GET('/v1/holds/fixes', { params: { query } })),
        answered(desk.GET('/v1/holds', { params: { query: { ...query, limit: 1 } } })),
      ]);
      return { group: items.find(({ fix }) => fix.filingId === filingId), first: holds[0] };
    },
    refetchInterval: 15_000,
  });
}
