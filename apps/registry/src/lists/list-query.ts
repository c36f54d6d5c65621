import { badCursor, cursorAfter, placeAfter, queryLimit, refuseStrangers } from '@sluice/platform';

/** One page of a listing that is ordered by name. */
export interface NamePage {
  /** Everything after this name; empty: from the first. */
  readonly after: string;
  readonly limit: number;
}

const KIND = 'list';
const CURSOR_CHARACTERS_MAX = 1_200;

/** Reads the query of `GET /v1/lists`: `limit` and the opaque `cursor`. */
export function readListQuery(query: Readonly<Record<string, unknown>>): NamePage {
  const { limit, cursor, ...unknown } = query;
  refuseStrangers(unknown);
  return { after: readCursor(cursor), limit: queryLimit(limit) };
}

/** The cursor of the page after this list. */
export function cursorAfterList(listId: string): string {
  return cursorAfter(KIND, listId);
}

function readCursor(cursor: unknown): string {
  if (cursor === undefined) return '';
  if (typeof cursor !== 'string' || cursor.length > CURSOR_CHARACTERS_MAX) throw badCursor();
  return placeAfter(KIND, cursor, /^[^\0]+$/) ?? '';
}
