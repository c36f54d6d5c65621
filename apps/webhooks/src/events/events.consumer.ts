import { Controller, Inject } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import type { RecordBatch } from '@sluice/messaging';
import { EventIntake } from './event-intake.js';

/** What the gate says of shipments, and the registry of filings. */
@Controller()
export class EventsConsumer {
  constructor(@Inject(EventIntake) private readonly intake: EventIntake) {}

  @EventPattern<string>('gate.shipment.v1')
  shipments(@Payload() batch: RecordBatch): Promise<void> {
    return this.intake.take(batch);
  }

  @EventPattern<string>('compliance.filing.v1')
  filings(@Payload() batch: RecordBatch): Promise<void> {
    return this.intake.take(batch);
  }
}
