import { Problem } from '@sluice/platform';

const LIMIT_DEFAULT = 50;
const LIMIT_MAX = 200;

/** One page of one timeline; `after` is the seq it starts behind, decimal digits. */
export interface AuditQuery {
  readonly object: string;
  readonly after: string;
  readonly limit: number;
}

/** Reads the query of `GET /v1/audit`: `object`, `limit` and the opaque `cursor`. @throws Problem 400 QUERY_INVALID */
export function readAuditQuery(query: Readonly<Record<string, unknown>>): AuditQuery {
  const { object, limit, cursor, ...unknown } = query;
  const stranger = Object.keys(unknown)[0];
  if (stranger !== undefined) throw badQuery(stranger, 'is not a known parameter');
  return { object: readObject(object), after: readCursor(cursor), limit: readLimit(limit) };
}

/** The cursor of the page after this seq. */
export function cursorAfter(seq: number): string {
  return Buffer.from(`audit:${seq}`).toString('base64url');
}

function readObject(object: unknown): string {
  if (typeof object === 'string' && /^(filing|import|list|product):[^\u0000-\u001f\u007f]{1,200}$/.test(object))
    return object;
  throw badQuery('object', 'must name one filing, import, list or product, as in filing:F-1001');
}

function readCursor(cursor: unknown): string {
  if (cursor === undefined) return '0';
  const seq = /^audit:(\d{1,18})$/.exec(Buffer.from(String(cursor), 'base64url').toString())?.[1];
  if (seq === undefined) throw badQuery('cursor', 'is not a nextCursor of this list');
  return seq;
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
