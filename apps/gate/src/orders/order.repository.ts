import type { OrderData, OrderScreenedData } from '@sluice/contracts';
import type { ClientBase } from 'pg';
import { boolArray, int4Array, textArray, textArrayLiteral } from '@sluice/platform';
import type { LaneName } from '../lane/lane-name.js';
import type { LaneTransaction } from '../lane/lane-transaction.js';

/** An order as last applied, and what the gate last said about it. */
export interface StoredOrder {
  lane: LaneName;
  orderVersion: number;
  open: boolean;
  data: OrderData;
  screening: OrderScreenedData | null;
}

export async function readOrders(client: ClientBase, ids: readonly string[]): Promise<Map<string, StoredOrder>> {
  const { rows } = await client.query<Omit<StoredOrder, 'orderVersion'> & { order_id: string; order_version: number }>({
    name: 'read-orders',
    text: `SELECT order_id, lane, order_version, open, data, screening FROM screened_order WHERE order_id = ANY ($1::text[])`,
    values: [textArray(ids)],
  });
  return new Map(
    rows.map(({ order_id, order_version, ...row }) => [order_id, { ...row, orderVersion: order_version }]),
  );
}

export function writeOrders(tx: LaneTransaction, orders: readonly StoredOrder[]): void {
  tx.write({
    name: 'write-orders',
    text: `INSERT INTO screened_order (order_id, lane, order_version, open, skus, data, screening)
           SELECT order_id, $1, order_version, open, skus::text[], data::json, screening::json
             FROM unnest($2::text[], $3::int[], $4::bool[], $5::text[], $6::text[], $7::text[])
               AS o (order_id, order_version, open, skus, data, screening)
           ON CONFLICT (order_id) DO UPDATE SET order_version = excluded.order_version, open = excluded.open,
             skus = excluded.skus, data = excluded.data, screening = excluded.screening`,
    values: [
      tx.lane,
      textArray(orders.map((order) => order.data.orderId)),
      int4Array(orders.map((order) => order.orderVersion)),
      boolArray(orders.map((order) => order.open)),
      textArray(orders.map((order) => textArrayLiteral([...new Set(order.data.lines.map((line) => line.sku))]))),
      textArray(orders.map((order) => JSON.stringify(order.data))),
      textArray(orders.map((order) => (order.screening ? JSON.stringify(order.screening) : null))),
    ],
  });
}
