import { Injectable } from '@nestjs/common';
import type { DeadLetterData, GateShipmentData } from '@sluice/contracts';
import type { Tx } from '../database/transactions.js';
import { answerOf, type GateAnswer } from './gate-answer.js';
import type { GateRefusal, Override, ShipmentOverride } from './override.js';
import { OverridesRepository } from './overrides.repository.js';

/** Hears what the gate makes of the commands it was told: the only way an override gets beyond APPROVED. */
@Injectable()
export class GateAnswers {
  constructor(private readonly overrides: OverridesRepository) {}

  /** Decisions, each shipment's in their order. Those that were heard before say nothing new. */
  async hearDecisions(tx: Tx, decisions: readonly GateShipmentData[]): Promise<void> {
    const concerned = await this.overrides.lockOfShipments(
      tx,
      decisions.map(({ shipmentId }) => shipmentId),
    );
    for (const override of concerned) {
      await this.settle(tx, override, (shipment) =>
        lastAnswer(
          { ...shipment, until: override.until },
          decisions.filter(({ shipmentId }) => shipmentId === shipment.shipmentId),
        ),
      );
    }
  }

  /** Commands of the desk that the gate parked, because it cannot use them as things stand. */
  async hearRefusals(tx: Tx, refusals: readonly RefusedCommand[]): Promise<void> {
    const concerned = await this.overrides.lockOfCommands(
      tx,
      refusals.map(({ eventId }) => eventId),
    );
    for (const override of concerned) {
      await this.settle(tx, override, ({ status, eventId }) => {
        const refusal = refusals.findLast((one) => one.eventId === eventId)?.refusal;
        const isAwaited = status === 'WAITING' || status === 'REFUSED';
        return refusal !== undefined && isAwaited ? { status: 'REFUSED', refusal } : undefined;
      });
    }
  }

  private async settle(
    tx: Tx,
    override: Override,
    answerTo: (shipment: ShipmentOverride) => GateAnswer | undefined,
  ): Promise<void> {
    const answers = new Map<string, GateAnswer>();
    for (const shipment of override.shipments) {
      const answer = answerTo(shipment);
      if (answer) answers.set(shipment.shipmentId, answer);
    }
    if (answers.size > 0) await this.overrides.answered(tx, override, answers);
  }
}

/** What several decisions say in the end: one can grant, and a later one of the same batch can be the end of it. */
function lastAnswer(
  sent: ShipmentOverride & { readonly until: Date },
  decisions: readonly GateShipmentData[],
): GateAnswer | undefined {
  let now = sent;
  let answer: GateAnswer | undefined;
  for (const decision of decisions) {
    const next = answerOf(now, decision);
    if (next === undefined) continue;
    answer = next;
    now = { ...now, ...next };
  }
  return answer;
}

/** A command of the desk that the gate parked. */
export interface RefusedCommand {
  /** The command's `ce_id`. */
  readonly eventId: string;
  readonly refusal: GateRefusal;
}

const SOURCE = '/sluice/desk';

/** What a dead letter says about a command of the desk; undefined for any other. */
export function refusedCommandOf(letter: DeadLetterData): RefusedCommand | undefined {
  if (letter.service !== 'gate' || letter.topic !== 'gate.command.v1') return undefined;
  const header = (name: string): string => Buffer.from(letter.headers[name] ?? '', 'base64').toString();
  if (header('ce_source') !== SOURCE) return undefined;
  const { code, message, field, remedy } = letter;
  return { eventId: header('ce_id'), refusal: { code, message, ...(field === undefined ? {} : { field }), remedy } };
}
