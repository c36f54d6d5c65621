import { Zip, ZipDeflate } from 'fflate';

/** A file of an archive: its bytes are asked for when it is its turn. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
  /** When it was changed; now when absent. */
  readonly at?: Date;
}

/** A ZIP, in pieces as it comes: the entries in their order, each asked for when the one before it is written. */
export async function* zipStream(entries: Iterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for (const { name, bytes, at } of entries) {
    const file = new ZipDeflate(name, { level: 6 });
    if (at !== undefined) file.mtime = at;
    zip.add(file);
    for await (const some of bytes) {
      file.push(some);
      yield* pieces.splice(0);
    }
    file.push(new Uint8Array(), true);
  }
  zip.end();
  yield* pieces.splice(0);
}
