import type { Cause } from '@sluice/contracts';
import { boundariesPassed, concerns, learn, type FactHappening, type Reach } from './reference-facts.js';
import {
  isDayOver,
  orderAgain,
  orderStep,
  type OrderHappening,
  type ReferenceOrder,
  type ReferenceScreening,
} from './reference-order.js';
import {
  isOver,
  shipmentAgain,
  shipmentStep,
  type NameHold,
  type ReferenceDecision,
  type ReferenceShipment,
  type ShipmentHappening,
} from './reference-shipment.js';
import { NO_FACTS, type ReferenceFacts } from './rules.js';

/** Anything that the gate reads. `id` is the event's id, or the place of a tombstone. */
export type Happening = ShipmentHappening | OrderHappening | FactHappening;

/** A line of the input log: what was read, or that nothing was (`undefined`: only time passed), at the gate clock's instant. */
export interface LogLine {
  readonly atMs: number;
  readonly happening?: Happening;
}

/** What the gate is after a log: final states, everything it said in order, and what it parked. */
export interface ReferenceGate {
  readonly facts: ReferenceFacts;
  readonly shipments: ReadonlyMap<string, ReferenceShipment>;
  readonly orders: ReadonlyMap<string, ReferenceOrder>;
  readonly decisions: readonly ReferenceDecision[];
  readonly screenings: readonly ReferenceScreening[];
  readonly parked: readonly { readonly id: string; readonly code: string }[];
}

/**
 * The gate as a function of its input log: slow, obvious, in memory, and sharing nothing with libs/domain. Inputs are
 * applied one after the other, and everything that an input concerns is decided again at once.
 */
export function referenceGate(log: readonly LogLine[]): ReferenceGate {
  const gate = new Replay();
  for (const line of log) gate.read(line);
  return gate;
}

/** How the model names holds when nobody else does: by what they are about and when they came. */
function nameByPlace(shipmentId: string, decisionVersion: number): NameHold {
  return ({ lineNo, reason, requirement }) =>
    [shipmentId, decisionVersion, lineNo, reason, requirement?.listId, requirement?.entryId].join('/');
}

class Replay implements ReferenceGate {
  facts: ReferenceFacts = NO_FACTS;
  readonly shipments = new Map<string, ReferenceShipment>();
  readonly orders = new Map<string, ReferenceOrder>();
  readonly decisions: ReferenceDecision[] = [];
  readonly screenings: ReferenceScreening[] = [];
  readonly parked: { id: string; code: string }[] = [];
  #nowMs = Number.NEGATIVE_INFINITY;

  read({ atMs, happening }: LogLine): void {
    this.#timePasses(atMs);
    if (!happening) return;
    if (isShipmentHappening(happening)) this.#shipment(happening);
    else if (isOrderHappening(happening)) this.#order(happening);
    else {
      const learnt = learn(this.facts, happening);
      if (!learnt) return;
      this.facts = learnt.facts;
      this.#lookAgain(learnt.reach, { type: happening.type, id: happening.id });
    }
  }

  #timePasses(atMs: number): void {
    const fromMs = this.#nowMs;
    this.#nowMs = atMs;
    const passed = boundariesPassed(this.facts, fromMs, atMs);
    for (const { id, reach } of passed) this.#lookAgain(reach, { type: 'sluice.boundary.passed', id });
    for (const [id, order] of this.orders) if (isDayOver(order, fromMs, atMs)) this.#againOrder(id, order);
    for (const [shipmentId, { overrides }] of this.shipments) {
      const ended = overrides.map(({ untilMs }) => untilMs).filter((untilMs) => fromMs < untilMs && untilMs <= atMs);
      if (ended.length === 0) continue;
      const at = new Date(Math.min(...ended)).toISOString();
      this.#againShipment(shipmentId, { type: 'sluice.boundary.passed', id: `SHIPMENT/${shipmentId}/${at}` });
    }
  }

  #lookAgain(reach: Reach, cause: Cause): void {
    for (const [id, { snapshot }] of this.shipments) {
      if (concerns(reach, snapshot.lines)) this.#againShipment(id, cause);
    }
    for (const [id, order] of this.orders) {
      if (concerns(reach, order.data.lines)) this.#againOrder(id, order);
    }
  }

  #againOrder(id: string, order: ReferenceOrder): void {
    const step = orderAgain(order, this.facts, this.#nowMs);
    if (step.kind === 'said') this.#sayOrder(id, step.order);
  }

  #againShipment(shipmentId: string, cause: Cause): void {
    const shipment = this.shipments.get(shipmentId);
    if (!shipment || isOver(shipment)) return;
    const name = nameByPlace(shipmentId, shipment.said.decisionVersion + 1);
    const step = shipmentAgain(shipment, this.facts, this.#nowMs, cause, name);
    if (step.kind === 'said') this.#sayShipment(step.shipment);
  }

  #shipment(happening: ShipmentHappening): void {
    const { shipmentId } = happening.data;
    const before = this.shipments.get(shipmentId);
    const name = nameByPlace(shipmentId, (before?.said.decisionVersion ?? 0) + 1);
    const step = shipmentStep(before, happening, this.facts, this.#nowMs, name);
    if (step.kind === 'said') this.#sayShipment(step.shipment);
    if (step.kind === 'refused') this.parked.push({ id: happening.id, code: step.code });
  }

  #sayShipment(shipment: ReferenceShipment): void {
    this.shipments.set(shipment.said.shipmentId, shipment);
    this.decisions.push(shipment.said);
  }

  #order(happening: OrderHappening): void {
    const { orderId } = happening.data;
    const step = orderStep(this.orders.get(orderId), happening, this.facts, this.#nowMs);
    if (step.kind === 'said') this.#sayOrder(orderId, step.order);
    if (step.kind === 'silent') this.orders.set(orderId, step.order);
    if (step.kind === 'refused') this.parked.push({ id: happening.id, code: step.code });
  }

  #sayOrder(orderId: string, order: ReferenceOrder): void {
    this.orders.set(orderId, order);
    this.screenings.push(order.said);
  }
}

export function isShipmentHappening(happening: Happening): happening is ShipmentHappening {
  return happening.type.startsWith('logistics.shipment.') || happening.type.startsWith('sluice.hold.');
}

export function isOrderHappening(happening: Happening): happening is OrderHappening {
  return happening.type.startsWith('logistics.order.');
}
