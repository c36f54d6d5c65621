import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import type { RecordBatch } from '@sluice/messaging';
import { FACTS } from '../transports.js';
import { CommandsService } from './commands.service.js';

/** Batches of what people asked for: each command goes to the lane its shipment lives in. */
@Controller()
export class CommandsConsumer {
  constructor(private readonly commands: CommandsService) {}

  @EventPattern<string>('gate.command.v1', FACTS)
  commandsArrived(@Payload() batch: RecordBatch): Promise<void> {
    return this.commands.handOver(batch);
  }
}
