import type { GateShipmentData, Hold } from '@sluice/contracts';
import { parseInstant } from '@sluice/domain';
import type { GateRefusal, NamedHold, ShipmentOverride } from './override.js';

/** What a decision of the gate says about an override that it was told of. */
export type GateAnswer =
  | { readonly status: 'GRANTED' | 'LAPSED'; readonly decisionVersion: number }
  | { readonly status: 'REFUSED'; readonly refusal: GateRefusal };

/** An override of one shipment that the gate has been told of. */
export type SentOverride = Pick<ShipmentOverride, 'status' | 'holds' | 'eventId' | 'decisionVersion'> & {
  readonly until: Date;
};

const COMMAND = 'sluice.hold.override';

/** What the gate says nothing about: a shipment that is over takes no command. */
export const SHIPMENT_OVER: GateRefusal = {
  code: 'SHIPMENT_OVER',
  message: 'The shipment departed or was cancelled before the gate had the override.',
  remedy: 'Nothing is to be released any more.',
};

/**
 * What `decision` says about the override; undefined when it says nothing new. The gate answers a command that it takes
 * with a decision whose cause is the command. One that it refuses it parks (see `GateAnswers`), and when that is replayed
 * and taken, the refusal gives way. It has lapsed with the first decision at its end or later, or with the first one in
 * which a hold it was for is open again: the gate lets it count for what two people saw, and for nothing else.
 */
export function answerOf(sent: SentOverride, decision: GateShipmentData): GateAnswer | undefined {
  switch (sent.status) {
    case 'WAITING':
    case 'REFUSED':
      if (decision.cause.type === COMMAND && decision.cause.id === sent.eventId) {
        return { status: 'GRANTED', decisionVersion: decision.decisionVersion };
      }
      return sent.status === 'WAITING' && isOver(decision) ? { status: 'REFUSED', refusal: SHIPMENT_OVER } : undefined;
    case 'GRANTED':
      return decision.decisionVersion > (sent.decisionVersion ?? 0) && !isOver(decision) && hasLapsed(sent, decision)
        ? { status: 'LAPSED', decisionVersion: decision.decisionVersion }
        : undefined;
    case 'REQUESTED':
    case 'REJECTED':
    case 'LAPSED':
      return undefined;
    default:
      return sent.status satisfies never;
  }
}

/** Nothing holds it any more, and nothing releases it. */
export function isOver({ status }: Pick<GateShipmentData, 'status'>): boolean {
  return status === 'CLOSED' || status === 'BREACHED';
}

function hasLapsed({ until, holds }: SentOverride, decision: GateShipmentData): boolean {
  if (parseInstant(decision.decidedAt) >= until.getTime()) return true;
  return holds.some((named) =>
    decision.lines.some(
      (line) =>
        line.lineNo === named.lineNo && line.sku === named.sku && line.holds.some((open) => isSameHold(named, open)),
    ),
  );
}

/** A hold that comes back has a new id: what makes it the same one is its reason and its requirement. */
function isSameHold(named: NamedHold, open: Hold): boolean {
  if (named.reason !== open.reason) return false;
  if (named.reason === 'MANUAL') return named.holdId === open.holdId;
  const [a, b] = [named.requirement, open.requirement];
  return a?.listId === b?.listId && a?.entryId === b?.entryId && a?.market === b?.market;
}
