import { Inject, Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import { Transactions } from '../database/transactions.js';
import { CLOCK, type Clock } from '../shared.js';
import {
  byReason,
  DIMENSIONS,
  releasedToday,
  underViews,
  VALUES_MAX,
  withoutOwn,
  type Dimension,
  type Facets,
  type ValueCount,
  type ViewCounts,
} from './facets.js';
import { keyOf, KeptAnswers } from './kept-answers.js';
import { conditions, instant, type QueueFilter } from './queue-filter.js';
import { QueueRepository } from './queue.repository.js';

type Client = Pick<ClientBase, 'query'>;
type Counts = Readonly<Record<Dimension, readonly ValueCount[]>> & { readonly total: number };

const KEPT_FOR_MS = 5_000;
const HOUR_MS = 60 * 60 * 1000;
const COLUMNS: Readonly<Record<Dimension, string>> = {
  reasons: 's.reasons',
  exporters: 's.exporter_id',
  warehouses: 's.warehouse_id',
  destinations: 's.destination',
};

/** Counts of the queue; the same question is counted again after five seconds. */
@Injectable()
export class FacetsRepository {
  private readonly kept: KeptAnswers<Facets>;

  constructor(
    private readonly transactions: Transactions,
    private readonly queue: QueueRepository,
    @Inject(CLOCK) clock: Clock,
  ) {
    this.kept = new KeptAnswers(KEPT_FOR_MS, clock);
  }

  facets(filter: QueueFilter, person: string): Promise<Facets> {
    return this.kept.get(keyOf([filter, person]), (nowMs) =>
      this.transactions.read(async (client) => {
        const counts = await this.counts(client, filter, nowMs);
        return {
          asOf: new Date(nowMs).toISOString(),
          total: counts.total,
          views: await this.views(client, filter, person, nowMs),
          reasons: byReason(counts.reasons.map(({ value, count }) => ({ bits: Number(value), count }))),
          exporters: mostOf(counts.exporters),
          warehouses: mostOf(counts.warehouses),
          destinations: mostOf(counts.destinations),
        };
      }),
    );
  }

  /** Facets under the same filter are counted in one pass: without any filter, all of them. */
  private async counts(client: Client, filter: QueueFilter, nowMs: number): Promise<Counts> {
    const passes = new Map<string, { filter: QueueFilter; dimensions: Dimension[] }>();
    for (const dimension of DIMENSIONS) {
      const own = withoutOwn(filter, dimension);
      const pass = passes.get(keyOf(own)) ?? { filter: own, dimensions: [] };
      passes.set(keyOf(own), { ...pass, dimensions: [...pass.dimensions, dimension] });
    }
    const counted = new Map<Dimension, ValueCount[]>();
    for (const pass of passes.values()) {
      for (const [dimension, values] of await countPass(client, pass.filter, pass.dimensions, nowMs)) {
        counted.set(dimension, values);
      }
    }
    const all = passes.get(keyOf(filter))?.dimensions[0];
    const total =
      all === undefined
        ? await this.queue.count(client, filter, nowMs)
        : (counted.get(all) ?? []).reduce((sum, { count }) => sum + count, 0);
    const of = (dimension: Dimension): ValueCount[] => counted.get(dimension) ?? [];
    const [reasons, exporters, warehouses, destinations] = DIMENSIONS.map(of);
    return {
      total,
      reasons: reasons ?? [],
      exporters: exporters ?? [],
      warehouses: warehouses ?? [],
      destinations: destinations ?? [],
    };
  }

  private async views(client: Client, filter: QueueFilter, person: string, nowMs: number): Promise<ViewCounts> {
    const values: unknown[] = [];
    const bind = (value: unknown): string => `$${values.push(value)}`;
    const now = bind(instant(nowMs));
    const within = (hours: number): string =>
      `s.dispatch_at >= ${now} AND s.dispatch_at < ${bind(instant(nowMs + hours * HOUR_MS))}`;
    const { rows } = await client.query<ViewCounts>(
      `SELECT count(*)::integer AS leaving,
              count(*) FILTER (WHERE s.dispatch_at < ${now})::integer AS late,
              count(*) FILTER (WHERE ${within(4)})::integer AS "due4h",
              count(*) FILTER (WHERE ${within(24)})::integer AS "due24h",
              count(*) FILTER (WHERE s.owner IS NULL)::integer AS unassigned,
              count(*) FILTER (WHERE s.owner = ${bind(person)})::integer AS mine
         FROM shipment_summary AS s WHERE ${conditions(underViews(filter), nowMs, bind).join(' AND ')}`,
      values,
    );
    const [counted] = rows;
    if (!counted) throw new Error('a count has no row');
    return { ...counted, releasedToday: await this.queue.count(client, releasedToday(filter, nowMs), nowMs) };
  }
}

async function countPass(
  client: Client,
  filter: QueueFilter,
  dimensions: readonly Dimension[],
  nowMs: number,
): Promise<Map<Dimension, ValueCount[]>> {
  const values: unknown[] = [];
  const where = conditions(filter, nowMs, (value) => `$${values.push(value)}`);
  const columns = dimensions.map((dimension) => COLUMNS[dimension]);
  // One of the columns is there in each row, the one it is grouped by.
  const { rows } = await client.query<{ dimension: string; value: string; count: number }>(
    `SELECT CASE ${columns.map((column, at) => `WHEN GROUPING(${column}) = 0 THEN '${at}'`).join(' ')} END AS dimension,
            coalesce(${columns.map((column) => `${column}::text`).join(', ')}) AS value, count(*)::integer AS count
       FROM shipment_summary AS s ${where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`}
      GROUP BY GROUPING SETS (${columns.map((column) => `(${column})`).join(', ')})`,
    values,
  );
  return new Map(
    dimensions.map((dimension, at) => [
      dimension,
      rows.filter((row) => row.dimension === String(at)).map(({ value, count }) => ({ value, count })),
    ]),
  );
}

/** The most frequent values; among equals the first by name. */
function mostOf(counts: readonly ValueCount[]): ValueCount[] {
  return [...counts].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, VALUES_MAX);
}
