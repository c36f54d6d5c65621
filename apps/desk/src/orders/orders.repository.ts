import { Inject, Injectable } from '@nestjs/common';
import type { OrderScreenedData } from '@sluice/contracts';
import { parseInstant } from '@sluice/domain';
import type { Exporters } from '@sluice/platform';
import type { Pool } from 'pg';
import type { Tx } from '../database/transactions.js';
import { POOL } from '../shared.js';
import type { OrderFilter, OrderPage, OrderPlace } from './order-query.js';

/** A shipment that an order went into. */
export interface ShipmentOfOrder {
  readonly shipmentId: string;
  readonly status: string;
  readonly exporterId: string;
  readonly plannedDispatchAt: string;
}

/** The newest screening of each order. */
@Injectable()
export class OrdersRepository {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /** Takes over what is newer than what is there, whatever the order; the rest changes nothing. */
  async keepNewest({ client }: Tx, screenings: readonly OrderScreenedData[]): Promise<void> {
    const rows = newestOfEach(screenings).map((data) => ({
      order_id: data.orderId,
      order_version: data.orderVersion,
      screened_at: data.screenedAt,
      outcome: data.outcome,
      at_risk: data.promise.atRisk,
      requested_ship_date: data.promise.requestedShipDate,
      skus: [...new Set(data.lines.map(({ sku }) => sku))],
      data,
    }));
    await client.query(
      `INSERT INTO screened_order AS known
       SELECT r.* FROM jsonb_to_recordset($1) AS r (order_id text, order_version integer, screened_at timestamptz,
                outcome text, at_risk boolean, requested_ship_date date, skus text[], data jsonb)
       ON CONFLICT (order_id) DO UPDATE
         SET order_version = excluded.order_version, screened_at = excluded.screened_at, outcome = excluded.outcome,
             at_risk = excluded.at_risk, requested_ship_date = excluded.requested_ship_date, skus = excluded.skus,
             data = excluded.data
       WHERE (known.order_version, known.screened_at) < (excluded.order_version, excluded.screened_at)`,
      [JSON.stringify(rows)],
    );
  }

  /** What is wanted first comes first. `endsAt`: where the page ends when there is more. */
  async page(
    filter: OrderFilter,
    { after, limit }: OrderPage,
  ): Promise<{ items: OrderScreenedData[]; endsAt?: OrderPlace }> {
    const values: unknown[] = [];
    const value = (given: unknown): string => `$${values.push(given)}`;
    const where = [...conditions(filter, value)];
    if (after !== undefined) {
      where.push(`(o.requested_ship_date, o.order_id) > (${value(after.shipDate)}::date, ${value(after.orderId)})`);
    }
    const { rows } = await this.pool.query<{ data: OrderScreenedData }>(
      `SELECT o.data FROM screened_order AS o ${where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`}
        ORDER BY o.requested_ship_date, o.order_id LIMIT ${value(limit + 1)}`,
      values,
    );
    const items = rows.slice(0, limit).map(({ data }) => data);
    const last = rows.length > limit ? items.at(-1) : undefined;
    if (last === undefined) return { items };
    return { items, endsAt: { shipDate: last.promise.requestedShipDate, orderId: last.orderId } };
  }

  /** Undefined: nobody screened it, or it is of exporters that the caller does not act for. */
  async find(orderId: string, exporters: Exporters): Promise<OrderScreenedData | undefined> {
    const scope = exporters === 'ALL' ? null : [...exporters];
    const { rows } = await this.pool.query<{ data: OrderScreenedData }>(
      `SELECT o.data FROM screened_order AS o WHERE o.order_id = $1 AND ($2::text[] IS NULL OR ${OF_EXPORTERS('$2')})`,
      [orderId, scope],
    );
    return rows[0]?.data;
  }

  /** The first hundred, by when they leave. */
  async shipmentsOf(orderId: string, exporters: Exporters): Promise<ShipmentOfOrder[]> {
    const { rows } = await this.pool.query<ShipmentOfOrder>(
      `SELECT shipment_id AS "shipmentId", status, exporter_id AS "exporterId",
              state->>'plannedDispatchAt' AS "plannedDispatchAt"
         FROM shipment
        WHERE state->'orderIds' ? $1 AND ($2::text[] IS NULL OR exporter_id = ANY ($2))
        ORDER BY planned_dispatch_at, shipment_id LIMIT 100`,
      [orderId, exporters === 'ALL' ? null : [...exporters]],
    );
    return rows;
  }
}

/**
 * A screening does not name its exporter: an order is somebody's when one of their shipments names it, and nobody's else.
 * @param exporters the place of their ids
 */
export const OF_EXPORTERS = (exporters: string): string =>
  `EXISTS (SELECT FROM shipment AS s WHERE s.state->'orderIds' ? o.order_id AND s.exporter_id = ANY (${exporters}))`;

function* conditions(filter: OrderFilter, value: (given: unknown) => string): Generator<string> {
  const { outcomes, atRisk, search, wantedFrom, exporters } = filter;
  if (outcomes !== undefined) yield `o.outcome = ANY (${value(outcomes)})`;
  if (atRisk !== undefined) yield atRisk ? 'o.at_risk' : 'NOT o.at_risk';
  if (search !== undefined) {
    const prefix = `${search.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`;
    yield `(lower(o.order_id) LIKE ${value(prefix)} OR o.skus @> ARRAY[${value(search)}])`;
  }
  if (wantedFrom !== undefined) yield `o.requested_ship_date >= ${value(wantedFrom)}::date`;
  if (exporters !== 'ALL') yield OF_EXPORTERS(value([...exporters]));
}

function newestOfEach(screenings: readonly OrderScreenedData[]): OrderScreenedData[] {
  const newest = new Map<string, OrderScreenedData>();
  for (const screening of screenings) {
    const known = newest.get(screening.orderId);
    if (known === undefined || isNewer(screening, known)) newest.set(screening.orderId, screening);
  }
  return [...newest.values()].sort((a, b) => (a.orderId < b.orderId ? -1 : 1));
}

function isNewer(a: OrderScreenedData, b: OrderScreenedData): boolean {
  if (a.orderVersion !== b.orderVersion) return a.orderVersion > b.orderVersion;
  return parseInstant(a.screenedAt) > parseInstant(b.screenedAt);
}
