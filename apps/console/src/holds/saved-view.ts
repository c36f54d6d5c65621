import type { DeskSchemas } from '@sluice/client';
import { filterOf, filterQuery, ownFilters, viewOf, withFilter, type QueueFilter } from './filter.js';

/** A filter that somebody keeps under a name, for themselves or for the team. */
export type SavedView = DeskSchemas['View'];

/** Where the address says which saved view is open. */
export const VIEW_PARAMETER = 'view';
/** What of the address a view keeps besides the filter. */
const GROUP = 'group';

/** What a view keeps of an address: the filter and the grouping, in one order, so that two can be compared. */
export function viewQuery(search: URLSearchParams): string {
  const query = new URLSearchParams(filterQuery(filterOf(search)));
  if (search.get(GROUP) === 'fix') query.set(GROUP, 'fix');
  return query.toString();
}

/** The address of a view. What else stands in the address now (the peek) stays; the focused row does not. */
export function addressOf({ viewId, query }: SavedView, search: URLSearchParams): URLSearchParams {
  const kept = new URLSearchParams(query);
  const address = withFilter(search, filterOf(kept));
  for (const name of [GROUP, 'focus']) address.delete(name);
  if (kept.get(GROUP) === 'fix') address.set(GROUP, 'fix');
  address.set(VIEW_PARAMETER, viewId);
  return address;
}

/** The view that is open, and whether the filter is another one by now; nothing is ever saved by itself. */
export function openedView(
  views: readonly SavedView[],
  search: URLSearchParams,
): { readonly view: SavedView; readonly isChanged: boolean } | undefined {
  const view = views.find(({ viewId }) => viewId === search.get(VIEW_PARAMETER));
  if (view === undefined) return undefined;
  return { view, isChanged: viewQuery(new URLSearchParams(view.query)) !== viewQuery(search) };
}

/** Whether an address says more than one of the built-in tabs does. */
export function isWorthSaving(search: URLSearchParams): boolean {
  const filter: QueueFilter = filterOf(search);
  const isSorted = filter.sort !== 'dispatch' || filter.dir !== 'asc';
  return ownFilters(filter).length > 0 || isSorted || viewOf(filter) === undefined || search.get(GROUP) === 'fix';
}
