/** A batch that unpacks to more is taken for damage (or malice): nothing that Kafka accepts by default comes near. */
const OUTPUT_BYTES_MAX = 256 * 1024 * 1024;

/** Decompressed bytes; grows, and can repeat what it already holds, as LZ4 and Snappy both need. */
export class GrowingOutput {
  #buffer: Buffer;
  #length = 0;

  constructor(expectedBytes: number) {
    this.#buffer = Buffer.allocUnsafe(Math.min(Math.max(expectedBytes, 1_024), OUTPUT_BYTES_MAX));
  }

  append(source: Buffer, start: number, end: number): void {
    if (end > source.length) throw new CorruptCompressionError('a literal runs past the end');
    this.#reserve(end - start);
    this.#length += source.copy(this.#buffer, this.#length, start, end);
  }

  /** Appends `length` bytes from `distance` bytes back; where they overlap, what was just appended repeats. */
  repeat(distance: number, length: number): void {
    if (distance === 0 || distance > this.#length)
      throw new CorruptCompressionError('a repetition begins before the start');
    this.#reserve(length);
    let from = this.#length - distance;
    if (distance >= length) {
      this.#buffer.copyWithin(this.#length, from, from + length);
      this.#length += length;
      return;
    }
    for (const end = this.#length + length; this.#length < end;)
      this.#buffer[this.#length++] = this.#buffer[from++] as number;
  }

  written(): Buffer {
    return this.#buffer.subarray(0, this.#length);
  }

  #reserve(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#buffer.length) return;
    if (needed > OUTPUT_BYTES_MAX)
      throw new CorruptCompressionError(`it unpacks to more than ${OUTPUT_BYTES_MAX} bytes`);
    const larger = Buffer.allocUnsafe(Math.min(Math.max(needed, this.#buffer.length * 2), OUTPUT_BYTES_MAX));
    this.#buffer.copy(larger, 0, 0, this.#length);
    this.#buffer = larger;
  }
}

/** The broker has checked the batch's checksum, so a producer wrote it like this. */
export class CorruptCompressionError extends Error {
  constructor(why: string) {
    super(`a compressed record batch cannot be read: ${why}`);
    this.name = 'CorruptCompressionError';
  }
}
