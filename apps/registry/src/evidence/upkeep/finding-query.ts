import { cursorAfter, placeAfter, queryLimit, queryText, queryWord, refuseStrangers } from '@sluice/platform';
import type { FindingPage, FindingStatus } from './findings.js';

export const STATUSES: readonly FindingStatus[] = ['OPEN', 'RESOLVED'];
const KIND = 'finding';
/** Ids are 64-bit. */
const ID_MAX = '9223372036854775807';

/** Reads the query of `GET /v1/evidence/findings`: `status`, `limit` and the opaque `cursor`. @throws Problem 400 */
export function readFindingQuery(query: Readonly<Record<string, unknown>>): FindingPage {
  const { status, limit, cursor, ...unknown } = query;
  refuseStrangers(unknown);
  return {
    status: queryWord('status', status, STATUSES),
    before: placeAfter(KIND, queryText('cursor', cursor)) ?? ID_MAX,
    limit: queryLimit(limit),
  };
}

/** The cursor of the page after this finding. */
export function cursorAfterFinding(findingId: string): string {
  return cursorAfter(KIND, findingId);
}
