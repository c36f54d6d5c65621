import type { Message, Producer } from 'kafkajs';
import { setTimeout as sleep } from 'node:timers/promises';
import { cancellation, order, poison, shipment } from './records.js';
import { FILED, PLAIN, UNFILED } from './world.js';

const CHUNK = 15;
const PAUSE_MS = 50;
/** A round that never ends by itself must not fill the machine. */
const SHIPMENTS_MAX = 4_000;

export interface LoadOptions {
  readonly producer: Producer;
  readonly prefix: string;
  /** Goes into every id. */
  readonly name: string;
  /** SKU whose filing is completed while the load flows. */
  readonly late: string;
  /** SKU whose filing is revoked while the load flows. */
  readonly gone: string;
  /** Every so many shipments one record that nobody can use; none when absent. */
  readonly poisonEvery?: number;
}

/** Orders and shipments that keep coming while faults strike, a few hundred a second, each with a story of its own. */
export class Load {
  #running: Promise<void> | undefined;
  #stopped = false;
  #shipments = 0;
  /** What the stories of the last chunk go on with. */
  #later: Message[] = [];

  constructor(private readonly options: LoadOptions) {}

  start(): void {
    this.#running ??= this.#flow();
    // Told by `stop`.
    this.#running.catch(() => undefined);
  }

  /** Resolves when this many shipments are in the topic. */
  async reaches(shipments: number): Promise<void> {
    while (this.#shipments < shipments && !this.#stopped) await sleep(10);
  }

  /** Ends the stories that have begun. @throws what kept the load from flowing */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
    await this.#send('logistics.shipment.v1', this.#later);
  }

  async #flow(): Promise<void> {
    while (!this.#stopped && this.#shipments < SHIPMENTS_MAX) {
      const continued = this.#later;
      this.#later = [];
      const fresh = Array.from({ length: CHUNK }, (_, at) => this.#story(this.#shipments + at));
      await this.#send('logistics.shipment.v1', [...fresh.flat(), ...continued]);
      const orders = [PLAIN, FILED, UNFILED].map((sku) =>
        order(`SO-${this.options.name}-${this.#shipments}-${sku}`, sku),
      );
      await this.#send('logistics.order.v1', orders);
      this.#shipments += CHUNK;
      await sleep(PAUSE_MS);
    }
  }

  /** The first records of a shipment; what comes in the next chunk is put aside. */
  #story(index: number): Message[] {
    const { name, late, gone, poisonEvery } = this.options;
    const id = `SH-${name}-${index}`;
    const spoiled =
      poisonEvery !== undefined && index % poisonEvery === 0 ? [poison(`${name}-${index}`, index / poisonEvery)] : [];
    return [...spoiled, ...this.#plot(id, index % 10, late, gone)];
  }

  #plot(id: string, plot: number, late: string, gone: string): Message[] {
    switch (plot) {
      case 0:
        return [shipment('requested', id, 1, FILED)];
      case 1:
        return [shipment('requested', id, 1, UNFILED)];
      case 2:
      case 3:
        return [shipment('requested', id, 1, late)];
      case 4:
      case 5:
        return [shipment('requested', id, 1, gone)];
      case 6: {
        // The same record twice, now and later.
        const twice = shipment('requested', id, 1, FILED);
        this.#later.push(twice);
        return [twice, twice];
      }
      case 7:
        this.#later.push(shipment('amended', id, 2, PLAIN));
        return [shipment('requested', id, 1, UNFILED)];
      case 8:
        // The older version comes last.
        return [shipment('amended', id, 2, PLAIN), shipment('requested', id, 1, UNFILED)];
      default:
        this.#later.push(cancellation(id, 1));
        return [shipment('requested', id, 1, PLAIN)];
    }
  }

  async #send(topic: string, messages: Message[]): Promise<void> {
    if (messages.length > 0)
      await this.options.producer.send({ topic: this.options.prefix + topic, acks: -1, messages });
  }
}
