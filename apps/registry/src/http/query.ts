import { Problem } from '@sluice/platform';

const LIMIT_DEFAULT = 50;
const LIMIT_MAX = 200;
const VALUE_LENGTH_MAX = 200;

/** What a query string was parsed to. */
export type Query = Readonly<Record<string, unknown>>;

/** @throws Problem 400 that names a parameter that is not one of these */
export function onlyParameters(query: Query, names: readonly string[]): void {
  const stranger = Object.keys(query).find((name) => !names.includes(name));
  if (stranger !== undefined) throw badQuery(stranger, 'is not a known parameter');
}

/** A parameter as text; undefined when it is not there. @throws Problem 400 when it is there twice, blank or too long */
export function textOf(query: Query, name: string): string | undefined {
  const value = query[name];
  if (value === undefined) return undefined;
  const isText = typeof value === 'string' && value !== '' && value.length <= VALUE_LENGTH_MAX;
  if (isText && !value.includes('\0') && value.isWellFormed()) return value;
  throw badQuery(name, `must be given once, with a value of at most ${VALUE_LENGTH_MAX} characters`);
}

/** A parameter that is one of a few words. */
export function oneOf<T extends string>(query: Query, name: string, words: readonly T[]): T | undefined {
  const value = textOf(query, name);
  if (value === undefined) return undefined;
  const word = words.find((one) => one === value);
  if (word === undefined) throw badQuery(name, `must be one of ${words.join(', ')}`);
  return word;
}

/** `limit`: rows of a page, from 1 to 200; 50 unless said otherwise. */
export function limitOf(query: Query): number {
  const limit = textOf(query, 'limit');
  if (limit === undefined) return LIMIT_DEFAULT;
  const rows = /^\d{1,3}$/.test(limit) ? Number(limit) : 0;
  if (rows < 1 || rows > LIMIT_MAX) throw badQuery('limit', `must be a number from 1 to ${LIMIT_MAX}`);
  return rows;
}

export function badQuery(field: string, what: string): Problem {
  return Problem.badRequest({
    code: 'QUERY_INVALID',
    detail: `${field} ${what}.`,
    field,
    remedy: 'Correct the query and send the request again.',
  });
}
