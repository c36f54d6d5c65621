import { isDay, isInstant } from '@sluice/contracts';
import { badQuery, cursorAfter, placeAfter, queryLimit, queryText, queryWord, refuseStrangers } from '@sluice/platform';

export const AUDIT_KINDS = ['filing', 'product', 'list', 'import'] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

/** Which changes; what is undefined narrows nothing. */
export interface AuditFilter {
  /** The timeline of one object: `filing:F-1001`. */
  readonly object: string | undefined;
  /** The person, or what acted by itself; case, width and blanks around it do not count. */
  readonly by: string | undefined;
  readonly kind: AuditKind | undefined;
  /** As the trail writes it, `2026-11-27T00:00:00.000Z`; this instant is included. */
  readonly since: string | undefined;
  /** The same; this instant is excluded. */
  readonly until: string | undefined;
}

/** Behind which change a page starts. */
export interface AuditPlace {
  /** Decimal digits. */
  readonly seq: string;
  /** As the trail writes it. */
  readonly at: string;
}

/** One page. `order`: of one object by its place in the trail, of all by time. */
export interface AuditQuery {
  readonly filter: AuditFilter;
  readonly order: 'asc' | 'desc';
  readonly after: AuditPlace | undefined;
  readonly limit: number;
}

type Query = Readonly<Record<string, unknown>>;

const CURSOR = 'audit';
const PLACE = /^\d{1,18}@-?\d{1,15}$/;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Reads the query of `GET /v1/audit`: the filter, `dir`, `limit` and the opaque `cursor`. @throws Problem 400 QUERY_INVALID */
export function readAuditQuery(query: Query): AuditQuery {
  const { limit, cursor, dir, ...others } = query;
  const filter = readAuditFilter(others);
  const order = queryWord('dir', dir, ['asc', 'desc']) ?? (filter.object === undefined ? 'desc' : 'asc');
  return { filter, order, after: readCursor(queryText('cursor', cursor)), limit: queryLimit(limit) };
}

/** Reads the filter alone, as an export takes it. @throws Problem 400 QUERY_INVALID, also for any other parameter */
export function readAuditFilter(query: Query): AuditFilter {
  const { object, by, kind, since, until, ...unknown } = query;
  refuseStrangers(unknown);
  const filter = {
    object: readObject(object),
    by: queryText('by', by),
    kind: queryWord('kind', kind, AUDIT_KINDS),
    since: readTime('since', since, 0),
    until: readTime('until', until, DAY_MS),
  };
  if (filter.since !== undefined && filter.until !== undefined && filter.since >= filter.until)
    throw badQuery('until', 'is not after since');
  return filter;
}

/** The cursor of the page after this change. */
export function cursorAfterEntry({ seq, at }: AuditPlace): string {
  return cursorAfter(CURSOR, `${seq}@${Date.parse(at)}`);
}

function readCursor(cursor: string | undefined): AuditPlace | undefined {
  const [seq, atMs] = placeAfter(CURSOR, cursor, PLACE)?.split('@') ?? [];
  return seq === undefined || atMs === undefined ? undefined : { seq, at: new Date(Number(atMs)).toISOString() };
}

function readObject(object: unknown): string | undefined {
  if (object === undefined) return undefined;
  if (typeof object === 'string' && /^(filing|import|list|product):[^\u0000-\u001f\u007f]{1,200}$/.test(object))
    return object;
  throw badQuery('object', 'must name one filing, import, list or product, as in filing:F-1001');
}

/** @param dayMs what a day stands for is so far behind its beginning in UTC: with `until` a day is included */
function readTime(name: string, value: unknown, dayMs: number): string | undefined {
  const text = queryText(name, value);
  if (text === undefined) return undefined;
  if (isDay(text)) return new Date(Date.parse(`${text}T00:00:00Z`) + dayMs).toISOString();
  if (isInstant(text)) return new Date(text).toISOString();
  throw badQuery(name, 'must be an instant with its offset, 2026-11-27T08:00:00Z, or a day in UTC, 2026-11-27');
}
