import type {
  FilingUpdatedData,
  GateCommandData,
  Hold,
  HoldOverrideData,
  ListPublishedData,
  ProductClassifiedData,
  RecallAnsweredData,
  ShipmentData,
} from '@sluice/contracts';
import { compileList } from '../applicable-list.js';
import type { ClearanceHistory, Facts } from '../facts.js';
import { productFact } from '../scope.js';
import { applyEvent } from '../shipment-lifecycle.js';
import type { Decided, Outcome, ShipmentInput, ShipmentState } from '../shipment-state.js';
import { aHinge, aList, aProduct, aShipment } from './builders.js';

/** What is true in a specification. What is left out is usual: the list in force, an in-scope lock and a hinge, no filing. */
export interface World {
  readonly lists?: readonly ListPublishedData[];
  readonly products?: readonly ProductClassifiedData[];
  readonly filings?: readonly FilingUpdatedData[];
  readonly clearanceHistory?: ClearanceHistory;
}

/** The facts of a world. */
export function factsOf({
  lists = [aList()],
  products = [aProduct(), aHinge()],
  filings = [],
  clearanceHistory,
}: World = {}): Facts {
  const compiled = lists.map(compileList);
  const known = new Map(products.map((product) => [product.sku, productFact(product, compiled)]));
  return {
    lists: compiled,
    product: (sku) => known.get(sku),
    filings: (exporterId, sku) =>
      filings.filter((filing) => filing.exporterId === exporterId && filing.skus.includes(sku)),
    ...(clearanceHistory ? { clearanceHistory: () => clearanceHistory } : {}),
  };
}

/** 2 June 2026, the day on which most specifications happen. */
export const NOW = Date.parse('2026-06-02T08:00:00Z');

/** One shipment and what happens to it: keeps the state as the gate does, through JSON. */
export class Story {
  state: ShipmentState | undefined;
  nowMs = NOW;
  private world: World;
  private events = 0;

  constructor(world: World = {}) {
    this.world = world;
  }

  /** Facts change; nothing is decided yet. */
  given(world: World): this {
    this.world = { ...this.world, ...world };
    return this;
  }

  at(instant: string): this {
    this.nowMs = Date.parse(instant);
    return this;
  }

  when(input: ShipmentInput): Outcome {
    const outcome = applyEvent(this.state, input, factsOf(this.world), this.nowMs);
    if (outcome.kind === 'decided') this.state = JSON.parse(JSON.stringify(outcome.state)) as ShipmentState;
    return outcome;
  }

  requested(changes: Partial<ShipmentData> = {}): Outcome {
    return this.when({ type: 'logistics.shipment.requested', id: this.nextId(), data: aShipment(changes) });
  }

  amended(changes: Partial<ShipmentData>): Outcome {
    return this.when({ type: 'logistics.shipment.amended', id: this.nextId(), data: aShipment(changes) });
  }

  departed(shipmentVersion = 1): Outcome {
    const data = { shipmentId: 'SH-9001', shipmentVersion, departedAt: new Date(this.nowMs).toISOString() };
    return this.when({ type: 'logistics.shipment.departed', id: this.nextId(), data });
  }

  cancelled(shipmentVersion = 1): Outcome {
    const data = { shipmentId: 'SH-9001', shipmentVersion, cancelledAt: new Date(this.nowMs).toISOString() };
    return this.when({ type: 'logistics.shipment.cancelled', id: this.nextId(), data });
  }

  recallAnswered(outcome: RecallAnsweredData['outcome'], decisionVersion: number): Outcome {
    const data = { shipmentId: 'SH-9001', decisionVersion, outcome, answeredAt: new Date(this.nowMs).toISOString() };
    return this.when({ type: 'logistics.shipment.recall-answered', id: this.nextId(), data });
  }

  redecided(): Outcome {
    return this.when({ type: 'redecide', cause: { type: 'compliance.filing.updated', id: this.nextId() } });
  }

  overridden(changes: Partial<HoldOverrideData>): Outcome {
    const data: HoldOverrideData = {
      shipmentId: 'SH-9001',
      holdIds: this.holds().map(({ holdId }) => holdId),
      reason: 'The authority confirmed by telephone that the receipt is on its way',
      requestedBy: 'ops.xmn',
      approvedBy: 'officer2',
      until: '2026-06-30T00:00:00Z',
      ...changes,
    };
    return this.when({ type: 'sluice.hold.override', id: this.nextId(), data });
  }

  placed(changes: Partial<GateCommandData> = {}): Outcome {
    return this.when({ type: 'sluice.hold.place', id: this.nextId(), data: manual(changes) });
  }

  lifted(changes: Partial<GateCommandData> = {}): Outcome {
    return this.when({ type: 'sluice.hold.lift', id: this.nextId(), data: manual(changes) });
  }

  /** The holds of all lines as they stand. */
  holds(): Hold[] {
    return this.state?.lines.flatMap((line) => line.holds) ?? [];
  }

  reasons(): string[] {
    return this.holds().map(({ reason }) => reason);
  }

  private nextId(): string {
    this.events += 1;
    return `event-${this.events}`;
  }
}

function manual(changes: Partial<GateCommandData>): GateCommandData {
  const reason = 'Consignee address to be checked';
  return { shipmentId: 'SH-9001', holdIds: ['MH-1'], reason, requestedBy: 'ops.xmn', ...changes };
}

/** The decision that came of an input; fails when none did. */
export function decisionOf(outcome: Outcome): Decided {
  if (outcome.kind !== 'decided') throw new Error(`Expected a decision, got ${JSON.stringify(outcome)}`);
  return outcome;
}
