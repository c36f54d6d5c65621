import { Problem } from '@sluice/platform';

/** One page of a listing that is ordered by name. */
export interface NamePage {
  /** Everything after this name; empty: from the first. */
  readonly after: string;
  readonly limit: number;
}

const LIMIT_DEFAULT = 50;
const LIMIT_MAX = 200;
const CURSOR_CHARACTERS_MAX = 1_200;

/** Reads the query of `GET /v1/lists`: `limit` and the opaque `cursor`. */
export function readListQuery(query: Readonly<Record<string, unknown>>): NamePage {
  const { limit, cursor, ...unknown } = query;
  const stranger = Object.keys(unknown)[0];
  if (stranger !== undefined) throw badQuery(stranger, 'is not a known parameter');
  return { after: readCursor(cursor), limit: readLimit(limit) };
}

/** The cursor of the page after this list. */
export function cursorAfterList(listId: string): string {
  return Buffer.from(`list:${listId}`).toString('base64url');
}

function readCursor(cursor: unknown): string {
  if (cursor === undefined) return '';
  const given = typeof cursor === 'string' && cursor.length <= CURSOR_CHARACTERS_MAX ? cursor : '';
  const listId = /^list:([^\0]+)$/.exec(Buffer.from(given, 'base64url').toString())?.[1];
  if (listId === undefined) throw badQuery('cursor', 'is not a nextCursor of this list');
  return listId;
}

function readLimit(limit: unknown): number {
  if (limit === undefined) return LIMIT_DEFAULT;
  const rows = typeof limit === 'string' && /^\d{1,3}$/.test(limit) ? Number(limit) : 0;
  if (rows < 1 || rows > LIMIT_MAX) throw badQuery('limit', `must be a number from 1 to ${LIMIT_MAX}`);
  return rows;
}

function badQuery(field: string, what: string): Problem {
  return Problem.badRequest({
    code: 'QUERY_INVALID',
    detail: `${field} ${what}.`,
    field,
    remedy: 'Correct the query and send the request again.',
  });
}
