import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Framing } from './framing.js';
import type { Direction, Message, Protocol } from './protocol.js';
import type { Verdict } from './trap.js';

export interface ProxyOptions {
  /** Where the server listens on 127.0.0.1. */
  readonly targetPort: number;
  /** Where to listen; any free port when absent. */
  readonly port?: number;
  readonly protocol: () => Protocol;
  /** What becomes of a message. */
  readonly judge: (message: Message) => Verdict;
  /** See `Message.party`. */
  readonly party: number;
}

/**
 * Stands between a gate and a server and passes on what each says, message by message, so that a fault can strike at a
 * known moment of their conversation without a hook in either.
 */
export class Proxy {
  /** Added to every chunk in both directions. */
  latencyMs = 0;
  readonly #links = new Set<Link>();

  private constructor(
    private readonly server: Server,
    private readonly options: ProxyOptions,
  ) {
    server.on('connection', (client: Socket) => this.#open(client));
  }

  static async listen(options: ProxyOptions): Promise<Proxy> {
    const server = createServer();
    const proxy = new Proxy(server, options);
    server.listen(options.port ?? 0, '127.0.0.1');
    await once(server, 'listening');
    return proxy;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Ends every connection at once, as a firewall that forgot them would. */
  cutAll(): void {
    for (const link of this.#links) link.cut();
  }

  async close(): Promise<void> {
    this.cutAll();
    await new Promise((resolve) => this.server.close(resolve));
  }

  #open(client: Socket): void {
    const server = connect({ host: '127.0.0.1', port: this.options.targetPort });
    const link = new Link(client, server, this.options.protocol());
    this.#links.add(link);
    void Promise.allSettled([
      this.#pump(link, 'request', client, server),
      this.#pump(link, 'answer', server, client),
    ]).finally(() => this.#links.delete(link));
  }

  async #pump(link: Link, direction: Direction, from: Socket, to: Socket): Promise<void> {
    const framing = new Framing((bytes) => link.protocol.length(direction, bytes));
    try {
      for await (const chunk of from) {
        if (this.latencyMs > 0) await sleep(this.latencyMs);
        for (const bytes of framing.push(chunk as Buffer)) {
          if (!(await this.#pass(link, direction, bytes, to))) return;
        }
      }
      to.end();
    } catch {
      // A side that went away takes the other with it.
      link.cut();
    }
  }

  /** False when the connection ended with this message. */
  async #pass(link: Link, direction: Direction, bytes: Buffer, to: Socket): Promise<boolean> {
    const { party, judge } = this.options;
    const classified = link.protocol.classify(direction, bytes);
    const verdict = classified ? judge({ ...classified, direction, bytes, party }) : 'pass';
    if (typeof verdict === 'object') await verdict.waitFor;
    if (verdict === 'cut-before') return link.endBehind(to, Buffer.alloc(0));
    if (verdict === 'cut-half') return link.endBehind(to, bytes.subarray(0, bytes.length >> 1));
    if (verdict === 'cut-behind') return link.endBehind(to, bytes);
    if (!to.write(bytes)) await drained(to);
    return true;
  }
}

/** Resolves when the socket takes more, or never will. */
async function drained(socket: Socket): Promise<void> {
  if (socket.destroyed) return;
  const either = new AbortController();
  await Promise.race(['drain', 'close'].map((event) => once(socket, event, { signal: either.signal })));
  either.abort();
}

/** The two connections of one conversation. */
class Link {
  constructor(
    readonly client: Socket,
    readonly server: Socket,
    readonly protocol: Protocol,
  ) {
    const pairs = [
      [client, server],
      [server, client],
    ] as const;
    for (const [socket, other] of pairs) {
      socket.setNoDelay(true);
      // Whoever reads from it sees it.
      socket.on('error', () => undefined);
      socket.on('close', () => other.destroySoon());
    }
  }

  cut(): false {
    this.client.destroy();
    this.server.destroy();
    return false;
  }

  /** `last` still reaches its receiver; the other side hears nothing more. */
  endBehind(to: Socket, last: Buffer): false {
    const other = to === this.server ? this.client : this.server;
    to.removeAllListeners('close');
    other.removeAllListeners('close');
    to.end(last, () => to.destroySoon());
    other.destroy();
    return false;
  }
}
