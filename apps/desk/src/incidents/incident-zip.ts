import { strToU8, Zip, ZipDeflate } from 'fflate';
import { createHash } from 'node:crypto';

/** A file of the archive: its text is asked for when it is its turn. */
export interface Part {
  readonly name: string;
  readonly text: () => Iterable<string> | AsyncIterable<string>;
}

/** What a manifest says of a file; the size in bytes. */
export interface ManifestFile {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

interface ZipOptions {
  /** Of every file: nothing in the archive depends on the machine's clock. */
  readonly at: Date;
  /** The last file, made when all others are written. */
  readonly manifest: (files: readonly ManifestFile[]) => Part;
}

/** A ZIP, in pieces as it comes: the parts in their order, then the manifest. */
export async function* zipOf(parts: readonly Part[], { at, manifest }: ZipOptions): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  const files: ManifestFile[] = [];
  for (const next of [...parts.map((part) => () => part), () => manifest(files)]) {
    const { name, text } = next();
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = at;
    zip.add(file);
    const hash = createHash('sha256');
    let size = 0;
    for await (const piece of text()) {
      const bytes = strToU8(piece);
      size += bytes.length;
      hash.update(bytes);
      file.push(bytes);
      yield* pieces.splice(0);
    }
    file.push(new Uint8Array(), true);
    files.push({ name, size, sha256: hash.digest('hex') });
  }
  zip.end();
  yield* pieces.splice(0);
}
