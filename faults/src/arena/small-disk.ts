import { execFile } from 'node:child_process';
import { mkdirSync, openSync, closeSync, writeSync, rmSync, fsyncSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const CHUNK_BYTES = 1024 * 1024;

/** Why this machine cannot give PostgreSQL a small disk; undefined when it can. */
export function smallDiskProblem(): string | undefined {
  if (process.platform !== 'linux') return 'a small file system is mounted with Linux’s tmpfs';
  return process.getuid?.() === 0 ? undefined : 'mounting a small file system needs root';
}

/** A file system of a few hundred megabytes that can be filled up to the last byte, and emptied again. */
export class SmallDisk {
  private constructor(readonly path: string) {}

  static async mount(path: string, sizeMb: number): Promise<SmallDisk> {
    mkdirSync(path, { recursive: true });
    await run('mount', ['-t', 'tmpfs', '-o', `size=${sizeMb}m,mode=755`, 'tmpfs', path]);
    return new SmallDisk(path);
  }

  /** Writes until nothing more fits. */
  fill(): void {
    const file = openSync(this.#filler, 'a');
    try {
      for (let bytes = CHUNK_BYTES; bytes >= 1;) {
        try {
          if (writeSync(file, Buffer.alloc(bytes)) < bytes) bytes >>= 1;
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
          bytes >>= 1;
        }
      }
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  }

  /** Gives the space back. */
  empty(): void {
    rmSync(this.#filler, { force: true });
  }

  async unmount(): Promise<void> {
    await run('umount', [this.path]);
  }

  get #filler(): string {
    return join(this.path, 'filler');
  }
}
