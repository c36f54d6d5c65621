import { Controller, Get, Inject, Query } from '@nestjs/common';
import { badQuery, CalledBy, Described, queryLimit, refuseStrangers, type Caller } from '@sluice/platform';
import { CLOCK, type Clock } from '../shared.js';
import { cursorBehind, placeOfCursor } from './queue-order.js';
import { ALL_STATUSES, queryValues, readQueueQuery } from './queue-query.js';
import { LIST_SHIPMENTS } from './queue.api.js';
import { QueueRepository } from './queue.repository.js';
import type { ShipmentRow } from './shipment-row.js';
import { ShipmentRowsRepository } from './shipment-rows.repository.js';

interface Page {
  readonly items: readonly ShipmentRow[];
  readonly nextCursor?: string;
}

/** Shipments by their ids, or by what somebody types: open ones and those that are over. */
@Controller('v1/shipments')
export class ShipmentSearchController {
  constructor(
    private readonly queue: QueueRepository,
    private readonly rows: ShipmentRowsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Described(LIST_SHIPMENTS)
  async list(@Query() query: Record<string, unknown>, @CalledBy() caller: Caller): Promise<Page> {
    const { shipmentIds, ...search } = query;
    if (shipmentIds === undefined) return this.search(search, caller);
    refuseStrangers(search);
    return { items: await this.rows.rowsOf(queryValues('shipmentIds', shipmentIds) ?? [], caller.exporters) };
  }

  private async search({ q, status, ...query }: Record<string, unknown>, caller: Caller): Promise<Page> {
    const reading = { caller, nowMs: this.clock(), statuses: ALL_STATUSES, defaults: ALL_STATUSES };
    const { filter } = readQueueQuery({ q, status }, reading);
    const { limit: wanted, cursor, ...strangers } = query;
    refuseStrangers(strangers);
    const order = { sort: 'shipment', dir: 'asc' } as const;
    const after = placeOfCursor(order, cursor);
    // Behind a hold is not behind a shipment.
    if (after !== undefined && after.holdId !== '') throw badQuery('cursor', 'is not a nextCursor of this list');
    const limit = queryLimit(wanted);
    const found = await this.queue.page({ filter, order, after, limit: limit + 1 });
    const places = found.slice(0, limit);
    const items = await this.rows.rowsOf(
      places.map(({ shipmentId }) => shipmentId),
      caller.exporters,
    );
    const last = found.length > limit ? places.at(-1) : undefined;
    return { items, ...(last === undefined ? {} : { nextCursor: cursorBehind(order, { ...last, holdId: '' }) }) };
  }
}
