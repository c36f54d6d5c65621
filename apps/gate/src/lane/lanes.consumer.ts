import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import type { RecordBatch } from '@sluice/messaging';
import { LANES } from '../transports.js';
import { LaneSet } from './lane-set.js';

/** Batches of the topics that lanes read. A batch is done when its lane's transaction is committed. */
@Controller()
export class LanesConsumer {
  constructor(private readonly lanes: LaneSet) {}

  @EventPattern<string>('logistics.shipment.v1', LANES)
  shipments(@Payload() batch: RecordBatch): Promise<void> {
    return this.lanes.handle(batch);
  }

  @EventPattern<string>('logistics.order.v1', LANES)
  orders(@Payload() batch: RecordBatch): Promise<void> {
    return this.lanes.handle(batch);
  }
}
