import { createRequire } from 'node:module';
import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import fc from 'fast-check';
import { crc32c } from './crc32c.js';
import { encodeProduce, type ProduceArguments } from './encode-produce.js';

const require = createRequire(import.meta.url);
const theirs = require('kafkajs/src/protocol/requests/produce/v7/request') as (args: ProduceArguments) => {
  encode(): Promise<{ buffer: Buffer }>;
};

const text = fc.string({ unit: 'grapheme', maxLength: 200 });
const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array));
// kafkajs cannot write a header without a value, and takes an empty key for none; neither occurs with us.
const header = fc.oneof(text, bytes);
const message = fc.record({
  key: fc.oneof(
    fc.constant(null),
    text.filter((key) => key !== ''),
    bytes.filter((key) => key.length > 0),
  ),
  value: fc.oneof(fc.constant(null), bytes),
  headers: fc.dictionary(text, fc.oneof(header, fc.array(header, { maxLength: 3 })), { maxKeys: 5 }),
  // One length, because kafkajs sorts times as texts.
  timestamp: fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 }).map(String),
});
const partition = fc.record({
  partition: fc.nat(1_000),
  firstSequence: fc.nat(),
  messages: fc.array(message, { minLength: 1, maxLength: 20 }),
});
const produce: fc.Arbitrary<ProduceArguments> = fc.record({
  acks: fc.constantFrom(-1, 1),
  timeout: fc.nat(),
  compression: fc.constant(0),
  transactionalId: fc.oneof(fc.constant(null), text),
  producerId: fc.nat().map(String),
  producerEpoch: fc.nat(32_767),
  topicData: fc.array(
    fc.record({ topic: text.filter((topic) => topic !== ''), partitions: fc.array(partition, { maxLength: 3 }) }),
    { maxLength: 2 },
  ),
});

describe('encodeProduce', () => {
  it("writes the very bytes of kafkajs's own encoder", async () => {
    await fc.assert(
      fc.asyncProperty(produce, async (args) => {
        expect((await encodeProduce(args)).toString('hex')).toBe((await theirs(args).encode()).buffer.toString('hex'));
      }),
    );
  });

  it('holds a record of any size', async () => {
    const value = Buffer.alloc(3_000_000, 'x');
    const messages = [{ key: 'k', value, headers: { h: '尺'.repeat(50_000) }, timestamp: '1780000000000' }];
    const args = {
      acks: -1,
      timeout: 1,
      compression: 0,
      topicData: [{ topic: 't', partitions: [{ partition: 0, messages }] }],
    };
    expect((await encodeProduce(args)).equals((await theirs({ ...args, producerEpoch: 0 }).encode()).buffer)).toBe(
      true,
    );
  });
});

describe('encodeProduce with compression', () => {
  /** Transactional id, acks, time-out, topics, topic, partitions, partition, size. */
  const BATCH_AT = 2 + 2 + 4 + 4 + 3 + 4 + 4 + 4;

  it.each([
    [1, gunzipSync],
    [4, zstdDecompressSync],
  ])('writes the same records, smaller, by codec %i', async (compression, inflate) => {
    await fc.assert(
      fc.asyncProperty(fc.array(message, { minLength: 1, maxLength: 20 }), async (messages) => {
        const topicData = [{ topic: 't', partitions: [{ partition: 0, messages }] }];
        const args = { acks: -1, timeout: 1, topicData };
        const plain = (await encodeProduce({ ...args, compression: 0 })).subarray(BATCH_AT);
        const packed = (await encodeProduce({ ...args, compression })).subarray(BATCH_AT);
        const codec = packed.readInt16BE(21);
        const records = packed.subarray(61);
        expect(packed.length).toBeLessThanOrEqual(plain.length);
        expect(packed.readInt32BE(8)).toBe(packed.length - 12);
        expect(packed.readUInt32BE(17)).toBe(crc32c(packed, 21, packed.length));
        expect((codec === compression ? inflate(records) : records).equals(plain.subarray(61))).toBe(true);
      }),
    );
  });
});

describe('crc32c', () => {
  it('gives the check value of the algorithm, and that of any part', () => {
    expect(crc32c(Buffer.from('123456789'), 0, 9)).toBe(0xe3069283);
    expect(crc32c(Buffer.from('xx123456789xx'), 2, 11)).toBe(0xe3069283);
    expect(crc32c(Buffer.alloc(0), 0, 0)).toBe(0);
  });
});
