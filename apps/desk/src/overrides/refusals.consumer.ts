import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import type { RecordBatch } from '@sluice/messaging';
import { done } from '@sluice/platform';
import { RecordIntake } from '../intake/record-intake.js';
import { GateAnswers, refusedCommandOf, type RefusedCommand } from './gate-answers.js';

const TOPIC = 'sluice.dead-letter.v1';

/** What the gate could not use of what the desk told it: `sluice.dead-letter.v1`. */
@Controller()
export class RefusalsConsumer {
  constructor(
    private readonly intake: RecordIntake,
    answers: GateAnswers,
  ) {
    intake.reads<RefusedCommand>(TOPIC, {
      read: (parsed) =>
        parsed.tombstone === undefined && parsed.event.type === 'sluice.record.parked'
          ? refusedCommandOf(parsed.event.data)
          : undefined,
      apply: async (tx, refusals) => {
        await answers.hearRefusals(tx, refusals);
        return refusals.map(() => done(null));
      },
    });
  }

  @EventPattern<string>(TOPIC)
  async consume(@Payload() batch: RecordBatch): Promise<void> {
    await this.intake.take(batch);
  }
}
