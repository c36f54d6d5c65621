import { Inject, Injectable } from '@nestjs/common';
import type { FilingUpdatedData, GateShipmentData, Hold } from '@sluice/contracts';
import { clearanceLookup, type Clearance, type ClearanceLookup } from '@sluice/domain';
import type { Pool } from 'pg';
import { CLOCK, POOL, type Clock } from '../shared.js';

/** When a shipment is likely to be clear, from our own history of filings. RFC 3339. */
export interface LikelyClear {
  /** Half of the filings were completed by then, measured from their opening. */
  readonly p50: string;
  readonly p90: string;
  /** How many filings that rests on; of several holds the fewest. */
  readonly basedOnFilings: number;
}

/** When the filing that a hold waits for was opened, milliseconds since the epoch; undefined: it is still to be opened. */
export type OpenedAt = (filingId: string) => number | undefined;

const DAY_MS = 24 * 60 * 60 * 1000;
/** Filings of a list that the history goes by, the latest completed: as the gate has it. */
const FILINGS_PER_LIST_MAX = 1_000;
/** A filing that was completed this minute changes no estimate. */
const KEPT_FOR_MS = 60_000;

/**
 * An estimate for what is held. Undefined where there is none: nothing holds it, something else than a filing does, whose
 * duration nobody knows, or no filing like it was ever completed. Pure.
 */
export function likelyClearOf(
  { status, exporterId, lines }: GateShipmentData,
  lookup: ClearanceLookup,
  openedAt: OpenedAt,
  nowMs: number,
): LikelyClear | undefined {
  const holds = status === 'HELD' || status === 'RECALLED' ? lines.flatMap((line) => line.holds) : [];
  const each = holds.map((hold) => ofHold(exporterId, hold, lookup, openedAt, nowMs));
  const known = each.filter((one) => one !== undefined);
  if (known.length === 0 || known.length < each.length) return undefined;
  return {
    p50: new Date(Math.max(...known.map(({ p50Ms }) => p50Ms))).toISOString(),
    p90: new Date(Math.max(...known.map(({ p90Ms }) => p90Ms))).toISOString(),
    basedOnFilings: Math.min(...known.map(({ basedOnFilings }) => basedOnFilings)),
  };
}

/** What should have been over already is over now at the earliest. */
function ofHold(
  exporterId: string,
  { reason, requirement, filingId }: Hold,
  lookup: ClearanceLookup,
  openedAt: OpenedAt,
  nowMs: number,
): { p50Ms: number; p90Ms: number; basedOnFilings: number } | undefined {
  if (!reason.startsWith('FILING_') || requirement === undefined) return undefined;
  const history = lookup(exporterId, requirement);
  if (history === undefined) return undefined;
  // Only an open filing has begun; in place of a revoked, rejected or expired one another is opened.
  const begunMs = reason === 'FILING_INCOMPLETE' && filingId !== undefined ? openedAt(filingId) : undefined;
  const after = (days: number): number => Math.max(nowMs, (begunMs ?? nowMs) + days * DAY_MS);
  const { p50Days, p90Days, basedOnFilings } = history;
  return { p50Ms: after(p50Days), p90Ms: after(p90Days), basedOnFilings };
}

/** Estimates for shipments that somebody looks at. */
@Injectable()
export class LikelyClears {
  #lookup: { readonly atMs: number; readonly found: Promise<ClearanceLookup> } | undefined;

  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By shipment id; those without an estimate are left out. */
  async of(states: readonly GateShipmentData[]): Promise<ReadonlyMap<string, LikelyClear>> {
    const nowMs = this.clock();
    const [lookup, opened] = await Promise.all([this.lookup(nowMs), this.openings(states)]);
    const found = states.flatMap((state) => {
      const likely = likelyClearOf(state, lookup, (filingId) => opened.get(filingId), nowMs);
      return likely === undefined ? [] : [[state.shipmentId, likely] as const];
    });
    return new Map(found);
  }

  private lookup(nowMs: number): Promise<ClearanceLookup> {
    if (this.#lookup === undefined || nowMs - this.#lookup.atMs >= KEPT_FOR_MS) {
      const found = this.readHistory();
      this.#lookup = { atMs: nowMs, found };
      found.catch(() => (this.#lookup = undefined));
    }
    return this.#lookup.found;
  }

  private async readHistory(): Promise<ClearanceLookup> {
    const { rows } = await this.pool.query<Omit<Clearance, 'durationMs'> & { durationMs: string }>(
      `SELECT f.exporter_id AS "exporterId", f.list_id AS "listId", f.entry_id AS "entryId", f.markets,
              (extract(epoch FROM f.completed_at - f.opened_at) * 1000)::bigint AS "durationMs"
         FROM (SELECT DISTINCT list_id FROM filing_duration) AS l, LATERAL (
           SELECT * FROM filing_duration WHERE list_id = l.list_id AND completed_at IS NOT NULL
            ORDER BY completed_at DESC, filing_id LIMIT ${FILINGS_PER_LIST_MAX}
         ) AS f`,
    );
    return clearanceLookup(rows.map((row) => ({ ...row, durationMs: Number(row.durationMs) })));
  }

  private async openings(states: readonly GateShipmentData[]): Promise<ReadonlyMap<string, number>> {
    const holds = states.flatMap(({ lines }) => lines.flatMap((line) => line.holds));
    const filingIds = [...new Set(holds.map(({ filingId }) => filingId).filter((id) => id !== undefined))];
    if (filingIds.length === 0) return new Map();
    const { rows } = await this.pool.query<{ filing_id: FilingUpdatedData['filingId']; opened_at: Date }>(
      'SELECT filing_id, opened_at FROM filing_duration WHERE filing_id = ANY ($1)',
      [filingIds],
    );
    return new Map(rows.map(({ filing_id: filingId, opened_at: at }) => [filingId, at.getTime()]));
  }
}
