import { Controller, Get, Param, Query } from '@nestjs/common';
import type { OrderScreenedData } from '@sluice/contracts';
import { CalledBy, Described, IdentifierPipe, Problem, type Caller } from '@sluice/platform';
import { cursorAfterOrder, readOrderQuery } from './order-query.js';
import { GET_ORDER, LIST_ORDERS } from './orders.api.js';
import { OrdersRepository, type ShipmentOfOrder } from './orders.repository.js';

/** What `GET /v1/orders/{orderId}` answers. */
export interface OrderResource extends OrderScreenedData {
  readonly shipments: readonly ShipmentOfOrder[];
}

/** Which promised dates are at risk. Advice: it holds nothing. */
@Controller('v1/orders')
export class OrdersController {
  constructor(private readonly orders: OrdersRepository) {}

  @Get()
  @Described(LIST_ORDERS)
  async list(
    @Query() query: Record<string, unknown>,
    @CalledBy() caller: Caller,
  ): Promise<{ items: OrderScreenedData[]; nextCursor?: string }> {
    const { filter, page } = readOrderQuery(query, caller);
    const { items, endsAt } = await this.orders.page(filter, page);
    return { items, ...(endsAt === undefined ? {} : { nextCursor: cursorAfterOrder(endsAt) }) };
  }

  @Get(':orderId')
  @Described(GET_ORDER)
  async get(
    @Param('orderId', new IdentifierPipe('orderId')) orderId: string,
    @CalledBy() { exporters }: Caller,
  ): Promise<OrderResource> {
    const order = (await this.orders.find(orderId, exporters)) ?? unknown(orderId);
    return { ...order, shipments: await this.orders.shipmentsOf(orderId, exporters) };
  }
}

function unknown(orderId: string): never {
  throw Problem.notFound({
    code: 'ORDER_UNKNOWN',
    detail: `The desk has heard no screening of an order ${orderId.slice(0, 100)} that the caller may see.`,
    field: 'orderId',
    remedy:
      'Check the id; if it is right, its record was not published yet or is parked: look in sluice.dead-letter.v1.',
  });
}
