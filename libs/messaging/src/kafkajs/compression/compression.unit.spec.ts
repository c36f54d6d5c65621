import { zstdCompressSync } from 'node:zlib';
import kafkajs from 'kafkajs';
import { CorruptCompressionError } from './growing-output.js';
import { decompressLz4 } from './lz4.js';
import { registerCodecs } from './register-codecs.js';
import { decompressSnappy } from './snappy.js';

const TEXT = Array.from({ length: 60 }, (_, n) => `shipment SH-${(n * 7919) % 1000} ${'a'.repeat(40)}\n`).join('');

/** TEXT, packed by the libraries that Kafka's Java client uses (snappy-java 1.1.10, lz4-java 1.10). */
const PACKED = {
  snappyStream: [
    'glNOQVBQWQAAAAABAAAAAQAAAIeACDhzaGlwbWVudCBTSC0wIGGaAQAACi43AAg5MTnWOQAIODM41jkACDc1N9Y5AAg2NzbWOQAI',
    'NTk12jkABDE01jkACDQzM9Y5AAgzNTLWOQAIMjcx1jkABDE52joCBDEw2joCADLaOQIEOTTaOQIEODbaOQIENzjaOQIENzDaOQIE',
    'NjKuOQIAAACHgAg8aGlwbWVudCBTSC01NDIgYZoBAAQKcx05CDQ2MdY5AAgzODDWOQAIMjk52jkABDE41jkACDEzN9Y5AAQ1NtY4',
    'AAg5NzXWOQAIODk02jkABDEz1jkABDcz2jkCBDY12jkCBDU32jkCBDQ42jkCBDQw2jkCBDMy2jkCBDI02joCBDE2qjoCAAAAh4AI',
    'PHNoaXBtZW50IFNILTg0IGGaAQAACi44AAAz1jcACDkyMtY5AAg4NDHWOQAINzYw1jkACDY3OdY5AAg1OTjaOQAEMTfWOQAINDM2',
    '1jkACDM1NdY5AAQyN9o4AggxOTPWcgAEMTHaOgIAM9o5AgQ5Ndo5AgQ4Nto5AgQ3ONo5AgQ3MLI5AgAAAD3UAjhpcG1lbnQgU0gt',
    'NjI2IGGaAQAICnNoGTkINTQ11jkACDQ2NNY5AAgzODPaOQAEMDLWOQAIMjIxpjkA',
  ].join(''),
  snappyBare: [
    '1Bo4c2hpcG1lbnQgU0gtMCBhmgEAAAouNwAIOTE51jkACDgzONY5AAg3NTfWOQAINjc21jkACDU5Ndo5AAQxNNY5AAg0MzPWOQAI',
    'MzUy1jkACDI3MdY5AAQxOdo6AgQxMNo6AgAy2jkCBDk02jkCBDg22jkCBDc42jkCBDcw2jkCBDYy2jkCBDU02jkCBDQ22jkCBDM4',
    '2jkCBDI53jkCADHaOgIEMTPaOgIANdo5AgQ5N9o5AgQ4Odo5AgQ4Mdo5AgQ3M9o5AgQ2Ndo5AgQ1N9o5AgQ0ONo5AgQ0MNo5AgQz',
    'Mto5AgQyNNo6AgQxNt46Ato5Ato3AgQ5Mto3AgQ4NNo3AgQ3Nto3AgQ2N9o3AgQ1Odo3AgQ1Mdo3AgQ0M9o3AgQzNdo3AgQyN9o4',
    'AgQxOdo6AgQxMdo6AgAz2jkCBDk12jkCBDg22jkCBDc42jkCBDcw2jkCBDYy2jkCBDU02jkCBDQ22jkCBDM42jkCBDMw2jkCBDIy',
    'qjoC',
  ].join(''),
  lz4: [
    'BCJNGHRAvYABAAD/AHNoaXBtZW50IFNILTAgYQEAFBgKNwA/OTE5OQAjPzgzODkAIz83NTc5ACM/Njc2OQAjPzU5NTkAJC8xNDkA',
    'Iz80MzM5ACM/MzUyOQAjPzI3MTkAIy8xOToCJC8xMDoCJB8yOQIkLzk0OQIkLzg2OQIkLzc4OQIkLzcwOQIkLzYyOQIkLzU0OQIk',
    'LzQ2OQIkLzM4OQIkLzI5OQIlHzE6AiQvMTM6AiQfNTkCJC85NzkCJC84OTkCJC84MTkCJC83MzkCJC82NTkCJC81NzkCJC80ODkC',
    'JC80MDkCJC8zMjkCJC8yNDoCJC8xNjoCJQ85AiQPNwIkLzkyNwIkLzg0NwIkLzc2NwIkLzY3NwIkLzU5NwIkLzUxNwIkLzQzNwIk',
    'LzM1NwIkLzI3OAIkLzE5OgIkLzExOgIkHzM5AiQvOTU5AiQvODY5AiQvNzg5AiQvNzA5AiQvNjI5AiQvNTQ5AiQvNDY5AiQvMzg5',
    'AiQvMzA5AiQvMjI6AhNQYWFhYQrvriRwAAAAABcyZVI=',
  ].join(''),
};

const bytes = (name: keyof typeof PACKED): Buffer => Buffer.from(PACKED[name], 'base64');

describe('decompressSnappy', () => {
  it('reads a stream as Java writes it, and a bare block as others do', () => {
    expect(decompressSnappy(bytes('snappyStream')).toString()).toBe(TEXT);
    expect(decompressSnappy(bytes('snappyBare')).toString()).toBe(TEXT);
  });

  it('refuses what is cut off or was never Snappy', () => {
    expect(() => decompressSnappy(bytes('snappyBare').subarray(0, 200))).toThrow(/out of range|past the end/);
    expect(() => decompressSnappy(Buffer.alloc(9, 0xff))).toThrow(CorruptCompressionError);
    expect(() => decompressSnappy(Buffer.from([4, 0x0e, 0xff, 0]))).toThrow(CorruptCompressionError);
  });
});

describe('decompressLz4', () => {
  it('reads frames as Java writes them, one after another', () => {
    expect(decompressLz4(bytes('lz4')).toString()).toBe(TEXT);
    expect(decompressLz4(Buffer.concat([bytes('lz4'), bytes('lz4')])).toString()).toBe(TEXT + TEXT);
  });

  it('reads a block that was left uncompressed', () => {
    const frame = Buffer.from([0x04, 0x22, 0x4d, 0x18, 0x60, 0x40, 0x82, 3, 0, 0, 0x80, 0x61, 0x62, 0x63, 0, 0, 0, 0]);
    expect(decompressLz4(frame).toString()).toBe('abc');
  });

  it('refuses what is cut off or was never LZ4', () => {
    expect(() => decompressLz4(bytes('lz4').subarray(0, 100))).toThrow(/out of range|past the end/);
    expect(() => decompressLz4(Buffer.from('not a frame'))).toThrow(CorruptCompressionError);
  });
});

describe('registerCodecs', () => {
  it('lets kafkajs read what is packed by any of the codecs that Kafka knows', async () => {
    registerCodecs();
    const { CompressionCodecs, CompressionTypes } = kafkajs;
    const packed = { ZSTD: zstdCompressSync(TEXT), LZ4: bytes('lz4'), Snappy: bytes('snappyStream') };
    for (const [name, buffer] of Object.entries(packed)) {
      const codec = CompressionCodecs[CompressionTypes[name as keyof typeof packed]]() as {
        decompress(packed: Buffer): Promise<Buffer>;
      };
      expect((await codec.decompress(buffer)).toString()).toBe(TEXT);
    }
  });
});
