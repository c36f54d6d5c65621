import type { Pool, PoolClient } from 'pg';
import type { Logger } from 'pino';
import type { Clock } from '../clock.js';
import { leaveLaneWork } from '../lane/lane-store.js';
import type { LaneName } from '../lane/lane-name.js';
import { SUBJECTS_PER_WORK, type Cause, type LaneWorkFor } from '../lane/lane-work.js';
import { changeFacts, type FactsChange } from './facts-barrier.js';

/** The channel that tells every process to look for the next boundary again. */
export const BOUNDARY_CHANNEL = 'gate_boundary';

/** Longest sleep: setTimeout cannot take more than 24.8 days, and a clock that was set forward is noticed within this. */
const SLEEP_MS_MAX = 60_000;
const RETRY_MS = 1_000;
/** Boundaries that pass at the same instant are handled in portions of this many. */
const BOUNDARIES_MAX = 1_000;

interface DueBoundary {
  at: Date;
  kind: 'LIST' | 'FILING' | 'SHIPMENT' | 'ORDER';
  ref: string;
}

/**
 * Time passing is facts changing too, at instants known beforehand: when a list comes into force, a filing ends, an
 * override lapses or a day begins on which an order still waits, everything it touches is decided again without anybody asking. Every process runs one of these; the
 * row that is deleted under the barrier decides who acts.
 */
export class BoundaryClock {
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** Looks for the next boundary again: called at the start and whenever boundaries were added. */
  wake(): void {
    if (this.#stopped) return;
    clearTimeout(this.#timer);
    this.#running = this.#running
      .then(() => this.#passDue())
      .then((sleepMs) => this.#sleep(sleepMs))
      .catch((error: unknown) => {
        this.logger.error({ err: error }, 'boundaries in time could not be handled, trying again');
        this.#sleep(RETRY_MS);
      });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  #sleep(ms: number): void {
    if (this.#stopped) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.wake(), ms);
    this.#timer.unref();
  }

  /** Handles what is due and returns how long nothing else will be. */
  async #passDue(): Promise<number> {
    for (;;) {
      const nextMs = await this.#nextMs();
      const nowMs = this.clock.nowMs();
      if (nextMs === undefined) return SLEEP_MS_MAX;
      if (nextMs > nowMs) return Math.min(SLEEP_MS_MAX, nextMs - nowMs);
      await changeFacts(this.pool, (client, change) => this.#pass(client, change, nowMs));
    }
  }

  async #nextMs(): Promise<number | undefined> {
    const { rows } = await this.pool.query<{ at: Date | null }>('SELECT min(at) AS at FROM boundary');
    return rows[0]?.at?.getTime();
  }

  async #pass(client: PoolClient, change: FactsChange, nowMs: number): Promise<void> {
    const { rows } = await client.query<DueBoundary>(
      `DELETE FROM boundary WHERE (at, kind, ref) IN (
         SELECT at, kind, ref FROM boundary WHERE at <= $1 ORDER BY at LIMIT $2
       ) RETURNING at, kind, ref`,
      [new Date(nowMs), BOUNDARIES_MAX],
    );
    const filings = rows.filter((row) => row.kind === 'FILING');
    const skusOf = await skusOfFilings(
      client,
      filings.map((row) => row.ref),
    );
    for (const row of filings) change.causes.push({ ...causeOf(row), skus: skusOf.get(row.ref) ?? [] });
    for (const row of rows) if (row.kind === 'LIST') change.causes.push({ ...causeOf(row), skus: null });
    await leaveSubjects(client, 'SHIPMENT', rows);
    await leaveSubjects(client, 'ORDER', rows);
  }
}

function causeOf(boundary: DueBoundary): Cause {
  return { type: 'sluice.boundary.passed', id: `${boundary.kind}/${boundary.ref}/${boundary.at.toISOString()}` };
}

async function skusOfFilings(client: PoolClient, filingIds: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await client.query<{ filing_id: string; skus: string[] }>(
    'SELECT filing_id, skus FROM fact_filing WHERE filing_id = ANY ($1)',
    [filingIds],
  );
  return new Map(rows.map((row) => [row.filing_id, row.skus]));
}

/** Where a subject lives; one that is closed needs no more decisions. */
const HOMES = {
  SHIPMENT: 'SELECT shipment_id AS id, lane FROM shipment WHERE shipment_id = ANY ($1) AND open',
  ORDER: 'SELECT order_id AS id, lane FROM screened_order WHERE order_id = ANY ($1) AND open',
};

/** Leaves subjects whose own instant has come to their lanes, in portions of what a lane does in one transaction. */
async function leaveSubjects(
  client: PoolClient,
  kind: keyof typeof HOMES,
  boundaries: readonly DueBoundary[],
): Promise<void> {
  const due = new Map(boundaries.filter((row) => row.kind === kind).map((row) => [row.ref, row]));
  if (due.size === 0) return;
  const { rows } = await client.query<{ id: string; lane: LaneName }>(HOMES[kind], [[...due.keys()]]);
  const subjectsOf = new Map<LaneName, { id: string; cause: Cause }[]>();
  for (const { id, lane } of rows) {
    const boundary = due.get(id);
    if (boundary) subjectsOf.set(lane, [...(subjectsOf.get(lane) ?? []), { id, cause: causeOf(boundary) }]);
  }
  const work: LaneWorkFor[] = [];
  for (const [lane, subjects] of subjectsOf) {
    for (let start = 0; start < subjects.length; start += SUBJECTS_PER_WORK) {
      const portion = subjects.slice(start, start + SUBJECTS_PER_WORK);
      work.push({ lane, kind: 'SUBJECTS', payload: { subjects: portion } });
    }
  }
  if (work.length > 0) await leaveLaneWork(client, work);
}
