import { Problem } from '../problems/problem.js';

/*
 * What the queries of all listings have in common: known parameters only, texts of a bounded length, a limit, and an
 * opaque cursor. Everything that is wrong is a problem 400 that names the parameter.
 */

const LIMIT_DEFAULT = 50;
const LIMIT_MAX = 200;

export function badQuery(field: string, what: string): Problem {
  return Problem.badRequest({
    code: 'QUERY_INVALID',
    detail: `${field} ${what}.`,
    field,
    remedy: 'Correct the query and send the request again.',
  });
}

/** `others`: what is left of the query once the known parameters are taken out. @throws Problem 400 when that is anything */
export function refuseStrangers(others: Readonly<Record<string, unknown>>): void {
  const [stranger] = Object.keys(others);
  if (stranger !== undefined) throw badQuery(stranger, 'is not a known parameter');
}

/** A text parameter, at most 200 characters. @throws Problem 400 when it is there twice, empty, too long or not storable */
export function queryText(name: string, value: unknown, charactersMax = 200): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && value !== '' && value.length <= charactersMax && !value.includes('\0')) return value;
  throw badQuery(name, `must be given once, with a value of at most ${charactersMax} characters`);
}

/** A parameter that is one of a few words. @throws Problem 400 that names them */
export function queryWord<T extends string>(name: string, value: unknown, words: readonly T[]): T | undefined {
  const text = queryText(name, value);
  if (text === undefined) return undefined;
  const word = words.find((one) => one === text);
  if (word === undefined) throw badQuery(name, `must be one of ${words.join(', ')}`);
  return word;
}

/** As `queryWord`, for several of the words, separated by commas. @throws Problem 400 for a stranger */
export function queryWords<T extends string>(name: string, value: unknown, words: readonly T[]): T[] | undefined {
  return queryText(name, value)
    ?.split(',')
    .map((text) => {
      const word = words.find((one) => one === text);
      if (word === undefined) throw badQuery(name, `must be one or more of ${words.join(', ')}, separated by commas`);
      return word;
    });
}

/** Rows of a page: 1 to 200, 50 unless given. @throws Problem 400 */
export function queryLimit(limit: unknown): number {
  if (limit === undefined) return LIMIT_DEFAULT;
  const rows = typeof limit === 'string' && /^\d{1,3}$/.test(limit) ? Number(limit) : 0;
  if (rows < 1 || rows > LIMIT_MAX) throw badQuery('limit', `must be a number from 1 to ${LIMIT_MAX}`);
  return rows;
}

/** The opaque cursor of the page after `place` in a listing of `kind`. */
export function cursorAfter(kind: string, place: string | number): string {
  return Buffer.from(`${kind}:${place}`).toString('base64url');
}

/** The place in a cursor that `cursorAfter` made for this kind; undefined without one. @throws Problem 400 for any other text */
export function placeAfter(kind: string, cursor: string | undefined, place: RegExp = ORDINAL): string | undefined {
  if (cursor === undefined) return undefined;
  const given = Buffer.from(cursor, 'base64url').toString();
  const found = given.startsWith(`${kind}:`) ? given.slice(kind.length + 1) : '';
  if (!place.test(found)) throw badCursor();
  return found;
}

export function badCursor(): Problem {
  return badQuery('cursor', 'is not a nextCursor of this list');
}

const ORDINAL = /^\d{1,18}$/;
