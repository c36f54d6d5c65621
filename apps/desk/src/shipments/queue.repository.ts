import { Inject, Injectable } from '@nestjs/common';
import type { ClientBase, Pool } from 'pg';
import { CLOCK, POOL, type Clock } from '../shared.js';
import { behind, orderBy, sortColumn, type QueueOrder, type QueuePlace } from './queue-order.js';
import { conditions, isOfTheOpen, placeConditions, type Bind, type QueueFilter } from './queue-filter.js';

export interface QueuePage {
  readonly filter: QueueFilter;
  readonly order: QueueOrder;
  /** Where the page starts: behind this shipment, or with it. */
  readonly after: QueuePlace | undefined;
  readonly withIt?: boolean;
  readonly limit: number;
}

type Client = Pick<ClientBase, 'query'>;

interface Row {
  readonly shipment_id: string;
  readonly key: Date | number | null;
}

/** What a filter costs when most shipments meet it: a page is found within so many of them, walking in the queue's order. */
const WALK_ROWS = 5_000;

/** Shipments of the queue, filtered and in order. */
@Injectable()
export class QueueRepository {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The first shipments behind a place. Two ways lead there, and neither is good alone with a million in the queue: to walk
   * along the order until the page is full (quick when many meet the filter), and to gather all that meet it and sort them
   * (quick when few do). PostgreSQL guesses which; where filters go together, it guesses wrong, and walks past everything.
   * So a bounded walk comes first, and what it did not find is gathered: docs/desk-performance.md.
   */
  async page(page: QueuePage): Promise<QueuePlace[]> {
    const nowMs = this.clock();
    if (!isNarrowed(page.filter, nowMs)) return this.read(whole(page, nowMs));
    const walked = hasAPath(page) ? await this.read(walk(page, nowMs)) : [];
    return walked.length === page.limit ? walked : this.read(gather(page, nowMs));
  }

  /**
   * Ids in order, at most `limit`. Inside a transaction, so that a count can go with it. They come as one value: to read
   * 100,000 rows takes the driver longer than finding them takes the database.
   */
  async ids(client: Client, { filter, order, limit }: Omit<QueuePage, 'after'>, nowMs: number): Promise<string[]> {
    const { bind, values } = new Statement();
    const { rows } = await client.query<{ ids: string[] }>(
      `SELECT coalesce(json_agg(shipment_id), '[]') AS ids
         FROM (SELECT s.shipment_id FROM shipment_summary AS s WHERE ${where(conditions(filter, nowMs, bind))}
                ORDER BY ${orderBy(order)} LIMIT ${bind(limit)}) AS s`,
      values,
    );
    return rows[0]?.ids ?? [];
  }

  /** How many shipments meet the filter. */
  async count(client: Client, filter: QueueFilter, nowMs: number): Promise<number> {
    const statement = new Statement();
    const { rows } = await client.query<{ count: string }>(
      `SELECT count(*) FROM shipment_summary AS s WHERE ${where(conditions(filter, nowMs, statement.bind))}`,
      statement.values,
    );
    return Number(rows[0]?.count);
  }

  private async read({ text, values }: Text): Promise<QueuePlace[]> {
    const { rows } = await this.pool.query<Row>(text, values as unknown[]);
    return rows.map(placeOf);
  }
}

interface Text {
  readonly text: string;
  readonly values: readonly unknown[];
}

class Statement {
  readonly values: unknown[] = [];
  readonly bind: Bind = (value) => `$${this.values.push(value)}`;
}

const key = (order: QueueOrder): string => sortColumn(order) ?? 'NULL::timestamptz';

function isNarrowed(filter: QueueFilter, nowMs: number): boolean {
  return conditions(filter, nowMs, () => '').length > (isOfTheOpen(filter) ? 1 : 0);
}

/** Whether there is an index in this order: those of the queue are of the open shipments. */
function hasAPath({ filter, order }: QueuePage): boolean {
  return isOfTheOpen(filter) || order.sort === 'shipment';
}

/** As PostgreSQL sees fit. */
function whole({ filter, order, after, withIt = false, limit }: QueuePage, nowMs: number): Text {
  const { bind, values } = new Statement();
  const all = [...conditions(filter, nowMs, bind), ...(after ? [behind(order, after, withIt, bind)] : [])];
  const text = `SELECT s.shipment_id, ${key(order)} AS key FROM shipment_summary AS s WHERE ${where(all)}
    ORDER BY ${orderBy(order)} LIMIT ${bind(limit)}`;
  return { text, values };
}

/** Along the order, at most WALK_ROWS far; one equality has its own index in that order, so that it is walked along that. */
function walk({ filter, order, after, withIt = false, limit }: QueuePage, nowMs: number): Text {
  const { bind, values } = new Statement();
  const all = conditions(filter, nowMs, bind);
  const ordered = order.sort === 'dispatch';
  const ranges = all.filter((one) => /^s\.dispatch_at [<>]/.test(one) && ordered);
  const equality = ordered
    ? all.filter((one) => /^s\.(exporter_id|warehouse_id|destination) = \$/.test(one)).slice(0, 1)
    : [];
  const open = isOfTheOpen(filter) ? ['s.open'] : [];
  const along = [...open, ...equality, ...ranges, ...(after ? [behind(order, after, withIt, bind)] : [])];
  const text = `SELECT s.shipment_id, ${key(order)} AS key
      FROM (SELECT s.* FROM shipment_summary AS s WHERE ${where(along)}
             ORDER BY ${orderBy(order)} LIMIT ${WALK_ROWS}) AS s
     WHERE ${where(all)} ORDER BY ${orderBy(order)} LIMIT ${bind(limit)}`;
  return { text, values };
}

/** All that meet the filter, found by the filter and not by the order, and then sorted. */
function gather({ filter, order, after, withIt = false, limit }: QueuePage, nowMs: number): Text {
  const { bind, values } = new Statement();
  const met = [...conditions(filter, nowMs, bind), ...placeConditions(filter, bind)];
  const all = [...met, ...(after ? [behind(order, after, withIt, bind)] : [])];
  const text = `WITH s AS MATERIALIZED (SELECT s.* FROM shipment_summary AS s WHERE ${where(all)})
    SELECT s.shipment_id, ${key(order)} AS key FROM s ORDER BY ${orderBy(order)} LIMIT ${bind(limit)}`;
  return { text, values };
}

function where(all: readonly string[]): string {
  return all.length === 0 ? 'true' : all.join(' AND ');
}

function placeOf({ shipment_id: shipmentId, key: at }: Row): QueuePlace {
  return { shipmentId, keyMs: at instanceof Date ? at.getTime() : null };
}
