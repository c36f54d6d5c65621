/** CRC-32C (Castagnoli), which Kafka's record batches carry; Node's `zlib.crc32` is another polynomial. */
const POLYNOMIAL = 0x82f63b78;

/** Table k holds the checksum of a byte that is followed by k zero bytes, so that eight bytes are taken in one step. */
const TABLES = makeTables();
const [T0, T1, T2, T3, T4, T5, T6, T7] = TABLES;

/** Checksum of `buffer` from `start` up to, without, `end`; unsigned. */
export function crc32c(buffer: Uint8Array, start: number, end: number): number {
  let crc = -1;
  let at = start;
  for (; at + 8 <= end; at += 8) {
    const low =
      crc ^
      (byte(buffer, at) | (byte(buffer, at + 1) << 8) | (byte(buffer, at + 2) << 16) | (byte(buffer, at + 3) << 24));
    crc =
      entry(T7, low & 0xff) ^
      entry(T6, (low >>> 8) & 0xff) ^
      entry(T5, (low >>> 16) & 0xff) ^
      entry(T4, low >>> 24) ^
      entry(T3, byte(buffer, at + 4)) ^
      entry(T2, byte(buffer, at + 5)) ^
      entry(T1, byte(buffer, at + 6)) ^
      entry(T0, byte(buffer, at + 7));
  }
  for (; at < end; at += 1) crc = entry(T0, (crc ^ byte(buffer, at)) & 0xff) ^ (crc >>> 8);
  return ~crc >>> 0;
}

type Table = Int32Array;
type Tables = [Table, Table, Table, Table, Table, Table, Table, Table];

function byte(buffer: Uint8Array, at: number): number {
  return buffer[at] as number;
}

function entry(table: Table, index: number): number {
  return table[index] as number;
}

function makeTables(): Tables {
  const tables = Array.from({ length: 8 }, () => new Int32Array(256)) as Tables;
  for (let n = 0; n < 256; n += 1) {
    let crc = n;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
    tables[0][n] = crc;
  }
  for (let k = 1; k < 8; k += 1) {
    const [before, table] = [tables[k - 1] as Table, tables[k] as Table];
    for (let n = 0; n < 256; n += 1) table[n] = entry(tables[0], entry(before, n) & 0xff) ^ (entry(before, n) >>> 8);
  }
  return tables;
}
