import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import type { CloudEvent } from '@sluice/contracts';
import type { RecordBatch } from '@sluice/messaging';
import { traced } from '../database/transactions.js';
import { RecordIntake } from '../intake/record-intake.js';
import type { Outcome } from '../outcome.js';
import { EvidenceService } from './evidence.service.js';

type EvidenceAttached = CloudEvent<'compliance.evidence.attached'>;

/** The document systems' way in: `compliance.evidence.v1`, the same as an upload but for the bytes. */
@Controller()
export class EvidenceConsumer {
  constructor(
    private readonly intake: RecordIntake,
    evidence: EvidenceService,
  ) {
    intake.reads<EvidenceAttached>('compliance.evidence.v1', {
      read: (parsed) =>
        parsed.tombstone === undefined && parsed.event.type === 'compliance.evidence.attached'
          ? parsed.event
          : undefined,
      apply: async (tx, events) => {
        const outcomes: Outcome<null>[] = [];
        for (const event of events)
          outcomes.push(await evidence.attachFromOutside(traced(tx, event.traceparent), event.data));
        return outcomes;
      },
    });
  }

  @EventPattern<string>('compliance.evidence.v1')
  async consume(@Payload() batch: RecordBatch): Promise<void> {
    await this.intake.take(batch);
  }
}
