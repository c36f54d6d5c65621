import { actsFor, type Caller } from '@sluice/platform';
import type { Pool } from 'pg';
import type { Clock } from '../clock.js';
import { inTransaction } from '../database/in-transaction.js';
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

/** Counting reads every held shipment: so many seconds it stands, however many ask. */
const FRESH_MS = 5_000;
const BLOCKERS_MAX = 50_000;
/**
 * On one core, so that the lanes keep theirs; given up before people do. Remembering what a function made of a state helps
 * nobody, since each state is another one, and by the primary key the rows would be read in random order.
 */
const BEGIN = `BEGIN READ ONLY;
  SET LOCAL statement_timeout = '30s'; SET LOCAL work_mem = '64MB'; SET LOCAL jit = off;
  SET LOCAL max_parallel_workers_per_gather = 0; SET LOCAL enable_memoize = off; SET LOCAL enable_indexscan = off`;

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
  #latest: { readonly countedAtMs: number; readonly snapshot: Promise<Snapshot> } | undefined;

  /** @param freshMs how long one count answers everybody */
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
    private readonly freshMs = FRESH_MS,
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
    const now = performance.now();
    if (this.#latest && now - this.#latest.countedAtMs < this.freshMs) return this.#latest.snapshot;
    const latest = { countedAtMs: now, snapshot: this.count() };
    this.#latest = latest;
    latest.snapshot.catch(() => {
      if (this.#latest === latest) this.#latest = undefined;
    });
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
