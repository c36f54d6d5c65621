import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { KafkaProtocol } from './kafka.js';
import type { Message } from './protocol.js';
import { Proxy } from './proxy.js';
import { Trap, type Verdict } from './trap.js';

/** A Produce request of twenty bytes. */
const PRODUCE = Buffer.concat([Buffer.from([0, 0, 0, 16, 0, 0, 0, 8, 0, 0, 0, 1]), Buffer.alloc(8, 7)]);

describe('a proxy', () => {
  let server: Server;
  let proxy: Proxy;
  let received: Buffer;
  const trap = new Trap();

  beforeAll(async () => {
    server = createServer((socket: Socket) => {
      socket.on('data', (chunk: Buffer) => (received = Buffer.concat([received, chunk])));
      socket.on('error', () => undefined);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const targetPort = (server.address() as AddressInfo).port;
    const judge = (message: Message): Verdict => trap.judge(message);
    proxy = await Proxy.listen({ targetPort, party: 1, protocol: () => new KafkaProtocol(), judge });
  });
  beforeEach(() => (received = Buffer.alloc(0)));
  afterAll(async () => {
    await proxy.close();
    server.close();
  });

  /** Sends three requests, of which the second springs the trap, and waits for the connection's end. */
  const sendThree = async (verdict: Verdict): Promise<void> => {
    const sprung = trap.arm({ on: ({ kind }) => kind === 'Produce', skip: 1, verdict });
    const client = connect(proxy.port, '127.0.0.1');
    client.on('error', () => undefined);
    const closed = once(client, 'close');
    client.write(Buffer.concat([PRODUCE, PRODUCE, PRODUCE]));
    await sprung;
    if (verdict === 'pass') {
      while (received.length < 3 * PRODUCE.length) await new Promise(setImmediate);
      client.destroy();
    }
    await closed;
    // What was passed on is on its way to a server in this very process.
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve, 5));
  };

  it.each<[Verdict & string, number]>([
    ['cut-before', 20],
    ['cut-half', 30],
    ['cut-behind', 40],
    ['pass', 60],
  ])('with the verdict %s lets %d bytes of three requests of 20 through', async (verdict, bytes) => {
    await sendThree(verdict);
    expect(received).toHaveLength(bytes);
  });

  it('holds a message back until it may go', async () => {
    let letGo: () => void = () => undefined;
    const waitFor = new Promise<void>((resolve) => (letGo = resolve));
    const sprung = trap.arm({ on: () => true, skip: 0, verdict: { waitFor } });
    const client = connect(proxy.port, '127.0.0.1');
    client.write(PRODUCE);
    await sprung;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(received).toHaveLength(0);
    letGo();
    while (received.length < PRODUCE.length) await new Promise(setImmediate);
    expect(received).toEqual(PRODUCE);
    client.destroy();
  });
});
