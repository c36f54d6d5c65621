import { isInstant } from '@sluice/contracts';
import { badQuery, cursorAfter, placeAfter, queryLimit, queryText, refuseStrangers } from '@sluice/platform';
import type { DeadLetterFilter, DeadLetterPage } from './dead-letter-store.js';
import { DEAD_LETTER_STATES, type DeadLetterState } from './stored-dead-letter.js';

const KIND = 'dead-letter';

/**
 * Reads the query of `GET /v1/dead-letters`: filters, `limit` (1 to 200, 50 unless given) and the opaque `cursor`.
 * @throws Problem 400 that names the parameter
 */
export function readDeadLetterQuery(query: Readonly<Record<string, unknown>>): {
  filter: DeadLetterFilter;
  page: DeadLetterPage;
} {
  const { topic, key, code, parkedSince, parkedUntil, state, limit, cursor, ...unknown } = query;
  refuseStrangers(unknown);
  return {
    filter: {
      topic: queryText('topic', topic),
      key: queryText('key', key),
      code: queryText('code', code),
      parkedSince: instant('parkedSince', parkedSince),
      parkedUntil: instant('parkedUntil', parkedUntil),
      state: stateOf(queryText('state', state)),
    },
    page: { after: placeAfter(KIND, queryText('cursor', cursor)) ?? '0', limit: queryLimit(queryText('limit', limit)) },
  };
}

/** The cursor of the page after this ordinal. */
export function cursorAfterLetter(ordinal: string): string {
  return cursorAfter(KIND, ordinal);
}

function stateOf(given: string | undefined): DeadLetterState | undefined {
  const state = given?.toUpperCase();
  if (state === undefined || (DEAD_LETTER_STATES as readonly string[]).includes(state)) {
    return state as DeadLetterState | undefined;
  }
  throw badQuery('state', `must be one of ${DEAD_LETTER_STATES.join(', ').toLowerCase()}`);
}

function instant(name: string, value: unknown): string | undefined {
  const given = queryText(name, value);
  if (given === undefined || isInstant(given)) return given;
  throw badQuery(name, 'must be an RFC 3339 time with its offset, such as 2026-06-02T08:00:00Z');
}
