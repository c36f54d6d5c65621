import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A document that is on the disk but not kept yet. */
export interface StagedDocument {
  /** 64 lower-case hexadecimal digits. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly path: string;
}

/** An upload that writes nothing for so long is not going on any more. */
const ABANDONED_AFTER_MS = 60 * 60 * 1000;

/**
 * Where an upload lies until it is known whether it is wanted: streamed to the disk while it is hashed, so that its size
 * never matters to memory. Every store takes documents from here, since their names are not known before their end.
 */
export class Staging {
  constructor(private readonly directory: string) {}

  /** Makes the folder, and clears what a crash left long ago; another registry may be writing there now. */
  async open(): Promise<void> {
    await mkdir(this.directory, { recursive: true, mode: 0o700 });
    await this.clearAbandoned();
  }

  async clearAbandoned(): Promise<void> {
    for (const name of await readdir(this.directory)) await removeAbandoned(join(this.directory, name));
  }

  /** Writes and hashes the stream; on the disk for certain when it resolves. What fails half-way leaves nothing. */
  async stage(content: Readable): Promise<StagedDocument> {
    const path = join(this.directory, randomUUID());
    const hash = createHash('sha256');
    let size = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, next) {
        hash.update(chunk);
        size += chunk.length;
        next(null, chunk);
      },
    });
    try {
      // `flush`: fsync before the file is closed.
      await pipeline(content, measure, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }));
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
    return { sha256: hash.digest('hex'), size, path };
  }

  /** Forgets the staged file; a store that has taken it over left nothing to forget. */
  async discard({ path }: StagedDocument): Promise<void> {
    await rm(path, { force: true });
  }
}

async function removeAbandoned(path: string): Promise<void> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (found !== undefined && Date.now() - found.mtimeMs > ABANDONED_AFTER_MS) await rm(path, { force: true });
}
