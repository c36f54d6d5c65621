import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, type ReadStream, type Stats } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A document that is on the disk but not kept yet: `keep` it, or `discard` it. */
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
 * Documents on disk, named by their SHA-256. A document is streamed into `staging/` while it is hashed, so that its
 * size never matters to memory; it is moved to its name only when it is wanted, and what is under a name never changes.
 */
export class EvidenceStore {
  private readonly staging: string;

  constructor(private readonly directory: string) {
    this.staging = join(directory, 'staging');
  }

  /** Makes the folders, and clears what a crash left half-written long ago; another registry may be writing there now. */
  async open(): Promise<void> {
    await mkdir(this.staging, { recursive: true, mode: 0o700 });
    for (const name of await readdir(this.staging)) await this.removeAbandoned(join(this.staging, name));
  }

  /** Writes and hashes the stream; on the disk for certain when it resolves. What fails half-way leaves nothing. */
  async stage(content: Readable): Promise<StagedDocument> {
    const path = join(this.staging, randomUUID());
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

  /** Gives the document its name, durably. The same content twice is one file. */
  async keep({ sha256, path }: StagedDocument): Promise<void> {
    const target = this.pathOf(sha256);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await rename(path, target);
    // The folder, or the name is lost in a power cut although the bytes are not; and its parent, should it be new.
    await syncFolder(dirname(target));
    await syncFolder(this.directory);
  }

  async discard({ path }: StagedDocument): Promise<void> {
    await rm(path, { force: true });
  }

  /** The document's bytes and size, or undefined when it is not here. */
  async read(sha256: string): Promise<{ stream: ReadStream; size: number } | undefined> {
    const path = this.pathOf(sha256);
    const found = await statIfThere(path);
    return found === undefined ? undefined : { stream: createReadStream(path), size: found.size };
  }

  private async removeAbandoned(path: string): Promise<void> {
    const found = await statIfThere(path);
    if (found !== undefined && Date.now() - found.mtimeMs > ABANDONED_AFTER_MS) await rm(path, { force: true });
  }

  /** 256 folders keep each of them small. */
  private pathOf(sha256: string): string {
    return join(this.directory, sha256.slice(0, 2), sha256);
  }
}

async function statIfThere(path: string): Promise<Stats | undefined> {
  return stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
