import {
  applyEvent,
  type Decided,
  type Facts,
  type Refused,
  type ShipmentInput,
  type ShipmentState,
} from '@sluice/domain';
import type { LaneEffects } from '../lane/lane-effects.js';
import { partitionOf } from '../lane/lane-name.js';
import type { LaneTransaction } from '../lane/lane-transaction.js';
import type { ClosedHoldRow, HoldChanges, OpenedHoldRow, StoredShipment } from './shipment.repository.js';

/**
 * Shipments as they stand in the middle of a lane's transaction: inputs are applied in order and in memory, and what
 * changed is written at the end, each shipment once.
 */
export class ShipmentTurn {
  readonly #changed = new Map<string, ShipmentState>();
  /** By shipment and hold. */
  readonly #opened = new Map<string, OpenedHoldRow>();
  readonly #closed: ClosedHoldRow[] = [];

  constructor(
    private readonly tx: LaneTransaction,
    private readonly stored: ReadonlyMap<string, StoredShipment>,
    private readonly facts: Facts,
    private readonly effects: LaneEffects,
    private readonly nowMs: number,
  ) {}

  /** Applies one input; says what follows into the journal, or returns why it is refused. */
  apply(shipmentId: string, input: ShipmentInput, traceparent: string | undefined): Refused | undefined {
    const previous = this.#changed.get(shipmentId) ?? this.stored.get(shipmentId)?.state;
    const outcome = applyEvent(previous, input, this.facts, this.nowMs);
    switch (outcome.kind) {
      case 'unchanged':
        return undefined;
      case 'refused':
        return outcome;
      case 'decided':
        this.#changed.set(shipmentId, outcome.state);
        this.#noteHolds(shipmentId, outcome);
        this.effects.journal.push({
          topic: 'gate.shipment.v1',
          partition: partitionOf(this.tx.lane),
          key: shipmentId,
          type: outcome.say.type,
          payload: Buffer.from(JSON.stringify(outcome.say.data)),
          ...(traceparent === undefined ? {} : { traceparent }),
        });
        return undefined;
    }
  }

  get states(): ShipmentState[] {
    return [...this.#changed.values()];
  }

  get holds(): HoldChanges {
    return { opened: [...this.#opened.values()], closed: this.#closed };
  }

  #noteHolds(shipmentId: string, { holdsOpened, holdsClosed }: Decided): void {
    for (const hold of holdsOpened)
      this.#opened.set(`${shipmentId} ${hold.holdId}`, { shipmentId, hold, closedAt: null });
    for (const closed of holdsClosed) {
      const opened = this.#opened.get(`${shipmentId} ${closed.holdId}`);
      if (opened) opened.closedAt = closed.closedAt;
      else this.#closed.push({ ...closed, shipmentId });
    }
  }
}
