import { CorruptCompressionError, GrowingOutput } from './growing-output.js';

/** Java's Snappy streams begin so; other clients send one bare block. */
const STREAM_MAGIC = Buffer.from([0x82, 0x53, 0x4e, 0x41, 0x50, 0x50, 0x59, 0]);
/** The magic and two version numbers. */
const STREAM_HEADER_BYTES = 16;

/** Unpacks what Kafka calls Snappy: a bare block (Snappy Format Description), or a stream of them as snappy-java writes it. */
export function decompressSnappy(input: Buffer): Buffer {
  const output = new GrowingOutput(input.length * 3);
  if (!input.subarray(0, STREAM_MAGIC.length).equals(STREAM_MAGIC)) readBlock(input, output);
  else {
    for (let at = STREAM_HEADER_BYTES; at < input.length;) {
      const end = at + 4 + input.readUInt32BE(at);
      readBlock(input.subarray(at + 4, end), output);
      at = end;
    }
  }
  return output.written();
}

function readBlock(input: Buffer, output: GrowingOutput): void {
  let at = afterLength(input);
  while (at < input.length) {
    const tag = input.readUInt8(at++);
    switch (tag & 3) {
      case 0: {
        const literal = literalOf(input, at, tag >> 2);
        output.append(input, literal.at, literal.at + literal.length);
        at = literal.at + literal.length;
        break;
      }
      case 1:
        output.repeat(((tag >> 5) << 8) | input.readUInt8(at), ((tag >> 2) & 7) + 4);
        at += 1;
        break;
      case 2:
        output.repeat(input.readUInt16LE(at), (tag >> 2) + 1);
        at += 2;
        break;
      default:
        output.repeat(input.readUInt32LE(at), (tag >> 2) + 1);
        at += 4;
    }
  }
}

/** Lengths from 60 up stand in the one to four bytes that follow. */
function literalOf(input: Buffer, at: number, short: number): { length: number; at: number } {
  if (short < 60) return { length: short + 1, at };
  const bytes = short - 59;
  return { length: input.readUIntLE(at, bytes) + 1, at: at + bytes };
}

/** The unpacked length comes first, as a varint; the output grows by itself, so it is passed over. */
function afterLength(input: Buffer): number {
  for (let at = 0; at < 5; at += 1) if (input.readUInt8(at) < 0x80) return at + 1;
  throw new CorruptCompressionError('it is no Snappy block');
}
