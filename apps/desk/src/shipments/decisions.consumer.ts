import { Controller, Inject } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { MESSAGE_TYPES, type GateShipmentData, type ParsedRecord } from '@sluice/contracts';
import type { RecordBatch } from '@sluice/messaging';
import { done } from '@sluice/platform';
import { RecordIntake } from '../intake/record-intake.js';
import { GateAnswers } from '../overrides/gate-answers.js';
import { GateLag } from '../stream/gate-lag.js';
import { noticeShipments } from '../stream/stream-notice.js';
import { DecisionHistory, type HeardDecision } from '../timeline/decision-history.js';
import { CLOCK, type Clock } from '../shared.js';
import { ShipmentsRepository } from './shipments.repository.js';

const TOPIC = 'gate.shipment.v1';

/** What the gate decides: `gate.shipment.v1`. The newest decision of a shipment is what the desk shows. */
@Controller()
export class DecisionsConsumer {
  constructor(
    private readonly intake: RecordIntake,
    shipments: ShipmentsRepository,
    answers: GateAnswers,
    history: DecisionHistory,
    private readonly lag: GateLag,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    intake.reads<HeardDecision>(TOPIC, {
      read: decisionOf,
      apply: async (tx, heard) => {
        const decisions = heard.map(({ state }) => state);
        await history.keep(tx, heard);
        await shipments.keepNewest(tx, decisions);
        await answers.hearDecisions(tx, decisions);
        await noticeShipments(
          tx,
          decisions.map(({ shipmentId }) => shipmentId),
        );
        return decisions.map(() => done(null));
      },
    });
  }

  @EventPattern<string>(TOPIC)
  async consume(@Payload() batch: RecordBatch): Promise<void> {
    await this.intake.take(batch);
    this.lag.took(batch, this.clock());
  }
}

/** What the record says of a shipment; undefined when it says nothing. */
export function decisionOf(parsed: Extract<ParsedRecord, { ok: true }>): HeardDecision | undefined {
  if (parsed.tombstone === true || MESSAGE_TYPES[parsed.event.type].topic !== TOPIC) return undefined;
  const { id: eventId, sequence, journalhash: journalHash, data } = parsed.event;
  // The one cast: every type of this topic carries this.
  return { state: data as GateShipmentData, eventId, sequence, journalHash };
}
