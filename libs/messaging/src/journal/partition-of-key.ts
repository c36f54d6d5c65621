/**
 * The partition of a key as Java's default partitioner chooses it (murmur2 over the key's UTF-8 bytes), so that a record
 * lies where a reader with any standard client expects it. kafkajs has the same in `Partitioners.DefaultPartitioner`
 * (not in `LegacyPartitioner`, which overflows), over a Long class and about ten times slower.
 */
export function partitionOfKey(key: string, partitions: number): number {
  return (murmur2(Buffer.from(key)) & 0x7fffffff) % partitions;
}

const SEED = 0x9747b28c;
const M = 0x5bd1e995;

function murmur2(data: Buffer): number {
  const whole = data.length & ~3;
  let h = SEED ^ data.length;
  for (let at = 0; at < whole; at += 4) {
    let k = Math.imul(data.readInt32LE(at), M);
    k = Math.imul(k ^ (k >>> 24), M);
    h = Math.imul(h, M) ^ k;
  }
  const rest = data.length - whole;
  if (rest > 0) h = Math.imul(h ^ data.readUIntLE(whole, rest), M);
  h = Math.imul(h ^ (h >>> 13), M);
  return h ^ (h >>> 15);
}
