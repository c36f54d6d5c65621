import { CorruptCompressionError, GrowingOutput } from './growing-output.js';

const MAGIC = 0x184d2204;
const HAS_DICTIONARY = 0x01;
const HAS_CONTENT_CHECKSUM = 0x04;
const HAS_CONTENT_SIZE = 0x08;
const HAS_BLOCK_CHECKSUMS = 0x10;
const UNCOMPRESSED = 0x80000000;
const MATCH_LENGTH_MIN = 4;
/** A length of 15 in a token goes on in the bytes that follow. */
const LENGTH_CONTINUES = 15;

/**
 * Unpacks LZ4 frames (LZ4 Frame Format 1.6.1). Checksums are left alone: the record batch has its own.
 * Linked blocks work because all blocks share one output.
 */
export function decompressLz4(input: Buffer): Buffer {
  const output = new GrowingOutput(input.length * 4);
  let at = 0;
  while (at < input.length) at = readFrame(input, at, output);
  return output.written();
}

function readFrame(input: Buffer, start: number, output: GrowingOutput): number {
  if (input.readUInt32LE(start) !== MAGIC) throw new CorruptCompressionError('it is no LZ4 frame');
  const flags = input.readUInt8(start + 4);
  let at = start + 7 + (flags & HAS_CONTENT_SIZE ? 8 : 0) + (flags & HAS_DICTIONARY ? 4 : 0);
  for (;;) {
    const word = input.readUInt32LE(at);
    at += 4;
    if (word === 0) break;
    const end = at + (word & ~UNCOMPRESSED);
    if (word & UNCOMPRESSED) output.append(input, at, end);
    else readBlock(input, at, end, output);
    at = end + (flags & HAS_BLOCK_CHECKSUMS ? 4 : 0);
  }
  return at + (flags & HAS_CONTENT_CHECKSUM ? 4 : 0);
}

function readBlock(input: Buffer, start: number, end: number, output: GrowingOutput): void {
  let at = start;
  while (at < end) {
    const token = input.readUInt8(at++);
    const literals = readLength(input, at, token >> 4);
    output.append(input, literals.at, literals.at + literals.length);
    at = literals.at + literals.length;
    // The last sequence of a block has literals only.
    if (at >= end) return;
    const distance = input.readUInt16LE(at);
    const match = readLength(input, at + 2, token & 0x0f);
    output.repeat(distance, match.length + MATCH_LENGTH_MIN);
    at = match.at;
  }
}

function readLength(input: Buffer, start: number, short: number): { length: number; at: number } {
  if (short < LENGTH_CONTINUES) return { length: short, at: start };
  let length = short;
  let at = start;
  for (let more = 255; more === 255;) {
    more = input.readUInt8(at++);
    length += more;
  }
  return { length, at };
}
