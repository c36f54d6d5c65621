import { badCursor, queryLimit, queryText, refuseStrangers } from '@sluice/platform';
import type { Blocker } from './blocker.js';

/** One page of the blockers, of one exporter or of all. */
export interface BlockersQuery {
  readonly exporterId: string | undefined;
  /** The blocker the page starts behind. */
  readonly after: Blocker | undefined;
  readonly limit: number;
}

/** Reads the query of `GET /v1/blockers`. @throws Problem 400 QUERY_INVALID */
export function readBlockersQuery(query: Readonly<Record<string, unknown>>): BlockersQuery {
  const { exporterId, limit, cursor, ...unknown } = query;
  refuseStrangers(unknown);
  return { exporterId: queryText('exporterId', exporterId), after: readCursor(cursor), limit: queryLimit(limit) };
}

type CursorParts = [number, number, number, number, string, string, string, string | null, string | null];

/**
 * The cursor of the page behind this blocker. It holds the counts the order goes by, so that a page begins where the last
 * one ended even when everything was counted anew in between.
 */
export function cursorBehind(blocker: Blocker): string {
  const { aloneShipments, aloneLines, shipments, lines, exporterId, requirement, filingId, kind } = blocker;
  const { listId, entryId } = requirement;
  const parts: CursorParts = [
    aloneShipments,
    aloneLines,
    shipments,
    lines,
    exporterId,
    listId,
    entryId,
    filingId,
    kind,
  ];
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

function readCursor(cursor: unknown): Blocker | undefined {
  if (cursor === undefined) return undefined;
  const parts = partsOf(String(cursor));
  if (!parts) throw badCursor();
  const [aloneShipments, aloneLines, shipments, lines, exporterId, listId, entryId, filingId, kind] = parts;
  return { aloneShipments, aloneLines, shipments, lines, exporterId, requirement: { listId, entryId }, filingId, kind };
}

const KINDS = ['number', 'number', 'number', 'number', 'string', 'string', 'string', 'text', 'text'] as const;

function partsOf(cursor: string): CursorParts | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) && parts.length === KINDS.length && parts.every(isOfItsKind)
      ? (parts as CursorParts)
      : undefined;
  } catch {
    return undefined;
  }
}

function isOfItsKind(part: unknown, index: number): boolean {
  const kind = KINDS[index];
  return kind === 'text' ? part === null || typeof part === 'string' : typeof part === kind;
}
