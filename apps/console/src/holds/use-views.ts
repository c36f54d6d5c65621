import { useMutation, useQuery } from '@tanstack/react-query';
import { desk } from '../api/clients.js';
import { answered } from '../api/problem.js';
import { queryClient } from '../api/query-client.js';
import type { SavedView } from './saved-view.js';

/** One's own views, then those that others share. */
export function useViews(): readonly SavedView[] {
  const { data } = useQuery({
    queryKey: ['views'],
    queryFn: () => answered(desk.GET('/v1/views')),
    staleTime: 5 * 60_000,
  });
  return data?.items ?? [];
}

/** A view as it shall be; `viewVersion` is absent for a new one. */
export type ViewToSave = Pick<SavedView, 'viewId' | 'name' | 'shared' | 'query'> & { readonly viewVersion?: number };

export function useSaveView(saved: (view: SavedView) => void) {
  return useMutation({
    mutationFn: ({ viewId, viewVersion, ...body }: ViewToSave) =>
      answered(
        desk.PUT('/v1/views/{viewId}', {
          params: {
            path: { viewId },
            ...(viewVersion !== undefined && { header: { 'If-Match': `"${viewVersion}"` } }),
          },
          body,
        }),
      ),
    onSuccess: async (view) => {
      await readAgain();
      saved(view);
    },
  });
}

export function useDeleteView(deleted: () => void) {
  return useMutation({
    mutationFn: ({ viewId, viewVersion }: SavedView) =>
      answered(
        desk.DELETE('/v1/views/{viewId}', {
          params: { path: { viewId }, header: { 'If-Match': `"${viewVersion}"` } },
        }),
      ),
    onSuccess: async () => {
      deleted();
      await readAgain();
    },
  });
}

const readAgain = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['views'] });
