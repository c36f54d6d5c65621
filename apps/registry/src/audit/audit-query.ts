import { badQuery, cursorAfter, placeAfter, queryLimit, refuseStrangers } from '@sluice/platform';

const KIND = 'audit';

/** One page of one timeline; `after` is the seq it starts behind, decimal digits. */
export interface AuditQuery {
  readonly object: string;
  readonly after: string;
  readonly limit: number;
}

/** Reads the query of `GET /v1/audit`: `object`, `limit` and the opaque `cursor`. @throws Problem 400 QUERY_INVALID */
export function readAuditQuery(query: Readonly<Record<string, unknown>>): AuditQuery {
  const { object, limit, cursor, ...unknown } = query;
  refuseStrangers(unknown);
  const place = placeAfter(KIND, cursor === undefined ? undefined : String(cursor));
  return { object: readObject(object), after: place ?? '0', limit: queryLimit(limit) };
}

/** The cursor of the page after this seq. */
export function cursorAfterEntry(seq: number): string {
  return cursorAfter(KIND, seq);
}

function readObject(object: unknown): string {
  if (typeof object === 'string' && /^(filing|import|list|product):[^\u0000-\u001f\u007f]{1,200}$/.test(object))
    return object;
  throw badQuery('object', 'must name one filing, import, list or product, as in filing:F-1001');
}
