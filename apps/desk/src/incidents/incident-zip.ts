import { strToU8 } from 'fflate';
import { createHash } from 'node:crypto';
import { zipStream, type ZipEntry } from '../archive/zip-stream.js';

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
export function zipOf(parts: readonly Part[], { at, manifest }: ZipOptions): AsyncGenerator<Uint8Array> {
  const files: ManifestFile[] = [];
  function* entries(): Generator<ZipEntry> {
    for (const { name, text } of parts) yield { name, at, bytes: counted(name, text(), files) };
    const last = manifest(files);
    yield { name: last.name, at, bytes: counted(last.name, last.text(), files) };
  }
  return zipStream(entries());
}

/** The bytes of a file, which is entered in `files` when all of them are written. */
async function* counted(
  name: string,
  text: ReturnType<Part['text']>,
  files: ManifestFile[],
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const piece of text) {
    const bytes = strToU8(piece);
    size += bytes.length;
    hash.update(bytes);
    yield bytes;
  }
  files.push({ name, size, sha256: hash.digest('hex') });
}
