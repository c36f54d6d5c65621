import type { KeyPair } from '@sluice/testing';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

/** A request as the receiver got it. */
export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly id: string;
  /** `{ type, timestamp, data }` */
  readonly event: { readonly type: string; readonly timestamp: string; readonly data: Record<string, unknown> };
}

export interface Reply {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** What a request is answered with; undefined: never. */
export type Answering = (request: Received) => Reply | undefined | Promise<Reply | undefined>;

/** Somebody's system that gets webhooks: a real server on loopback. */
export class Receiver {
  readonly requests: Received[] = [];
  /** Changed by specs in mid-course. */
  answer: Answering = () => ({ status: 204 });

  private constructor(
    private readonly server: Server,
    private readonly scheme: 'http' | 'https',
  ) {
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body = Buffer.concat(chunks).toString();
        const { headers } = request;
        const event = JSON.parse(body) as Received['event'];
        const received = { headers, body, event, id: String(headers['webhook-id']) };
        this.requests.push(received);
        void Promise.resolve(this.answer(received)).then((reply) => {
          if (reply !== undefined) response.writeHead(reply.status, reply.headers).end(reply.body);
        });
      });
    });
  }

  static async start(tls?: KeyPair, port = 0): Promise<Receiver> {
    const server = tls ? createTlsServer({ cert: tls.certificate, key: tls.privateKey }) : createServer();
    const receiver = new Receiver(server, tls ? 'https' : 'http');
    await receiver.listen(port);
    return receiver;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `${this.scheme}://127.0.0.1:${this.port}/hooks`;
  }

  /** What it believes, with its secret. @throws when a signature is not one */
  verified(secret: string): Received['event'][] {
    const webhook = new Webhook(secret);
    return this.requests.map(
      ({ body, headers }) => webhook.verify(body, headers as Record<string, string>) as Received['event'],
    );
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private listen(port: number): Promise<void> {
    return new Promise((resolve) => this.server.listen(port, '127.0.0.1', resolve));
  }
}
