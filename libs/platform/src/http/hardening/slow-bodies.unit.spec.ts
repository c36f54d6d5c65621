import { Controller, Module, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEFAULT_HTTP_SETTINGS } from '../../config/http-config.js';
import { createLogger } from '../../logging/logger.js';
import { createHttpApp, type HttpApp } from '../http-app.js';
import { TakesUpload } from './takes-upload.js';
import { DEFAULT_TIME_OUTS, type TimeOuts } from './time-outs.js';

/** How long the service is busy before it reads a body. */
let busyMs = 0;

async function sizeOf(body: Readable): Promise<{ bytes: number }> {
  await sleep(busyMs);
  let bytes = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) bytes += chunk.length;
  return { bytes };
}

@Controller()
class StreamsController {
  @Post('uploads')
  @TakesUpload()
  upload(@Req() { body }: FastifyRequest): Promise<unknown> {
    return sizeOf(body as Readable);
  }

  @Post('things')
  thing(@Req() { body }: FastifyRequest): Promise<unknown> {
    return sizeOf(body as Readable);
  }
}

@Module({ controllers: [StreamsController] })
class StreamsModule {}

const running: HttpApp[] = [];
afterEach(async () => {
  busyMs = 0;
  await Promise.all(running.splice(0).map((http) => http.close()));
});

/** A client that has sent the head of a request and sends its body by hand. */
class SlowClient {
  answer = '';
  readonly closed: Promise<unknown>;

  private constructor(readonly socket: Socket) {
    socket.on('data', (chunk) => (this.answer += chunk.toString()));
    socket.on('error', () => undefined);
    this.closed = once(socket, 'close');
  }

  static async posts(
    path: string,
    contentType: string,
    bytes: number,
    timeOuts: Partial<TimeOuts>,
  ): Promise<SlowClient> {
    const logger = createLogger({ service: 'test', level: 'silent' });
    const settings = { ...DEFAULT_HTTP_SETTINGS, timeOuts: { ...DEFAULT_TIME_OUTS, ...timeOuts } };
    const http = await createHttpApp(StreamsModule, { port: 0, access: 'PUBLIC', logger, settings });
    const server = http.app.getHttpAdapter().getInstance();
    server.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
    running.push(http);
    const { hostname, port } = new URL(await http.listen());
    const client = new SlowClient(connect(Number(port), hostname));
    const head = [`POST ${path} HTTP/1.1`, 'host: a', `content-type: ${contentType}`, `content-length: ${bytes}`];
    client.socket.write([...head, 'connection: close', '', ''].join('\r\n'));
    return client;
  }

  /** A byte now and then, until there is nothing left to send or nobody to send it to. */
  async trickles(bytes: number, everyMs: number): Promise<void> {
    for (let sent = 0; sent < bytes && !this.socket.destroyed; sent += 1) {
      this.socket.write('x');
      await sleep(everyMs);
    }
    await this.closed;
  }
}

const STREAM = 'application/octet-stream';

describe('a body that comes slowly', () => {
  const bounds = { requestMs: 200, uploadIdleMs: 5_000 };

  it('is taken as an upload for as long as bytes come', async () => {
    const client = await SlowClient.posts('/uploads', STREAM, 12, bounds);
    await client.trickles(12, 60);
    expect(client.answer).toContain('HTTP/1.1 201 ');
    expect(client.answer).toContain('{"bytes":12}');
  });

  it('is given up anywhere else, however steadily it comes', async () => {
    const client = await SlowClient.posts('/things', STREAM, 1_000, bounds);
    await client.trickles(1_000, 60);
    expect(client.answer).toContain('HTTP/1.1 408 ');
    expect(client.answer).toContain('"code":"REQUEST_TOO_SLOW"');
  });

  it('is given up once the answer is there, so that who is refused does not stay', async () => {
    const client = await SlowClient.posts('/uploads', 'text/unknown', 1_000, bounds);
    await client.trickles(1_000, 60);
    expect(client.answer).toContain('HTTP/1.1 415 ');
  });
});

describe('an upload', () => {
  it('that stops half-way is given up, and its sender is told', async () => {
    const client = await SlowClient.posts('/uploads', STREAM, 12, { uploadIdleMs: 200 });
    client.socket.write('half');
    await client.closed;
    expect(client.answer).toContain('HTTP/1.1 408 ');
    expect(client.answer).toContain('"code":"UPLOAD_STALLED"');
    expect(client.answer).toContain('Idempotency-Key');
  });

  it.each([
    ['reads slowly', 1024 * 1024],
    ['is busy with all of it', 12],
  ])('is not given up while the service itself %s', async (_what, bytes) => {
    busyMs = 600;
    const client = await SlowClient.posts('/uploads', STREAM, bytes, {
      uploadIdleMs: 100,
      requestMs: 100,
      idleMs: 200,
    });
    client.socket.write('x'.repeat(bytes));
    await client.closed;
    expect(client.answer).toContain(`{"bytes":${bytes}}`);
  });
});
