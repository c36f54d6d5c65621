/** Reads what `binary-arrays.ts` of @sluice/platform writes: a one-dimensional array in PostgreSQL's binary format. */
export function decodeArray<T>(parameter: unknown, read: (element: Buffer) => T): (T | null)[] {
  if (!Buffer.isBuffer(parameter)) throw new Error('an array parameter is expected in the binary format');
  if (parameter.readInt32BE(0) === 0) return [];
  const values: (T | null)[] = [];
  let at = 20;
  for (let left = parameter.readInt32BE(12); left > 0; left--) {
    const bytes = parameter.readInt32BE(at);
    at += 4;
    values.push(bytes < 0 ? null : read(parameter.subarray(at, at + bytes)));
    at += Math.max(bytes, 0);
  }
  return values;
}

export const asText = (element: Buffer): string => element.toString('utf8');
export const asBigint = (element: Buffer): bigint => element.readBigInt64BE();

/** The same for a column that cannot be null. */
export function decodeAll<T>(parameter: unknown, read: (element: Buffer) => T): T[] {
  return decodeArray(parameter, read).map((value) => {
    if (value === null) throw new Error('a value is null that must not be');
    return value;
  });
}
