import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { Listener, LISTENER_BYTES_MAX } from './listener.js';

const FRAME = Buffer.alloc(8_192, 'x');
/** Far more than loopback takes on the way. */
const FRAMES_MAX = 10_000;

it('a listener who does not read is dropped, and little lies ready for him until then', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  // Never reads: there is nobody who takes its data.
  socket.pause().write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
  const [, raw] = (await once(server, 'request')) as [unknown, ServerResponse];
  raw.writeHead(200, { 'content-type': 'text/event-stream' });
  const filter = { statuses: ['HELD'], exporters: 'ALL' } as const;
  const listener = new Listener(raw, { filter, exporters: 'ALL' }, { untilMs: Infinity, sessionId: undefined });

  let written = 0;
  let readyMax = 0;
  while (listener.write(FRAME) && written < FRAMES_MAX) {
    written += 1;
    readyMax = Math.max(readyMax, raw.writableLength);
    await setImmediate();
  }

  expect(written).toBeLessThan(FRAMES_MAX);
  expect(readyMax).toBeLessThanOrEqual(LISTENER_BYTES_MAX + 2 * FRAME.length);
  expect([raw.destroyed, listener.write(FRAME)]).toEqual([true, false]);
  socket.destroy();
  server.close();
});
