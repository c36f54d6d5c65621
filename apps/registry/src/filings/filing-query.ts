import type { FilingStatus } from '@sluice/contracts';
import { Problem, type Caller } from '@sluice/platform';
import type { FilingFilter, FilingPage } from './filings.repository.js';
import { STATUSES } from './lifecycle.js';

const LIMIT_DEFAULT = 50;
const LIMIT_MAX = 200;

/** Reads the query of `GET /v1/filings`: filters, `limit` and the opaque `cursor`; only filings the caller acts for. */
export function readFilingQuery(
  query: Readonly<Record<string, unknown>>,
  { exporters }: Caller,
): { filter: FilingFilter; page: FilingPage } {
  const { status, exporterId, listId, sku, limit, cursor, ...unknown } = query;
  const stranger = Object.keys(unknown)[0];
  if (stranger !== undefined) throw badQuery(stranger, 'is not a known parameter');
  const filter = { status: text('status', status), exporterId: text('exporterId', exporterId) };
  if (filter.status !== undefined && !STATUSES.includes(filter.status as FilingStatus)) {
    throw badQuery('status', `must be one of ${STATUSES.join(', ')}`);
  }
  return {
    filter: { ...filter, listId: text('listId', listId), sku: text('sku', sku), exporters },
    page: { after: readCursor(text('cursor', cursor)), limit: readLimit(text('limit', limit)) },
  };
}

/** The cursor of the page after this ordinal. */
export function cursorAfter(ordinal: string): string {
  return Buffer.from(`filing:${ordinal}`).toString('base64url');
}

function readCursor(cursor: string | undefined): string {
  if (cursor === undefined) return '0';
  const ordinal = /^filing:(\d{1,18})$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1];
  if (ordinal === undefined) throw badQuery('cursor', 'is not a nextCursor of this list');
  return ordinal;
}

function readLimit(limit: string | undefined): number {
  if (limit === undefined) return LIMIT_DEFAULT;
  const rows = /^\d{1,3}$/.test(limit) ? Number(limit) : 0;
  if (rows < 1 || rows > LIMIT_MAX) throw badQuery('limit', `must be a number from 1 to ${LIMIT_MAX}`);
  return rows;
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
