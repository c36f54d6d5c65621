/*
 * kafkajs decodes a fetched record through some twenty small objects and copies its headers once for every header: more
 * than everything else that reading costs. Here a response is walked through once. What comes out is what kafkajs's own
 * decoder gives, as far as kafkajs and we read it: the spec compares them.
 */

/** Decompresses the records of a batch; kafkajs looks it up by the batch's attributes. */
export interface Codec {
  decompress(bytes: Buffer): Promise<Buffer>;
}
export type CodecOf = (attributes: number) => Codec | undefined | null;

export interface DecodedFetch {
  readonly throttleTime: number;
  readonly clientSideThrottleTime: number;
  readonly errorCode: number;
  readonly sessionId: number;
  readonly responses: readonly DecodedTopic[];
}

export interface DecodedTopic {
  readonly topicName: string;
  readonly partitions: readonly DecodedPartition[];
}

export interface DecodedPartition {
  readonly partition: number;
  readonly errorCode: number;
  readonly highWatermark: string;
  readonly lastStableOffset: string;
  readonly lastStartOffset: string;
  readonly abortedTransactions: readonly { readonly producerId: string; readonly firstOffset: string }[];
  readonly preferredReadReplica: number;
  readonly messages: readonly DecodedMessage[];
}

/** What kafkajs reads of the batch a record came in. */
export interface BatchContext {
  readonly producerId: string;
  readonly inTransaction: boolean;
  readonly isControlBatch: boolean;
}

export interface DecodedMessage {
  readonly timestamp: string;
  readonly offset: string;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: Record<string, Buffer | (Buffer | null)[] | null>;
  readonly isControlRecord: boolean;
  readonly batchContext: BatchContext;
}

/** From this version of the Fetch response on, and up to it, its body looks as it is read here. */
export const DECODED_FETCH_VERSION = 11;

const LENGTH_AT = 8;
const BATCH_PREFIX_BYTES = 12;
const MAGIC_AT = 16;
const MAGIC = 2;
const ATTRIBUTES_AT = 21;
const FIRST_TIMESTAMP_AT = 27;
const MAX_TIMESTAMP_AT = 35;
const PRODUCER_ID_AT = 43;
const COUNT_AT = 57;
const BATCH_HEADER_BYTES = 61;
const LOG_APPEND_TIME = 0x8;
const TRANSACTIONAL = 0x10;
const CONTROL = 0x20;
const COMPRESSION = 0x7;

/** A batch in the old format, from before Kafka 0.11: left to kafkajs. */
export class OldFormatError extends Error {
  override readonly name = 'OldFormatError';
}

/**
 * Body of a Fetch response, version 11.
 * @throws OldFormatError when a batch is not of format 2
 */
export async function decodeFetch(body: Buffer, codecOf: CodecOf): Promise<DecodedFetch> {
  const reader = new Reader(body);
  const clientSideThrottleTime = reader.int32();
  const errorCode = reader.int16();
  const sessionId = reader.int32();
  const responses: DecodedTopic[] = [];
  for (let topics = reader.int32(); topics > 0; topics--) {
    const topicName = reader.string();
    const partitions: DecodedPartition[] = [];
    for (let left = reader.int32(); left > 0; left--) partitions.push(await decodePartition(reader, codecOf));
    responses.push({ topicName, partitions });
  }
  // As kafkajs has it: the broker does not throttle a fetch itself.
  return { throttleTime: 0, clientSideThrottleTime, errorCode, sessionId, responses };
}

async function decodePartition(reader: Reader, codecOf: CodecOf): Promise<DecodedPartition> {
  const partition = reader.int32();
  const errorCode = reader.int16();
  const highWatermark = reader.int64().toString();
  const lastStableOffset = reader.int64().toString();
  const lastStartOffset = reader.int64().toString();
  const abortedTransactions: { producerId: string; firstOffset: string }[] = [];
  for (let left = reader.int32(); left > 0; left--) {
    abortedTransactions.push({ producerId: reader.int64().toString(), firstOffset: reader.int64().toString() });
  }
  const preferredReadReplica = reader.int32();
  const messages = await decodeBatches(reader.take(Math.max(0, reader.int32())), codecOf);
  return {
    partition,
    errorCode,
    highWatermark,
    lastStableOffset,
    lastStartOffset,
    abortedTransactions,
    preferredReadReplica,
    messages,
  };
}

/** The last batch can be cut off where the response was full: it is fetched again. */
async function decodeBatches(bytes: Buffer, codecOf: CodecOf): Promise<DecodedMessage[]> {
  const messages: DecodedMessage[] = [];
  for (let at = 0; at + BATCH_HEADER_BYTES <= bytes.length;) {
    const end = at + BATCH_PREFIX_BYTES + bytes.readInt32BE(at + LENGTH_AT);
    if (bytes.readInt8(at + MAGIC_AT) !== MAGIC) throw new OldFormatError('a batch is not of format 2');
    if (end > bytes.length) break;
    await decodeBatch(bytes.subarray(at, end), codecOf, messages);
    at = end;
  }
  return messages;
}

async function decodeBatch(batch: Buffer, codecOf: CodecOf, messages: DecodedMessage[]): Promise<void> {
  const attributes = batch.readInt16BE(ATTRIBUTES_AT);
  const isControlBatch = (attributes & CONTROL) !== 0;
  const context: BatchContext = {
    producerId: batch.readBigInt64BE(PRODUCER_ID_AT).toString(),
    inTransaction: (attributes & TRANSACTIONAL) !== 0,
    isControlBatch,
  };
  const firstOffset = Number(batch.readBigInt64BE(0));
  const firstMs = Number(batch.readBigInt64BE(FIRST_TIMESTAMP_AT));
  const appendMs = (attributes & LOG_APPEND_TIME) === 0 ? undefined : batch.readBigInt64BE(MAX_TIMESTAMP_AT).toString();
  const codec = (attributes & COMPRESSION) === 0 ? undefined : codecOf(attributes);
  const records = batch.subarray(BATCH_HEADER_BYTES);
  const reader = new Reader(codec ? await codec.decompress(records) : records);
  for (let left = batch.readInt32BE(COUNT_AT); left > 0; left--) {
    const end = reader.varint() + reader.at;
    reader.at += 1;
    const timestamp = firstMs + reader.varlong();
    messages.push({
      timestamp: appendMs ?? timestamp.toString(),
      offset: (firstOffset + reader.varint()).toString(),
      key: reader.bytes(),
      value: reader.bytes(),
      headers: decodeHeaders(reader),
      isControlRecord: isControlBatch,
      batchContext: context,
    });
    reader.at = end;
  }
}

/** A name that occurs again makes its value a list. */
function decodeHeaders(reader: Reader): DecodedMessage['headers'] {
  const headers: DecodedMessage['headers'] = {};
  for (let left = reader.varint(); left > 0; left--) {
    const name = reader.varstring();
    const value = reader.bytes();
    const before = Object.hasOwn(headers, name) ? headers[name] : undefined;
    if (name === '__proto__') Object.defineProperty(headers, name, { value: null, writable: true, enumerable: true });
    headers[name] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value];
  }
  return headers;
}

/** Reads Kafka's primitive types. */
class Reader {
  at = 0;

  constructor(private readonly buffer: Buffer) {}

  int16(): number {
    const value = this.buffer.readInt16BE(this.at);
    this.at += 2;
    return value;
  }

  int32(): number {
    const value = this.buffer.readInt32BE(this.at);
    this.at += 4;
    return value;
  }

  int64(): bigint {
    const value = this.buffer.readBigInt64BE(this.at);
    this.at += 8;
    return value;
  }

  string(): string {
    return this.text(this.int16());
  }

  varstring(): string {
    return this.text(this.varint());
  }

  /** Null where the length is -1. */
  bytes(): Buffer | null {
    const length = this.varint();
    return length < 0 ? null : this.take(length);
  }

  take(length: number): Buffer {
    return this.buffer.subarray(this.at, (this.at += length));
  }

  varint(): number {
    let raw = 0;
    let shift = 0;
    let byte: number;
    do {
      byte = this.buffer[this.at++] ?? 0;
      raw |= (byte & 0x7f) << shift;
      shift += 7;
    } while (byte & 0x80);
    return (raw >>> 1) ^ -(raw & 1);
  }

  /** A safe integer, as differences of time are. */
  varlong(): number {
    let raw = 0;
    let scale = 1;
    let byte: number;
    do {
      byte = this.buffer[this.at++] ?? 0;
      raw += (byte & 0x7f) * scale;
      scale *= 0x80;
    } while (byte & 0x80);
    return raw % 2 === 0 ? raw / 2 : -(raw + 1) / 2;
  }

  private text(length: number): string {
    return length <= 0 ? '' : this.buffer.toString('utf8', this.at, (this.at += length));
  }
}
