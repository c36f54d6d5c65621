import type { Classified, Direction, Protocol } from './protocol.js';

/** The requests the faults wait for, by their key in Kafka's protocol guide. */
const APIS: Readonly<Record<number, string>> = {
  0: 'Produce',
  22: 'InitProducerId',
  24: 'AddPartitionsToTxn',
  26: 'EndTxn',
};

/** Of a request, what is remembered until it is answered: names of ids and topics are in it, records are not. */
const BEGINNING_BYTES = 300;

/** Kafka's protocol: four bytes of size; a request then has its key and a number by which the answer is known. */
export class KafkaProtocol implements Protocol {
  readonly #asked = new Map<number, Classified>();

  length(_direction: Direction, bytes: Buffer): number | undefined {
    return bytes.length < 4 ? undefined : 4 + bytes.readInt32BE(0);
  }

  classify(direction: Direction, message: Buffer): Classified | undefined {
    if (direction === 'request') {
      const kind = APIS[message.readInt16BE(4)];
      if (kind === undefined) return undefined;
      this.#asked.set(message.readInt32BE(8), { kind, ofLane: false, request: message.subarray(0, BEGINNING_BYTES) });
      return { kind, ofLane: false, request: message };
    }
    const id = message.readInt32BE(4);
    const asked = this.#asked.get(id);
    this.#asked.delete(id);
    return asked;
  }
}
