import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import type { OrderScreenedData, ParsedRecord } from '@sluice/contracts';
import type { RecordBatch } from '@sluice/messaging';
import { done } from '@sluice/platform';
import { RecordIntake } from '../intake/record-intake.js';
import { OrdersRepository } from './orders.repository.js';

const TOPIC = 'gate.order.v1';

/** What the gate says of orders when they are placed, and again when that changes: `gate.order.v1`. */
@Controller()
export class OrdersConsumer {
  constructor(
    private readonly intake: RecordIntake,
    orders: OrdersRepository,
  ) {
    intake.reads<OrderScreenedData>(TOPIC, {
      read: screeningOf,
      apply: async (tx, screenings) => {
        await orders.keepNewest(tx, screenings);
        return screenings.map(() => done(null));
      },
    });
  }

  @EventPattern<string>(TOPIC)
  async consume(@Payload() batch: RecordBatch): Promise<void> {
    await this.intake.take(batch);
  }
}

/** What the record says of an order; undefined when it is of something else. */
export function screeningOf(parsed: Extract<ParsedRecord, { ok: true }>): OrderScreenedData | undefined {
  if (parsed.tombstone === true) return undefined;
  return parsed.event.type === 'sluice.order.screened' ? parsed.event.data : undefined;
}
