import fc from 'fast-check';
import type { RawRecord } from '../kafka-port.js';
import { PartitionCursor, type PartitionSource } from './partition-cursor.js';

const AT = { topic: 'gate.shipment.v1', partition: 0 };

/** A partition that grows: a fetch brings all that is there, whatever end anybody has asked for. */
class Partition implements PartitionSource {
  readonly #records: RawRecord[] = [];

  write(count: number): void {
    for (let added = 0; added < count; added += 1) {
      this.#records.push({ offset: this.#end, timestamp: 0, key: null, value: null, headers: {} });
    }
  }

  bounds(): Promise<{ low: bigint; end: bigint }> {
    return Promise.resolve({ low: 0n, end: this.#end });
  }

  fetch(_at: unknown, offset: bigint): ReturnType<PartitionSource['fetch']> {
    return Promise.resolve({ records: this.#records.slice(Number(offset)), nextOffset: this.#end });
  }

  get #end(): bigint {
    return BigInt(this.#records.length);
  }
}

async function readToEnd(cursor: PartitionCursor, seen: bigint[]): Promise<void> {
  for (let records = await cursor.next(); records !== undefined; records = await cursor.next()) {
    seen.push(...records.map(({ offset }) => offset));
  }
}

describe('a cursor over a partition that is written to meanwhile', () => {
  it('gives each record once, in order, whether it came before its end was asked for or between that and the fetch', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 8 }), async (rounds) => {
        const partition = new Partition();
        const cursor = new PartitionCursor(partition, AT, await partition.bounds());
        const seen: bigint[] = [];
        for (const [before, between] of rounds) {
          partition.write(before);
          await cursor.extend();
          partition.write(between);
          await readToEnd(cursor, seen);
        }
        await cursor.extend();
        await readToEnd(cursor, seen);
        const { end } = await partition.bounds();
        expect(seen).toEqual(Array.from({ length: Number(end) }, (_, offset) => BigInt(offset)));
      }),
    ));
});
