import { isInstant } from '@sluice/contracts';
import { Problem } from '@sluice/platform';
import type { DeadLetterFilter, DeadLetterPage } from './dead-letter-store.js';
import { DEAD_LETTER_STATES, type DeadLetterState } from './stored-dead-letter.js';

const LIMIT_DEFAULT = 50;
const LIMIT_MAX = 200;

/**
 * Reads the query of `GET /v1/dead-letters`: filters, `limit` (1 to 200, 50 unless given) and the opaque `cursor`.
 * @throws Problem 400 that names the parameter
 */
export function readDeadLetterQuery(query: Readonly<Record<string, unknown>>): {
  filter: DeadLetterFilter;
  page: DeadLetterPage;
} {
  const { topic, key, code, parkedSince, parkedUntil, state, limit, cursor, ...unknown } = query;
  const [stranger] = Object.keys(unknown);
  if (stranger !== undefined) throw badQuery(stranger, 'is not a known parameter');
  return {
    filter: {
      topic: text('topic', topic),
      key: text('key', key),
      code: text('code', code),
      parkedSince: instant('parkedSince', parkedSince),
      parkedUntil: instant('parkedUntil', parkedUntil),
      state: stateOf(text('state', state)),
    },
    page: { after: readCursor(text('cursor', cursor)), limit: readLimit(text('limit', limit)) },
  };
}

/** The cursor of the page after this ordinal. */
export function cursorAfter(ordinal: string): string {
  return Buffer.from(`dead-letter:${ordinal}`).toString('base64url');
}

function readCursor(cursor: string | undefined): string {
  if (cursor === undefined) return '0';
  const ordinal = /^dead-letter:(\d{1,18})$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1];
  if (ordinal === undefined) throw badQuery('cursor', 'is not a nextCursor of this list');
  return ordinal;
}

function readLimit(limit: string | undefined): number {
  if (limit === undefined) return LIMIT_DEFAULT;
  const rows = /^\d{1,3}$/.test(limit) ? Number(limit) : 0;
  if (rows < 1 || rows > LIMIT_MAX) throw badQuery('limit', `must be a number from 1 to ${LIMIT_MAX}`);
  return rows;
}

function stateOf(given: string | undefined): DeadLetterState | undefined {
  const state = given?.toUpperCase();
  if (state === undefined || (DEAD_LETTER_STATES as readonly string[]).includes(state)) {
    return state as DeadLetterState | undefined;
  }
  throw badQuery('state', `must be one of ${DEAD_LETTER_STATES.join(', ').toLowerCase()}`);
}

function instant(name: string, value: unknown): string | undefined {
  const given = text(name, value);
  if (given === undefined || isInstant(given)) return given;
  throw badQuery(name, 'must be an RFC 3339 time with its offset, such as 2026-06-02T08:00:00Z');
}

function text(name: string, value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && value !== '' && value.length <= 200 && !value.includes('\0')) return value;
  throw badQuery(name, 'must be given once, with a value of at most 200 characters');
}

function badQuery(field: string, what: string): Problem {
  return Problem.badRequest({
    code: 'QUERY_INVALID',
    detail: `${field} ${what}.`,
    field,
    remedy: 'Correct the query and send the request again.',
  });
}
