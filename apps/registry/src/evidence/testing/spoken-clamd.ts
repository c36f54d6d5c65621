import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** The EICAR test string, which every scanner reports: put together here, or this file would be reported itself. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!', '$H+H*'].join('');

/** How the server behaves. */
export interface SpokenClamdOptions {
  /** As `StreamMaxLength`. */
  readonly bytesMax?: number;
  /** Takes everything and says nothing. */
  readonly silent?: boolean;
  /** Any free one unless given. */
  readonly port?: number;
}

/**
 * A server that speaks clamd's INSTREAM as its manual describes it and knows one virus, for machines without ClamAV. It
 * refuses what is not in the protocol, so that a mistake of ours does not pass as a verdict.
 */
export class SpokenClamd {
  private constructor(private readonly server: Server) {}

  static async start(options: SpokenClamdOptions = {}): Promise<SpokenClamd> {
    const server = createServer((socket) => serve(socket, options));
    await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
    return new SpokenClamd(server);
  }

  get address(): { readonly host: string; readonly port: number } {
    return { host: '127.0.0.1', port: (this.server.address() as AddressInfo).port };
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

const COMMAND = Buffer.from('zINSTREAM\0');

function serve(socket: Socket, { bytesMax = Infinity, silent = false }: SpokenClamdOptions): void {
  let received = Buffer.alloc(0);
  const say = (line: string): void => {
    socket.removeAllListeners('data');
    socket.end(`${line}\0`);
  };
  socket.on('error', () => socket.destroy());
  socket.on('data', (data) => {
    received = Buffer.concat([received, data as Buffer]);
    const content = silent ? undefined : contentOf(received);
    if (content === 'UNKNOWN COMMAND') say(content);
    else if (content && content.bytes.length > bytesMax) say('INSTREAM size limit exceeded. ERROR');
    else if (content?.whole === true)
      say(content.bytes.includes(EICAR) ? 'stream: Win.Test.EICAR_HDB-1 FOUND' : 'stream: OK');
  });
}

/** The chunks so far; undefined while the command is not whole. */
function contentOf(received: Buffer): { bytes: Buffer; whole: boolean } | 'UNKNOWN COMMAND' | undefined {
  if (!COMMAND.subarray(0, received.length).equals(received.subarray(0, COMMAND.length))) return 'UNKNOWN COMMAND';
  if (received.length < COMMAND.length) return undefined;
  const chunks: Buffer[] = [];
  for (let at = COMMAND.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at);
    if (length === 0) return { bytes: Buffer.concat(chunks), whole: at + 4 === received.length };
    if (at + 4 + length > received.length) break;
    chunks.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return { bytes: Buffer.concat(chunks), whole: false };
}
