import { Inject, Injectable } from '@nestjs/common';
import type { GateShipmentData } from '@sluice/contracts';
import type { ClientBase } from 'pg';
import { Transactions } from '../database/transactions.js';
import { CLOCK, type Clock } from '../shared.js';
import type { Fix } from './fix.js';
import { keyOf, KeptAnswers } from './kept-answers.js';
import { conditions, instant, type QueueFilter } from './queue-filter.js';
import { openHoldsOf } from './summary.js';

/** One act, and what it would free. Counts are of shipments that meet the filter. */
export interface FixGroup {
  readonly fix: Fix;
  /** That have a hold which it closes. */
  readonly shipments: number;
  /** Lines with such a hold. */
  readonly lines: number;
  /** That nothing else keeps back: in time and late ones. */
  readonly freesAtOnce: number;
  /** Of these, the ones whose planned dispatch is still to come. */
  readonly inTime: number;
  readonly late: number;
  /** That something else keeps back too. */
  readonly alsoNeed: number;
  readonly earliestDispatch: string;
}

export interface FixGroups {
  readonly asOf: string;
  /** Acts there are, also beyond those that are told. */
  readonly total: number;
  readonly items: readonly FixGroup[];
}

interface Row {
  readonly key: string;
  readonly sample: string;
  readonly shipments: number;
  readonly lines: number;
  readonly frees: number;
  readonly in_time: number;
  readonly earliest: Date;
  readonly total: number;
}

export const GROUPS_MAX = 100;
const KEPT_FOR_MS = 15_000;

/** The queue by what would free it: what frees most in time comes first. Counted again after fifteen seconds. */
@Injectable()
export class FixGroupsRepository {
  private readonly kept: KeptAnswers<FixGroups>;

  constructor(
    private readonly transactions: Transactions,
    @Inject(CLOCK) clock: Clock,
  ) {
    this.kept = new KeptAnswers(KEPT_FOR_MS, clock);
  }

  groups(filter: QueueFilter): Promise<FixGroups> {
    return this.kept.get(keyOf(filter), (nowMs) =>
      this.transactions.read(async (client) => {
        const rows = await countFixes(client, filter, nowMs);
        const fixes = await fixesOfSamples(client, rows);
        return {
          asOf: new Date(nowMs).toISOString(),
          total: rows[0]?.total ?? 0,
          items: rows.flatMap((row) => groupOf(row, fixes.get(row.key))),
        };
      }),
    );
  }
}

async function countFixes(client: Pick<ClientBase, 'query'>, filter: QueueFilter, nowMs: number): Promise<Row[]> {
  const values: unknown[] = [];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const where = conditions(filter, nowMs, bind);
  const alone = 'cardinality(s.fixes) = 1';
  const { rows } = await client.query<Row>(
    `SELECT f.key, min(s.shipment_id) AS sample, count(*)::integer AS shipments, sum(f.lines)::integer AS lines,
            count(*) FILTER (WHERE ${alone})::integer AS frees,
            count(*) FILTER (WHERE ${alone} AND s.dispatch_at >= ${bind(instant(nowMs))})::integer AS in_time,
            min(s.dispatch_at) AS earliest, (count(*) OVER ())::integer AS total
       FROM shipment_summary AS s CROSS JOIN LATERAL unnest(s.fixes, s.fix_lines) AS f (key, lines)
      ${where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`}
      GROUP BY f.key ORDER BY in_time DESC, frees DESC, shipments DESC, f.key LIMIT ${GROUPS_MAX}`,
    values,
  );
  return rows;
}

/** A fix is what a hold says: one hold of each group is looked at. */
async function fixesOfSamples(client: Pick<ClientBase, 'query'>, groups: readonly Row[]): Promise<Map<string, Fix>> {
  const { rows } = await client.query<{ state: GateShipmentData }>(
    'SELECT state FROM shipment WHERE shipment_id = ANY ($1)',
    [groups.map(({ sample }) => sample)],
  );
  const fixes = rows.flatMap(({ state }) => openHoldsOf(state).map(({ fix }) => fix));
  return new Map(fixes.map((fix) => [fix.key, fix]));
}

function groupOf(row: Row, fix: Fix | undefined): FixGroup[] {
  if (fix === undefined) return [];
  const { shipments, lines, frees, in_time: inTime, earliest } = row;
  const counts = { shipments, lines, freesAtOnce: frees, inTime, late: frees - inTime, alsoNeed: shipments - frees };
  return [{ fix, ...counts, earliestDispatch: earliest.toISOString() }];
}
