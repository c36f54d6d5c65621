import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import type { RecordBatch } from '@sluice/messaging';
import { FACTS } from '../transports.js';
import { FactsService } from './facts.service.js';

/** Batches of what the registry says: each becomes one change of facts behind the barrier. */
@Controller()
export class FactsConsumer {
  constructor(private readonly facts: FactsService) {}

  @EventPattern<string>('compliance.product.v1', FACTS)
  products(@Payload() batch: RecordBatch): Promise<void> {
    return this.facts.apply(batch);
  }

  @EventPattern<string>('compliance.list.v1', FACTS)
  lists(@Payload() batch: RecordBatch): Promise<void> {
    return this.facts.apply(batch);
  }

  @EventPattern<string>('compliance.filing.v1', FACTS)
  filings(@Payload() batch: RecordBatch): Promise<void> {
    return this.facts.apply(batch);
  }
}
