import { promisify } from 'node:util';
import { zstdDecompress } from 'node:zlib';
// As a whole: Node finds only some of the names that this CommonJS module exports.
import kafkajs from 'kafkajs';
import { decompressLz4 } from './lz4.js';
import { decompressSnappy } from './snappy.js';

const unpackZstd = promisify(zstdDecompress);

/**
 * kafkajs reads GZIP only, and one batch packed otherwise stops its consumer for good. What others write into our topics is
 * their choice, so the other three are read as well. Sluice itself sends nothing compressed.
 */
export function registerCodecs(): void {
  const { CompressionCodecs, CompressionTypes } = kafkajs;
  CompressionCodecs[CompressionTypes.ZSTD] = () => codec((packed) => unpackZstd(packed));
  CompressionCodecs[CompressionTypes.LZ4] = () => codec(async (packed) => decompressLz4(packed));
  CompressionCodecs[CompressionTypes.Snappy] = () => codec(async (packed) => decompressSnappy(packed));
}

function codec(decompress: (packed: Buffer) => Promise<Buffer>) {
  return { decompress, compress: () => Promise.reject(new Error('Sluice sends nothing compressed this way')) };
}
