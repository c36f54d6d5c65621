import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Tx } from '../../database/transactions.js';
import { CLOCK, type Clock } from '../../time/clock.js';
import type { FileContent } from '../sheet/sheet.js';
import { FileLook, type FileLooks } from './file-look.js';

/** A file that is in the database but belongs to no import yet. */
export interface StoredFile extends FileLooks {
  readonly size: number;
  readonly sha256: string;
}

const PART_BYTES = 1024 * 1024;
/** An upload that has made no import for so long is not going on any more. */
const ABANDONED_AFTER_MS = 60 * 60 * 1000;

/**
 * Uploaded files, in the database in parts: whichever registry process goes on with an import finds its file, and when it
 * has been read it goes in the transaction that says so.
 */
@Injectable()
export class ImportFiles {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Writes the file part by part as it arrives; its size never matters to memory. */
  async write(importId: string, content: AsyncIterable<Buffer>): Promise<StoredFile> {
    const hash = createHash('sha256');
    const look = new FileLook();
    let size = 0;
    let part = 0;
    for await (const bytes of inParts(content)) {
      hash.update(bytes);
      look.take(bytes);
      size += bytes.length;
      await this.dataSource.query(
        'INSERT INTO product_import_part (import_id, part, content, created_at) VALUES ($1, $2, $3, $4)',
        [importId, part, bytes, new Date(this.clock())],
      );
      part += 1;
    }
    return { size, sha256: hash.digest('hex'), ...look.end() };
  }

  open(importId: string, size: number): FileContent {
    return { size, read: (start, end) => this.read(importId, start, end) };
  }

  /** In the transaction that has no use for it any more. */
  async remove(tx: Tx, importId: string): Promise<void> {
    await tx.client.query('DELETE FROM product_import_part WHERE import_id = $1', [importId]);
  }

  /** For an upload that makes no import. */
  async discard(importId: string): Promise<void> {
    await this.dataSource.query('DELETE FROM product_import_part WHERE import_id = $1', [importId]);
  }

  /** Clears what uploads left that ended with their process. */
  async removeAbandoned(): Promise<void> {
    await this.dataSource.query(
      `DELETE FROM product_import_part part
        WHERE created_at < $1 AND NOT EXISTS (SELECT FROM product_import WHERE import_id = part.import_id)`,
      [new Date(this.clock() - ABANDONED_AFTER_MS)],
    );
  }

  private async *read(importId: string, start: number, end: number): AsyncGenerator<Buffer> {
    for (let part = Math.floor(start / PART_BYTES); part * PART_BYTES < end; part += 1) {
      const rows: { content: Buffer }[] = await this.dataSource.query(
        'SELECT content FROM product_import_part WHERE import_id = $1 AND part = $2',
        [importId, part],
      );
      const content = rows[0]?.content;
      if (content === undefined) throw new Error(`part ${part} of the file of import ${importId} is gone`);
      yield content.subarray(Math.max(0, start - part * PART_BYTES), end - part * PART_BYTES);
    }
  }
}

/** The same bytes in pieces of one size; the last one is shorter. */
async function* inParts(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of content) {
    pieces.push(piece);
    length += piece.length;
    if (length < PART_BYTES) continue;
    const whole = Buffer.concat(pieces);
    const full = length - (length % PART_BYTES);
    for (let at = 0; at < full; at += PART_BYTES) yield whole.subarray(at, at + PART_BYTES);
    pieces = [whole.subarray(full)];
    length -= full;
  }
  if (length > 0) yield Buffer.concat(pieces);
}
