/**
 * Array parameters in PostgreSQL's binary format: node-postgres writes arrays as text and escapes every element, which
 * the floor must not pay for. Layout as `array_recv` reads it: dimensions, has-null flag, element type, length, lower
 * bound, then length-prefixed elements.
 */
const OID_INT8 = 20;
const OID_BYTEA = 17;
const HEADER_BYTES = 20;

export function int8Array(values: readonly bigint[]): Buffer {
  const out = header(OID_INT8, values.length, values.length * 12);
  values.forEach((value, index) => {
    const at = HEADER_BYTES + index * 12;
    out.writeInt32BE(8, at);
    out.writeBigInt64BE(value, at + 4);
  });
  return out;
}

export function byteaArray(values: readonly Buffer[]): Buffer {
  const out = header(
    OID_BYTEA,
    values.length,
    values.reduce((sum, value) => sum + 4 + value.length, 0),
  );
  let at = HEADER_BYTES;
  for (const value of values) {
    out.writeInt32BE(value.length, at);
    value.copy(out, at + 4);
    at += 4 + value.length;
  }
  return out;
}

/** Of a one-dimensional array that is not empty and holds no null. */
function header(oid: number, length: number, bytes: number): Buffer {
  const out = Buffer.allocUnsafe(HEADER_BYTES + bytes);
  out.writeInt32BE(1, 0);
  out.writeInt32BE(0, 4);
  out.writeInt32BE(oid, 8);
  out.writeInt32BE(length, 12);
  out.writeInt32BE(1, 16);
  return out;
}
