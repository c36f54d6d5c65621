import { inTransaction, actsFor, type Caller } from '@sluice/platform';
import type { Pool } from 'pg';
import type { Clock } from '../clock.js';
import { byWhatItFrees, type Blocker } from './blocker.js';
import { BLOCKERS_SQL } from './blockers-sql.js';
import type { BlockersQuery } from './blockers-query.js';

/** Everything that kept shipments back at one instant. */
interface Snapshot {
  readonly atMs: number;
  readonly blockers: readonly Blocker[];
}

/** A page, as of when it was counted (RFC 3339), and the blocker it ends with when there are more. */
export interface BlockersPage {
  readonly asOf: string;
  readonly items: readonly Blocker[];
  readonly endsWith?: Blocker;
}

/** How long one count answers everybody. */
export interface Rest {
  readonly msMin: number;
  /** As many times as long as the count took. */
  readonly times: number;
}

/** Counting reads every held shipment: 70 µs each (docs/performance.md). It may take a tenth of a core, however many ask. */
const REST: Rest = { msMin: 5_000, times: 9 };
const BLOCKERS_MAX = 50_000;
/** On one core, so that the lanes keep theirs. Each state is another one: remembering what was made of it helps nobody. */
const BEGIN = `BEGIN READ ONLY;
  SET LOCAL statement_timeout = '60s'; SET LOCAL work_mem = '64MB'; SET LOCAL jit = off;
  SET LOCAL max_parallel_workers_per_gather = 0; SET LOCAL enable_memoize = off`;

interface Row {
  readonly exporter_id: string;
  readonly list_id: string;
  readonly entry_id: string;
  readonly filing_id: string | null;
  readonly kind: string | null;
  readonly shipments: number;
  readonly lines: number;
  readonly alone_shipments: number;
  readonly alone_lines: number;
}

/** What would free the most: counted from the holds that are open. */
export class BlockersService {
  #latest: { staleAtMs: number; readonly snapshot: Promise<Snapshot> } | undefined;

  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
    private readonly rest = REST,
  ) {}

  /** Those of the exporters that the caller acts for. */
  async page({ exporterId, after, limit }: BlockersQuery, caller: Caller): Promise<BlockersPage> {
    const { atMs, blockers } = await this.snapshot();
    const rest = blockers.filter(
      (blocker) =>
        actsFor(caller, blocker.exporterId) &&
        (exporterId === undefined || blocker.exporterId === exporterId) &&
        (after === undefined || byWhatItFrees(after, blocker) < 0),
    );
    const items = rest.slice(0, limit);
    const last = rest.length > limit ? items.at(-1) : undefined;
    return { asOf: new Date(atMs).toISOString(), items, ...(last === undefined ? {} : { endsWith: last }) };
  }

  /** One count at a time; whoever asks meanwhile waits for it. One that failed is not kept. */
  private snapshot(): Promise<Snapshot> {
    const beganAtMs = performance.now();
    if (this.#latest && beganAtMs < this.#latest.staleAtMs) return this.#latest.snapshot;
    const latest = { staleAtMs: Infinity, snapshot: this.count() };
    this.#latest = latest;
    const restOf = ({ msMin, times }: Rest, tookMs: number) => Math.max(msMin, times * tookMs);
    latest.snapshot.then(
      () => (latest.staleAtMs = performance.now() + restOf(this.rest, performance.now() - beganAtMs)),
      () => (latest.staleAtMs = -Infinity),
    );
    return latest.snapshot;
  }

  private async count(): Promise<Snapshot> {
    const atMs = this.clock.nowMs();
    const { rows } = await inTransaction(this.pool, BEGIN, (client) => client.query<Row>(BLOCKERS_SQL, [BLOCKERS_MAX]));
    return { atMs, blockers: rows.map(blockerOf).sort(byWhatItFrees) };
  }
}

function blockerOf(row: Row): Blocker {
  return {
    exporterId: row.exporter_id,
    filingId: row.filing_id,
    requirement: { listId: row.list_id, entryId: row.entry_id },
    kind: row.kind,
    shipments: row.shipments,
    lines: row.lines,
    aloneShipments: row.alone_shipments,
    aloneLines: row.alone_lines,
  };
}
