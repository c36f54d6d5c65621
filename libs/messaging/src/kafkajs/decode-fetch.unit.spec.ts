import { createRequire } from 'node:module';
import fc from 'fast-check';
import { CompressionTypes } from 'kafkajs';
import { decodeFetch, OldFormatError, type Codec, type CodecOf, type DecodedFetch } from './decode-fetch.js';

const require = createRequire(import.meta.url);

interface Encoder {
  readonly buffer: Buffer;
  writeInt16(value: number): Encoder;
  writeInt32(value: number): Encoder;
  writeInt64(value: number): Encoder;
  writeString(value: string): Encoder;
  writeArray(values: readonly Encoder[]): Encoder;
  writeEncoder(value: Encoder): Encoder;
}
type EncodeBatch = (batch: object) => Promise<Encoder>;

const KafkajsEncoder = require('kafkajs/src/protocol/encoder') as new () => Encoder;
const { RecordBatch } = require('kafkajs/src/protocol/recordBatch/v0') as { RecordBatch: EncodeBatch };
const RecordOf = require('kafkajs/src/protocol/recordBatch/record/v0') as (record: object) => Encoder;
const theirs = require('kafkajs/src/protocol/requests/fetch/v11/response') as {
  decode(body: Buffer): Promise<DecodedFetch>;
};
const { lookupCodecByAttributes } = require('kafkajs/src/protocol/message/compression') as {
  lookupCodecByAttributes: CodecOf;
};

const START_MS = 1_780_000_000_000;
const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array));
const record = fc.record({
  // kafkajs writes an empty key or value as none.
  key: fc.oneof(
    fc.constant(null),
    bytes.filter((key) => key.length > 0),
  ),
  value: fc.oneof(fc.constant(null), bytes),
  headers: fc.dictionary(
    fc.string({ unit: 'grapheme' }),
    fc.oneof(bytes, fc.array(bytes, { minLength: 2, maxLength: 3 })),
    {
      maxKeys: 4,
    },
  ),
  timestampDelta: fc.integer({ min: 0, max: 10_000_000_000 }),
});
const batch = fc.record({
  records: fc.array(record, { minLength: 1, maxLength: 12 }),
  transactional: fc.boolean(),
  compression: fc.constantFrom(CompressionTypes.None, CompressionTypes.GZIP),
});
const partition = fc.record({
  partition: fc.nat(1_000),
  batches: fc.array(batch, { maxLength: 3 }),
  aborted: fc.array(fc.nat(), { maxLength: 2 }),
  /** Bytes of the last batch that did not fit. */
  cut: fc.nat(60),
});
const response = fc.array(
  fc.record({ topic: fc.string({ minLength: 1 }), partitions: fc.array(partition, { maxLength: 2 }) }),
  {
    maxLength: 2,
  },
);

type Drawn<T> = T extends fc.Arbitrary<infer U> ? U : never;

async function encoded(batches: readonly Drawn<typeof batch>[]): Promise<Buffer> {
  const parts: Buffer[] = [];
  let firstOffset = 7;
  for (const { records, transactional, compression } of batches) {
    const made = await RecordBatch({
      compression,
      firstTimestamp: START_MS,
      maxTimestamp: START_MS,
      producerId: 4_711,
      producerEpoch: 3,
      firstSequence: 0,
      transactional,
      lastOffsetDelta: records.length - 1,
      records: records.map(({ timestampDelta, ...rest }, offsetDelta) =>
        RecordOf({ ...rest, offsetDelta, timestampDelta: String(timestampDelta) }),
      ),
    });
    made.buffer.writeBigInt64BE(BigInt(firstOffset), 0);
    parts.push(made.buffer);
    firstOffset += records.length;
  }
  return Buffer.concat(parts);
}

async function bodyOf(topics: Drawn<typeof response>): Promise<Buffer> {
  const encoder = new KafkajsEncoder().writeInt32(5).writeInt16(0).writeInt32(0).writeInt32(topics.length);
  const parts = [encoder.buffer];
  for (const { topic, partitions } of topics) {
    parts.push(new KafkajsEncoder().writeString(topic).writeInt32(partitions.length).buffer);
    for (const { partition: number, batches, aborted, cut } of partitions) {
      const whole = await encoded(batches);
      const records = whole.subarray(0, Math.max(0, whole.length - cut));
      const head = new KafkajsEncoder().writeInt32(number).writeInt16(0).writeInt64(100).writeInt64(90).writeInt64(3);
      const transactions = aborted.map((at) => new KafkajsEncoder().writeInt64(4_711).writeInt64(at));
      parts.push(head.writeArray(transactions).writeInt32(-1).writeInt32(records.length).buffer, records);
    }
  }
  return Buffer.concat(parts);
}

/** What kafkajs and we read of it; kafkajs gives more. */
function essence({ responses, ...rest }: DecodedFetch): unknown {
  return {
    ...rest,
    responses: responses.map(({ topicName, partitions }) => ({
      topicName,
      partitions: partitions.map(({ messages, ...partitionRest }) => ({
        ...partitionRest,
        messages: messages.map(({ timestamp, offset, key, value, headers, isControlRecord, batchContext }) => ({
          timestamp,
          offset,
          key,
          value,
          headers: Object.entries(headers),
          isControlRecord,
          producerId: batchContext.producerId,
          inTransaction: batchContext.inTransaction,
        })),
      })),
    })),
  };
}

describe('decodeFetch', () => {
  it('gives what kafkajs gives, cut-off and compressed batches included', async () => {
    await fc.assert(
      fc.asyncProperty(response, async (topics) => {
        const body = await bodyOf(topics);
        expect(essence(await decodeFetch(body, lookupCodecByAttributes))).toEqual(essence(await theirs.decode(body)));
      }),
    );
  });

  it('keeps a header of any name to itself', async () => {
    const records = [{ key: null, value: null, headers: { ['__proto__']: Buffer.from('x') }, timestampDelta: 0 }];
    const partitions = [
      { partition: 0, batches: [{ records, transactional: false, compression: 0 }], aborted: [], cut: 0 },
    ];
    const { responses } = await decodeFetch(await bodyOf([{ topic: 't', partitions }]), lookupCodecByAttributes);
    const headers = responses[0]?.partitions[0]?.messages[0]?.headers ?? {};
    expect(Object.entries(headers)).toEqual([['__proto__', Buffer.from('x')]]);
    expect(Object.getPrototypeOf(headers)).toBe(Object.prototype);
  });

  it('leaves batches of an older format to kafkajs', async () => {
    const records = [{ key: null, value: null, headers: {}, timestampDelta: 0 }];
    const partitions = [
      { partition: 0, batches: [{ records, transactional: false, compression: 0 }], aborted: [], cut: 0 },
    ];
    const body = await bodyOf([{ topic: 't', partitions }]);
    const codec: Codec = { decompress: (given) => Promise.resolve(given) };
    const magicAt = 4 + 2 + 4 + 4 + 3 + 4 + 4 + 2 + 8 * 3 + 4 + 4 + 4 + 16;
    body.writeInt8(1, magicAt);
    await expect(decodeFetch(body, () => codec)).rejects.toThrow(OldFormatError);
  });
});
