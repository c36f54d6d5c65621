import { cursorAfter, placeAfter, queryLimit, queryText, refuseStrangers } from '@sluice/platform';
import type { RowPage } from './import-pages.js';

/** What an import has in pages. */
type PageKind = 'import-preview' | 'import-errors';

/** A row or an ordinal, as PostgreSQL's integer holds it. */
const PLACE = /^\d{1,9}$/;

/** Reads the query of `GET …/preview` and `GET …/errors`: `limit` and the opaque `cursor`. @throws Problem 400 QUERY_INVALID */
export function readRowQuery(query: Readonly<Record<string, unknown>>, kind: PageKind): RowPage {
  const { limit, cursor, ...unknown } = query;
  refuseStrangers(unknown);
  return { after: Number(placeAfter(kind, queryText('cursor', cursor), PLACE) ?? 0), limit: queryLimit(limit) };
}

/** The cursor of the page after this place. */
export function cursorAfterRow(kind: PageKind, place: number): string {
  return cursorAfter(kind, place);
}
