import type { OrderData, ShipmentData } from '@sluice/contracts';
import type { Outsider } from '../outsider.js';
import { asError } from '../cli-error.js';
import type { Chance } from './chance.js';
import type { Floor, Standing } from './floor.js';
import { amended, anOrder, aShipmentOf, unreadable } from './logistics.js';
import type { Officers } from './people.js';
import { FORGOTTEN, PRODUCTS } from './world.js';

/** So many times in a thousand ticks, or in a thousand shipments. */
const OFTEN = {
  ordersThatShip: 800,
  unreadable: 5,
  amendment: 60,
  cancellation: 15,
  breach: 4,
  recallTooLate: 100,
  forgottenIsPublished: 5,
  officers: 350,
} as const;

export interface SimulationParts {
  readonly outsider: Outsider;
  readonly officers: Officers;
  readonly floor: Floor;
  readonly chance: Chance;
  /** Goes before the number in ids, so that no two runs tell of the same shipment. */
  readonly run: string;
  /** New shipments a tick, on average. */
  readonly shipmentsPerTick: number;
  readonly nowMs: () => number;
  /** Told what somebody did. */
  readonly say: (what: string) => void;
}

/** Logistics systems, warehouses and officers on ordinary days, with the mistakes that people make. One tick at a time. */
export class Simulation {
  #ordered = 0;
  #answered = new Set<string>();
  #isForgottenPublished = false;

  constructor(private readonly parts: SimulationParts) {}

  /** What has to be there before the first shipment. */
  async prepare(): Promise<void> {
    for (const product of PRODUCTS) await this.parts.outsider.publish('catalog.product.upserted', product);
  }

  /** Shipments that are there already when the day begins. */
  async backlog(shipments: number): Promise<void> {
    for (let n = 0; n < shipments; n += 1) await this.ship(await this.order());
  }

  async tick(): Promise<void> {
    const { chance, shipmentsPerTick } = this.parts;
    for (let n = chance.howMany(shipmentsPerTick); n > 0; n -= 1) {
      const order = await this.order();
      if (chance.inThousand(OFTEN.ordersThatShip)) await this.ship(order);
    }
    await this.change();
    await this.depart();
    await this.answerRecalls();
    await this.publishForgotten();
    await this.work();
  }

  private async order(): Promise<OrderData> {
    const { chance, outsider, run, nowMs } = this.parts;
    this.#ordered += 1;
    const order = anOrder(chance, `SO-${run}-${this.#ordered}`, nowMs());
    await outsider.publish('logistics.order.placed', order);
    return order;
  }

  private async ship(order: OrderData): Promise<void> {
    const { chance, outsider, floor, nowMs, say } = this.parts;
    const shipment = aShipmentOf(chance, order, order.orderId.replace('SO-', 'SH-'), nowMs());
    if (chance.inThousand(OFTEN.unreadable)) {
      await outsider.publishUnreadable('logistics.shipment.requested', shipment.shipmentId, unreadable(shipment));
      say(`${shipment.shipmentId} was told of in a way that nobody can read`);
      return;
    }
    floor.plan(shipment);
    await outsider.publish('logistics.shipment.requested', shipment);
  }

  private async change(): Promise<void> {
    const { chance, floor, outsider, say, nowMs } = this.parts;
    const held = floor.those('HELD');
    if (held.length === 0) return;
    if (chance.inThousand(OFTEN.amendment)) {
      const shipment = amended(chance, chance.oneOf(held).shipment);
      floor.plan(shipment);
      await outsider.publish('logistics.shipment.amended', shipment);
      say(`${shipment.shipmentId} amended to version ${shipment.shipmentVersion}`);
    } else if (chance.inThousand(OFTEN.cancellation)) {
      const { shipmentId, shipmentVersion } = chance.oneOf(held).shipment;
      const cancelledAt = new Date(nowMs()).toISOString();
      floor.leave(shipmentId);
      const version = shipmentVersion + 1;
      await outsider.publish('logistics.shipment.cancelled', { shipmentId, shipmentVersion: version, cancelledAt });
      say(`${shipmentId} cancelled`);
    }
  }

  /** What is released leaves at its time. Now and then a truck takes what it must not. */
  private async depart(): Promise<void> {
    const { chance, floor, nowMs, say } = this.parts;
    const isDue = ({ shipment }: Standing) => Date.parse(shipment.plannedDispatchAt) <= nowMs();
    for (const { shipment } of floor.those('RELEASED').filter(isDue)) await this.departed(shipment);
    const late = floor.those('HELD').filter(isDue);
    if (late.length === 0 || !chance.inThousand(OFTEN.breach)) return;
    const { shipment } = chance.oneOf(late);
    await this.departed(shipment);
    say(`${shipment.shipmentId} left although it was held`);
  }

  private async departed({ shipmentId, shipmentVersion }: ShipmentData): Promise<void> {
    const { floor, outsider, nowMs } = this.parts;
    floor.leave(shipmentId);
    const departedAt = new Date(nowMs()).toISOString();
    await outsider.publish('logistics.shipment.departed', { shipmentId, shipmentVersion, departedAt });
  }

  /** A warehouse answers each recall once: stopped, or too late. */
  private async answerRecalls(): Promise<void> {
    const { chance, floor, outsider, nowMs, say } = this.parts;
    for (const { shipment, decision } of floor.those('RECALLED')) {
      const { shipmentId } = shipment;
      const decisionVersion = decision?.decisionVersion ?? 0;
      const recall = `${shipmentId}#${decisionVersion}`;
      if (this.#answered.has(recall)) continue;
      this.#answered.add(recall);
      const outcome = chance.inThousand(OFTEN.recallTooLate) ? 'DEPARTED' : 'STOPPED';
      const answeredAt = new Date(nowMs()).toISOString();
      await outsider.publish('logistics.shipment.recall-answered', {
        ...{ shipmentId, decisionVersion, outcome, answeredAt },
      });
      if (outcome === 'DEPARTED') floor.leave(shipmentId);
      say(`recall of ${shipmentId}: ${outcome === 'STOPPED' ? 'stopped' : 'too late'}`);
    }
  }

  private async publishForgotten(): Promise<void> {
    const { chance, outsider, say } = this.parts;
    if (this.#isForgottenPublished || !chance.inThousand(OFTEN.forgottenIsPublished)) return;
    this.#isForgottenPublished = true;
    await outsider.publish('catalog.product.upserted', FORGOTTEN);
    say(`${FORGOTTEN.sku} published in the product master`);
  }

  /** Somebody else may have been quicker: what the registry refuses is told, and the day goes on. */
  private async work(): Promise<void> {
    const { chance, officers, floor, say } = this.parts;
    if (!chance.inThousand(OFTEN.officers)) return;
    const done = await officers.takeStep(floor).catch((error: unknown) => asError(error).message);
    if (done !== undefined) say(done);
  }
}
