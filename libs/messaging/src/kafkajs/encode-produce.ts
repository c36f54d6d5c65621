import { promisify } from 'node:util';
import { constants, gzip, zstdCompress } from 'node:zlib';
import { crc32c } from './crc32c.js';

/*
 * kafkajs makes an encoder with a zeroed buffer of 512 bytes for every record and every header, and copies each of them
 * into the next larger one five times: about 35 µs a record, most of what publishing costs. Here a request is written once,
 * into one buffer, at a few microseconds a record. The bytes are the same: the spec compares them with kafkajs's.
 */

/** What kafkajs gives to `Broker.produce`. */
export interface ProduceArguments {
  readonly acks: number;
  readonly timeout: number;
  readonly compression: number;
  readonly transactionalId?: string | null;
  /** Absent where the producer is not idempotent. */
  readonly producerId?: string | number;
  readonly producerEpoch?: number;
  readonly topicData: readonly ProduceTopic[];
}

interface ProduceTopic {
  readonly topic: string;
  readonly partitions: readonly ProducePartition[];
}

interface ProducePartition {
  readonly partition: number;
  readonly firstSequence?: number;
  readonly messages: readonly ProduceMessage[];
}

export interface ProduceMessage {
  readonly key?: Buffer | string | null;
  readonly value: Buffer | string | null;
  readonly timestamp?: string;
  readonly headers?: Readonly<Record<string, HeaderValue | HeaderValue[] | undefined>>;
}

type HeaderValue = Buffer | string;

const VARINT_BYTES_MAX = 5;
const VARLONG_BYTES_MAX = 10;
/** A record's own fields: length, attributes, time, offset, sizes of key and value, number of headers. */
const RECORD_BYTES_MAX = 5 * VARINT_BYTES_MAX + 1 + VARLONG_BYTES_MAX;
/** From the base offset to the number of records. */
const BATCH_HEADER_BYTES = 61;
/** Where in a batch what its checksum covers begins, and where the parts before it lie. */
const LENGTH_AT = 8;
const CRC_AT = 17;
const ATTRIBUTES_AT = 21;
const TRANSACTIONAL = 16;
const MAGIC = 2;

const toGzip = promisify(gzip);
const toZstd = promisify(zstdCompress);

/**
 * Codecs by Kafka's number, off the main thread. Records of one batch are much alike: the quickest level takes most of
 * them away.
 */
const CODECS: Readonly<Record<number, ((records: Buffer) => Promise<Buffer>) | undefined>> = {
  1: (records) => toGzip(records, { level: 1 }),
  4: (records) => toZstd(records, { params: { [constants.ZSTD_c_compressionLevel]: 1 } }),
};

/** Whether `encodeProduce` knows how to compress so; 0 is: not at all. */
export function canEncode(compression: number): boolean {
  return compression === 0 || CODECS[compression] !== undefined;
}

/** Body of a Produce request, versions 3 to 8. */
export async function encodeProduce(args: ProduceArguments): Promise<Buffer> {
  const { acks, timeout, transactionalId = null, topicData } = args;
  const writer = new Writer(sizeBound(args));
  writer.string(transactionalId);
  writer.int16(acks);
  writer.int32(timeout);
  writer.int32(topicData.length);
  for (const { topic, partitions } of topicData) {
    writer.string(topic);
    writer.int32(partitions.length);
    for (const partition of partitions) await writePartition(writer, partition, args);
  }
  return writer.written();
}

async function writePartition(
  writer: Writer,
  { partition, messages, firstSequence = 0 }: ProducePartition,
  args: ProduceArguments,
): Promise<void> {
  writer.int32(partition);
  const sizeAt = writer.at;
  writer.int32(0);
  await writeBatch(writer, messages, firstSequence, args);
  writer.buffer.writeInt32BE(writer.at - sizeAt - 4, sizeAt);
}

async function writeBatch(
  writer: Writer,
  messages: readonly ProduceMessage[],
  firstSequence: number,
  args: ProduceArguments,
): Promise<void> {
  const nowMs = Date.now();
  const times = messages.map(({ timestamp }) => (timestamp === undefined ? nowMs : Number(timestamp)));
  const firstMs = times.reduce((a, b) => Math.min(a, b), Infinity);
  const lastMs = times.reduce((a, b) => Math.max(a, b), -Infinity);
  const start = writer.at;
  const { buffer } = writer;
  const attributes = args.transactionalId ? TRANSACTIONAL : 0;
  writer.int64(0n);
  writer.int32(0);
  writer.int32(0);
  writer.int8(MAGIC);
  writer.int32(0);
  writer.int16(attributes);
  writer.int32(messages.length - 1);
  writer.int64(BigInt(firstMs));
  writer.int64(BigInt(lastMs));
  writer.int64(BigInt(args.producerId ?? -1));
  writer.int16(args.producerEpoch ?? 0);
  writer.int32(firstSequence);
  writer.int32(messages.length);
  messages.forEach((message, index) => writeRecord(writer, message, index, (times[index] ?? firstMs) - firstMs));
  if (await compressFrom(writer, start + BATCH_HEADER_BYTES, args.compression))
    buffer.writeInt16BE(attributes | args.compression, start + ATTRIBUTES_AT);
  buffer.writeInt32BE(writer.at - start - LENGTH_AT - 4, start + LENGTH_AT);
  buffer.writeUInt32BE(crc32c(buffer, start + ATTRIBUTES_AT, writer.at), start + CRC_AT);
}

/** Makes what was written from `start` on smaller in its place, and tells whether it could. */
async function compressFrom(writer: Writer, start: number, compression: number): Promise<boolean> {
  const plain = writer.buffer.subarray(start, writer.at);
  const packed = await CODECS[compression]?.(plain);
  if (packed === undefined || packed.length >= plain.length) return false;
  writer.at = start;
  writer.copy(packed);
  return true;
}

/** The size stands before the record and is known after it: the record is written behind the most the size can take, and moved up. */
function writeRecord(
  writer: Writer,
  { key, value, headers = {} }: ProduceMessage,
  offsetDelta: number,
  timeDeltaMs: number,
): void {
  const start = writer.at;
  const body = start + VARINT_BYTES_MAX;
  writer.at = body;
  writer.int8(0);
  writer.varlong(timeDeltaMs);
  writer.varint(offsetDelta);
  writer.bytes(key ?? null);
  writer.bytes(value);
  writeHeaders(writer, headers);
  const end = writer.at;
  writer.at = start;
  writer.varint(end - body);
  writer.buffer.copyWithin(writer.at, body, end);
  writer.at += end - body;
}

function writeHeaders(writer: Writer, headers: NonNullable<ProduceMessage['headers']>): void {
  let count = 0;
  for (const name in headers) count += Array.isArray(headers[name]) ? headers[name].length : 1;
  writer.varint(count);
  for (const name in headers) {
    const value = headers[name];
    for (const one of Array.isArray(value) ? value : [value]) {
      writer.bytes(name);
      writer.bytes(one ?? null);
    }
  }
}

function sizeBound({ transactionalId, topicData }: ProduceArguments): number {
  let bound = 32 + textBound(transactionalId ?? '');
  for (const { topic, partitions } of topicData) {
    bound += 16 + textBound(topic);
    for (const { messages } of partitions) {
      bound += 8 + BATCH_HEADER_BYTES;
      for (const message of messages) bound += recordBound(message);
    }
  }
  return bound;
}

function recordBound({ key, value, headers = {} }: ProduceMessage): number {
  let bound = RECORD_BYTES_MAX + textBound(key ?? '') + textBound(value ?? '');
  for (const name in headers) {
    const header = headers[name] ?? '';
    for (const one of Array.isArray(header) ? header : [header]) {
      bound += 2 * VARINT_BYTES_MAX + textBound(name) + textBound(one);
    }
  }
  return bound;
}

/** A UTF-16 unit takes at most three bytes in UTF-8. */
function textBound(text: Buffer | string): number {
  return typeof text === 'string' ? text.length * 3 : text.length;
}

/** Writes Kafka's primitive types into a buffer that is large enough. */
class Writer {
  readonly buffer: Buffer;
  at = 0;

  constructor(size: number) {
    this.buffer = Buffer.allocUnsafe(size);
  }

  written(): Buffer {
    return this.buffer.subarray(0, this.at);
  }

  int8(value: number): void {
    this.at = this.buffer.writeInt8(value, this.at);
  }

  int16(value: number): void {
    this.at = this.buffer.writeInt16BE(value, this.at);
  }

  int32(value: number): void {
    this.at = this.buffer.writeInt32BE(value, this.at);
  }

  int64(value: bigint): void {
    this.at = this.buffer.writeBigInt64BE(value, this.at);
  }

  /** Two bytes of length, then UTF-8; null has the length -1. */
  string(value: string | null): void {
    if (value === null) return this.int16(-1);
    const length = this.buffer.write(value, this.at + 2);
    this.int16(length);
    this.at += length;
  }

  /** A varint of length, then the bytes; null has the length -1. */
  bytes(value: Buffer | string | null): void {
    if (value === null) return this.varint(-1);
    if (typeof value === 'string') return this.text(value);
    this.varint(value.length);
    this.copy(value);
  }

  copy(bytes: Buffer): void {
    this.at += bytes.copy(this.buffer, this.at);
  }

  varint(value: number): void {
    this.uvarint(((value << 1) ^ (value >> 31)) >>> 0);
  }

  /** Not negative, and a safe integer. */
  varlong(value: number): void {
    let rest = value * 2;
    while (rest >= 0x80) {
      this.buffer[this.at++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.buffer[this.at++] = rest;
  }

  private uvarint(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      this.buffer[this.at++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.buffer[this.at++] = rest;
  }

  /** Up to 21 characters the size takes one byte whatever they are; above, it is asked for. */
  private text(value: string): void {
    if (value.length <= 21) {
      const length = this.buffer.write(value, this.at + 1);
      this.varint(length);
      this.at += length;
      return;
    }
    this.varint(Buffer.byteLength(value));
    this.at += this.buffer.write(value, this.at);
  }
}
