import type { Cause, GateShipmentData, OrderScreenedData } from '@sluice/contracts';
import {
  isOver,
  orderAgain,
  orderStep,
  shipmentAgain,
  shipmentStep,
  type NameHold,
  type OrderHappening,
  type ReferenceFacts,
  type ReferenceOrder,
  type ReferenceShipment,
  type ShipmentHappening,
} from '@sluice/testing';
import { isDeepStrictEqual } from 'node:util';

/** What the model makes of a happening: `said` has to be found in what the gate said. */
export type SubjectStep<State> =
  | { readonly kind: 'said' | 'silent'; readonly state: State }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'nothing' };

/** What the gate decides about: a shipment or an order, by the model's rules and compared with what the gate said. */
export interface Subject<State, Happening, Said> {
  /** One happening; `next` is what the gate said next, which is where the ids of new holds are taken from. */
  step(
    state: State | undefined,
    happening: Happening,
    facts: ReferenceFacts,
    nowMs: number,
    next: Said | undefined,
  ): SubjectStep<State>;
  again(state: State, facts: ReferenceFacts, nowMs: number, cause: Cause, next: Said | undefined): SubjectStep<State>;
  /** What facts reach it by. */
  lines(state: State): readonly { readonly sku: string }[];
  /** What the model would have said and the gate said: equal, whatever the wording. */
  said(state: State): unknown;
  plain(said: Said): unknown;
  causeOf(said: Said): Cause | undefined;
}

export const SHIPMENT: Subject<ReferenceShipment, ShipmentHappening, GateShipmentData> = {
  step(state, happening, facts, nowMs, next) {
    return toStep(shipmentStep(state, happening, facts, nowMs, nameAsIn(next)));
  },
  again(state, facts, nowMs, cause, next) {
    return toStep(shipmentAgain(state, facts, nowMs, cause, nameAsIn(next)));
  },
  lines: ({ snapshot }) => snapshot.lines,
  said: (state) => asJson(state.said),
  plain: (said) => ({
    ...said,
    lines: said.lines.map((line) => ({ ...line, holds: line.holds.map(({ remedy: _remedy, ...hold }) => hold) })),
  }),
  causeOf: (said) => said.cause,
};

export const ORDER: Subject<ReferenceOrder, OrderHappening, OrderScreenedData> = {
  step(state, happening, facts, nowMs) {
    const step = orderStep(state, happening, facts, nowMs);
    return 'order' in step ? { kind: step.kind, state: step.order } : step;
  },
  again(state, facts, nowMs) {
    const step = orderAgain(state, facts, nowMs);
    return 'order' in step ? { kind: step.kind, state: step.order } : step;
  },
  lines: ({ data }) => data.lines,
  said: (state) => asJson(state.said),
  plain: ({ screenedAt: _screenedAt, promise: _promise, lines, ...said }) => ({
    ...said,
    lines: lines.map((line) => ({ ...line, reasons: line.reasons.map(({ remedy: _remedy, ...reason }) => reason) })),
  }),
  causeOf: () => undefined,
};

export { isOver };

function toStep(step: ReturnType<typeof shipmentStep>): SubjectStep<ReferenceShipment> {
  return step.kind === 'said' ? { kind: 'said', state: step.shipment } : step;
}

/** A new hold gets the id under which the gate speaks of it next, if it does. */
function nameAsIn(next: GateShipmentData | undefined): NameHold {
  return ({ lineNo, reason, requirement }) => {
    const holds = next?.lines.find((line) => line.lineNo === lineNo)?.holds ?? [];
    const same = holds.find((hold) => hold.reason === reason && isDeepStrictEqual(hold.requirement, requirement));
    return same?.holdId ?? '(a hold that the gate does not speak of)';
  };
}

/** As it would be read from a topic: without what is undefined. */
function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
