import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, KafkaContext, Payload } from '@nestjs/microservices';
import type { ShipmentData } from '@sluice/contracts';
import { ShipmentsService } from './shipments.service.js';
import { textbookSettings } from './settings.js';

/** One record at a time; its offset is committed when its decision is in the database and in Kafka. */
@Controller()
export class ShipmentsController {
  constructor(private readonly shipments: ShipmentsService) {}

  @EventPattern<string>(textbookSettings.input)
  async requested(@Payload() data: ShipmentData, @Ctx() context: KafkaContext): Promise<void> {
    const { headers, offset } = context.getMessage();
    const id = String(headers?.['ce_id']);
    await this.shipments.handle({ type: 'logistics.shipment.requested', id, data });
    const next = (BigInt(offset) + 1n).toString();
    const position = { topic: context.getTopic(), partition: context.getPartition(), offset: next };
    await context.getConsumer().commitOffsets([position]);
  }
}
