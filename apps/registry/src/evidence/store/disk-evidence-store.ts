import { createReadStream, type Stats } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { StagedDocument } from '../staging.js';
import {
  isDocumentName,
  StoredContentDiffers,
  type EvidenceStore,
  type StoredContent,
  type StoredDocument,
} from './evidence-store.js';

/** Documents as files, in 256 folders that keep each other small. The staged files have to be on the same file system. */
export class DiskEvidenceStore implements EvidenceStore {
  readonly place: string;

  constructor(private readonly directory: string) {
    this.place = `the folder ${directory}`;
  }

  async open(): Promise<void> {
    await mkdir(this.directory, { recursive: true, mode: 0o700 });
  }

  async put({ sha256, size, path }: StagedDocument): Promise<void> {
    const target = this.pathOf(sha256);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    const found = await statIfThere(target);
    if (found === undefined) await rename(path, target);
    else if (found.size !== size) throw new StoredContentDiffers(sha256);
    // The folder, or the name is lost in a power cut although the bytes are not; and its parent, should it be new. Also
    // when the file was there: whoever put it may not have come so far yet.
    await syncFolder(dirname(target));
    await syncFolder(this.directory);
  }

  async find(sha256: string): Promise<StoredDocument | undefined> {
    const found = await statIfThere(this.pathOf(sha256));
    return found && { sha256, size: found.size, storedAt: found.mtime };
  }

  async read(sha256: string): Promise<StoredContent | undefined> {
    const found = await this.find(sha256);
    return found && { stream: createReadStream(this.pathOf(sha256)), size: found.size };
  }

  async list(after: string, limit: number): Promise<StoredDocument[]> {
    const listed: StoredDocument[] = [];
    for (const folder of await this.foldersFrom(after.slice(0, 2))) {
      for (const name of (await readdir(join(this.directory, folder))).sort()) {
        if (name <= after || !isDocumentName(name)) continue;
        // It may have been removed since.
        const found = await this.find(name);
        if (found !== undefined) listed.push(found);
        if (listed.length === limit) return listed;
      }
    }
    return listed;
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.pathOf(sha256), { force: true });
  }

  /** A file gets its name in one step: there is nothing half-done. */
  async clearUnfinished(): Promise<number> {
    return 0;
  }

  async close(): Promise<void> {
    return;
  }

  private async foldersFrom(first: string): Promise<string[]> {
    const names = await readdir(this.directory);
    return names.filter((name) => /^[0-9a-f]{2}$/.test(name) && name >= first).sort();
  }

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
