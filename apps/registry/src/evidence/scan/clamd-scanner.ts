import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';
import type { StagedDocument } from '../staging.js';
import { ScannerUnavailable, type ScanResult, type VirusScanner } from './virus-scanner.js';

/** Where clamd listens: TCP, or a local socket. */
export type ClamdAddress = { readonly host: string; readonly port: number } | { readonly path: string };

export interface ClamdTimeouts {
  readonly connectMs: number;
  /** Without a byte in either direction; clamd is silent while it looks into a large archive. */
  readonly idleMs: number;
}

const TIMEOUTS: ClamdTimeouts = { connectMs: 5_000, idleMs: 120_000 };
/** clamd takes any size; one chunk is in memory at a time. */
const CHUNK_BYTES = 64 * 1024;
const REPLY_CHARACTERS_MAX = 1_000;
const NO_MORE_CHUNKS = Buffer.alloc(4);

/**
 * ClamAV's daemon, by its INSTREAM command: the document goes over the connection, so that clamd need not reach our disk.
 * Written by hand because the one maintained package for it, `clamscan`, falls back to a program on this machine when
 * clamd is away, and we must not.
 */
export class ClamdScanner implements VirusScanner {
  constructor(
    private readonly address: ClamdAddress,
    private readonly timeouts: ClamdTimeouts = TIMEOUTS,
  ) {}

  async scan({ path }: StagedDocument): Promise<ScanResult> {
    const conversation = new Conversation(connect(this.address), this.timeouts);
    return verdictOf(await conversation.about(path));
  }
}

/** One connection, on which one document is sent and one answer comes. */
class Conversation {
  private reply = '';
  private fault: string | undefined;
  private readonly closed: Promise<void>;

  constructor(
    private readonly socket: Socket,
    { connectMs, idleMs }: ClamdTimeouts,
  ) {
    this.closed = new Promise((resolve) => socket.once('close', () => resolve()));
    socket.setTimeout(connectMs, () => this.giveUp('it does not answer'));
    socket.once('connect', () => socket.setTimeout(idleMs));
    socket.on('error', (error: NodeJS.ErrnoException) => (this.fault ??= error.code ?? error.name));
    socket.on('data', (data: Buffer) => {
      this.reply += data.toString();
      // It says one line, ended by a zero.
      if (this.reply.includes('\0') || this.reply.length > REPLY_CHARACTERS_MAX) socket.destroy();
    });
  }

  /** What clamd says of the file. It may say so before it has everything: it closes the connection then. */
  async about(path: string): Promise<string> {
    await this.send(path);
    await this.closed;
    const [line, end] = this.reply.split('\0');
    if (line === undefined || end === undefined) throw new ScannerUnavailable(this.fault ?? 'it hung up');
    return line;
  }

  private async send(path: string): Promise<void> {
    const content = createReadStream(path, { highWaterMark: CHUNK_BYTES });
    try {
      await this.write(Buffer.from('zINSTREAM\0'));
      for await (const chunk of content as AsyncIterable<Buffer>) {
        const length = Buffer.alloc(4);
        length.writeUInt32BE(chunk.length);
        await this.write(length);
        await this.write(chunk);
        if (this.socket.destroyed) return;
      }
      await this.write(NO_MORE_CHUNKS);
    } catch (error) {
      this.socket.destroy();
      throw error;
    } finally {
      content.destroy();
    }
  }

  /** Waits while clamd is slower than the disk. */
  private async write(bytes: Buffer): Promise<void> {
    if (this.socket.destroyed || this.socket.write(bytes)) return;
    await Promise.race([once(this.socket, 'drain').catch(() => undefined), this.closed]);
  }

  private giveUp(fault: string): void {
    this.fault ??= fault;
    this.socket.destroy();
  }
}

/** `stream: OK`, `stream: Win.Test.EICAR_HDB-1 FOUND`, `INSTREAM size limit exceeded. ERROR`. */
function verdictOf(line: string): ScanResult {
  if (line === 'stream: OK') return { is: 'CLEAN' };
  const signature = /^stream: (.+) FOUND$/.exec(line)?.[1];
  if (signature !== undefined) return { is: 'INFECTED', signature };
  throw new ScannerUnavailable(line.replace(/ ERROR$/, ''));
}
