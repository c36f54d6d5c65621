import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import type { EvidenceAttachedData } from '@sluice/contracts';
import type { RecordBatch } from '@sluice/messaging';
import { RecordIntake } from '../intake/record-intake.js';
import type { Outcome } from '../outcome.js';
import { EvidenceService } from './evidence.service.js';

/** The document systems' way in: `compliance.evidence.v1`, the same as an upload but for the bytes. */
@Controller()
export class EvidenceConsumer {
  constructor(
    private readonly intake: RecordIntake,
    private readonly evidence: EvidenceService,
  ) {}

  @EventPattern<string>('compliance.evidence.v1')
  async consume(@Payload() batch: RecordBatch): Promise<void> {
    await this.intake.take<EvidenceAttachedData>(batch, {
      read: (parsed) =>
        parsed.tombstone === undefined && parsed.event.type === 'compliance.evidence.attached'
          ? parsed.event.data
          : undefined,
      apply: async (tx, documents) => {
        const outcomes: Outcome<null>[] = [];
        for (const document of documents) outcomes.push(await this.evidence.attachFromOutside(tx, document));
        return outcomes;
      },
    });
  }
}
