import { Injectable } from '@nestjs/common';
import type { Reason } from '@sluice/contracts';
import { shanghaiDay, startOfShanghaiDay } from '@sluice/domain';
import type { Exporters } from '@sluice/platform';
import type { PoolClient } from 'pg';
import { OF_EXPORTERS } from '../orders/orders.repository.js';
import { Transactions } from '../database/transactions.js';
import { agesOf, RANGES, type HoldAges, type Range, type Stats, type ThroughputHour } from './stats.js';

const HOUR_MS = 60 * 60 * 1000;
const SHOWN_MAX = 20;

/** Everything but what the process knows by itself. */
export type CountedStats = Omit<Stats, 'gateLagSeconds'>;

/** Counts what an overview shows, in one snapshot. */
@Injectable()
export class StatsRepository {
  constructor(private readonly transactions: Transactions) {}

  async count(range: Range, exporters: Exporters, nowMs: number): Promise<CountedStats> {
    const ask: Ask = {
      scope: exporters === 'ALL' ? null : [...exporters],
      now: new Date(nowMs),
      from: new Date(nowMs - RANGES[range] * HOUR_MS),
      today: new Date(startOfShanghaiDay(shanghaiDay(nowMs))),
    };
    return this.transactions.read(async (client) => ({
      asOf: ask.now.toISOString(),
      range,
      from: ask.from.toISOString(),
      ...(await shipments(client, ask)),
      medianReleaseSeconds: await medianRelease(client, ask),
      throughput: await throughput(client, ask),
      openHoldAges: await holdAges(client, ask),
      promisesAtRisk: await atRisk(client, ask),
      parkedRecords: ask.scope === null ? await parked(client) : null,
      ...(await filingsEnding(client, ask)),
      ...(await listsAhead(client, ask)),
    }));
  }
}

interface Ask {
  /** Null: all of them. */
  readonly scope: string[] | null;
  readonly now: Date;
  readonly from: Date;
  readonly today: Date;
}

const IN_SCOPE = (column: string, place: string): string => `(${place}::text[] IS NULL OR ${column} = ANY (${place}))`;

async function shipments(
  client: PoolClient,
  { scope, now, from, today }: Ask,
): Promise<Pick<Stats, 'heldNow' | 'leavingNotFree' | 'releasedToday' | 'breaches'>> {
  const { rows } = await client.query<Record<string, number>>(
    `SELECT (SELECT count(*) FROM shipment_summary WHERE open AND ${IN_SCOPE('exporter_id', '$1')})::integer AS held,
            (SELECT count(*) FROM shipment_summary
              WHERE open AND dispatch_at < $2::timestamptz + interval '24 hours'
                AND ${IN_SCOPE('exporter_id', '$1')})::integer AS leaving,
            (SELECT count(*) FROM shipment_summary
              WHERE NOT open AND status = 'RELEASED' AND decided_at >= $3
                AND ${IN_SCOPE('exporter_id', '$1')})::integer AS released,
            (SELECT count(DISTINCT shipment_id) FROM decision
              WHERE status = 'BREACHED' AND decided_at >= $4 AND ${IN_SCOPE('exporter_id', '$1')})::integer AS breaches`,
    [scope, now, today, from],
  );
  const { held = 0, leaving = 0, released = 0, breaches = 0 } = rows[0] ?? {};
  return { heldNow: held, leavingNotFree: leaving, releasedToday: released, breaches };
}

/** From the first decision after the release before, which a recall ended, if there was one. What is released at once counts 0. */
async function medianRelease(client: PoolClient, { scope, from }: Ask): Promise<number | null> {
  const { rows } = await client.query<{ seconds: number | null }>(
    `SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM d.decided_at - began.at))::float8 AS seconds
       FROM decision AS d
       CROSS JOIN LATERAL (
         SELECT coalesce(max(decision_version), 0) AS version FROM decision AS r
          WHERE r.shipment_id = d.shipment_id AND r.decision_version < d.decision_version AND r.status = 'RELEASED') AS before
       CROSS JOIN LATERAL (
         SELECT min(decided_at) AS at FROM decision AS h
          WHERE h.shipment_id = d.shipment_id AND h.decision_version > before.version
            AND h.decision_version <= d.decision_version) AS began
      WHERE d.status = 'RELEASED' AND d.decided_at >= $2 AND ${IN_SCOPE('d.exporter_id', '$1')}`,
    [scope, from],
  );
  const seconds = rows[0]?.seconds ?? null;
  return seconds === null ? null : Math.round(seconds);
}

async function throughput(client: PoolClient, { scope, from, now }: Ask): Promise<ThroughputHour[]> {
  const { rows } = await client.query<Omit<ThroughputHour, 'hour'> & { hour: Date }>(
    `SELECT h.hour,
            count(*) FILTER (WHERE d.status = 'HELD')::integer AS held,
            count(*) FILTER (WHERE d.status = 'RELEASED')::integer AS released,
            count(*) FILTER (WHERE d.status = 'RECALLED')::integer AS recalled
       FROM generate_series(date_trunc('hour', $2::timestamptz), $3::timestamptz, interval '1 hour') AS h (hour)
       LEFT JOIN decision AS d
         ON d.decided_at >= h.hour AND d.decided_at < h.hour + interval '1 hour' AND d.decided_at >= $2
        AND ${IN_SCOPE('d.exporter_id', '$1')}
      GROUP BY h.hour ORDER BY h.hour`,
    [scope, from, now],
  );
  return rows.map(({ hour, ...counts }) => ({ hour: hour.toISOString(), ...counts }));
}

async function holdAges(client: PoolClient, { scope, now }: Ask): Promise<HoldAges[]> {
  const { rows } = await client.query<Omit<HoldAges, 'family'> & { reason: Reason }>(
    `SELECT reason,
            count(*) FILTER (WHERE age < interval '4 hours')::integer AS "under4h",
            count(*) FILTER (WHERE age >= interval '4 hours' AND age < interval '1 day')::integer AS "under1d",
            count(*) FILTER (WHERE age >= interval '1 day' AND age < interval '3 days')::integer AS "under3d",
            count(*) FILTER (WHERE age >= interval '3 days' AND age < interval '7 days')::integer AS "under7d",
            count(*) FILTER (WHERE age >= interval '7 days')::integer AS "over7d"
       FROM (SELECT h.reason, $2::timestamptz - (h.hold->>'since')::timestamptz AS age
               FROM hold AS h JOIN shipment_summary AS s USING (shipment_id)
              WHERE s.open AND ${IN_SCOPE('s.exporter_id', '$1')}) AS h
      GROUP BY reason`,
    [scope, now],
  );
  return agesOf(rows);
}

/** Wanted today or later: what was wanted before is no promise any more. */
async function atRisk(client: PoolClient, { scope, now }: Ask): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM screened_order AS o
      WHERE o.at_risk AND o.requested_ship_date >= $2::date AND ($1::text[] IS NULL OR ${OF_EXPORTERS('$1')})`,
    [scope, shanghaiDay(now.getTime())],
  );
  return rows[0]?.count ?? 0;
}

async function parked(client: PoolClient): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM dead_letter WHERE state = 'OPEN'`,
  );
  return rows[0]?.count ?? 0;
}

async function filingsEnding(
  client: PoolClient,
  { scope, now }: Ask,
): Promise<Pick<Stats, 'filingsEnding' | 'filingsEndingCount'>> {
  const { rows } = await client.query<Stats['filingsEnding'][number] & { all: number }>(
    `SELECT filing_id AS "filingId", exporter_id AS "exporterId", data->>'listId' AS "listId",
            data->>'entryId' AS "entryId", valid_until::text AS "validUntil", count(*) OVER ()::integer AS all
       FROM fact_filing
      WHERE status = 'COMPLETED' AND valid_until >= $2::date AND valid_until < $2::date + 60
        AND ${IN_SCOPE('exporter_id', '$1')}
      ORDER BY valid_until, filing_id LIMIT ${SHOWN_MAX}`,
    [scope, shanghaiDay(now.getTime())],
  );
  return {
    filingsEndingCount: rows[0]?.all ?? 0,
    filingsEnding: rows.map(({ all: _all, ...filing }) => filing),
  };
}

/** Lists are few, and everybody's. */
async function listsAhead(client: PoolClient, { now }: Ask): Promise<Pick<Stats, 'listsAhead' | 'listsAheadCount'>> {
  const { rows } = await client.query<Stats['listsAhead'][number] & { all: number }>(
    `SELECT list_id AS "listId", version, data->>'title' AS title, data->>'effectiveFrom' AS "effectiveFrom",
            count(*) OVER ()::integer AS all
       FROM fact_list
      WHERE data->>'status' = 'APPROVED' AND (data->>'effectiveFrom')::timestamptz > $1
      ORDER BY (data->>'effectiveFrom')::timestamptz, list_id, version LIMIT ${SHOWN_MAX}`,
    [now],
  );
  return { listsAheadCount: rows[0]?.all ?? 0, listsAhead: rows.map(({ all: _all, ...list }) => list) };
}
