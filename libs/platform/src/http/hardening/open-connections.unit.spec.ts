import { Controller, Get, Module } from '@nestjs/common';
import { EventEmitter, once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEFAULT_HTTP_SETTINGS } from '../../config/http-config.js';
import { createLogger } from '../../logging/logger.js';
import { createHttpApp, type HttpApp } from '../http-app.js';
import { DEFAULT_TIME_OUTS } from './time-outs.js';

/** Says 'asked' when a request has come that waits, and is told its 'answer'. */
const inside = new EventEmitter();

@Controller()
class WaitingController {
  @Get('waits')
  async waits(): Promise<string> {
    inside.emit('asked');
    const [answer] = (await once(inside, 'answer')) as [string];
    return answer;
  }

  @Get('at-once')
  atOnce(): string {
    return 'at once';
  }
}

@Module({ controllers: [WaitingController] })
class WaitingModule {}

describe('a service that is stopped', () => {
  let http: HttpApp;
  let url: string;

  async function start(drainMs: number): Promise<void> {
    const logger = createLogger({ service: 'test', level: 'silent' });
    const settings = { ...DEFAULT_HTTP_SETTINGS, timeOuts: { ...DEFAULT_TIME_OUTS, drainMs } };
    http = await createHttpApp(WaitingModule, { port: 0, access: 'PUBLIC', logger, settings });
    url = await http.listen();
  }

  async function connected(bytes: string): Promise<Socket> {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    socket.write(bytes);
    return socket;
  }

  it.each([
    ['nothing was asked', '', undefined],
    ['half a request was asked', 'GET /at-once HTTP/1.1\r\nhost:', undefined],
    ['something was asked before', 'GET /at-once HTTP/1.1\r\nhost: a\r\n\r\n', 'at once'],
    ['half of the next request was asked', 'GET /at-once HTTP/1.1\r\nhost: a\r\n\r\nGET /', 'at once'],
  ])(
    'does not wait for a connection on which %s',
    async (_what, bytes, answered) => {
      await start(DEFAULT_TIME_OUTS.drainMs);
      const socket = await connected(bytes);
      if (answered !== undefined) expect(String((await once(socket, 'data'))[0])).toContain(answered);
      // So that the service has accepted the connection.
      expect(await (await fetch(`${url}/at-once`)).text()).toBe('at once');
      const ended = once(socket.resume(), 'close');
      await http.close();
      await ended;
    },
    DEFAULT_TIME_OUTS.drainMs / 2,
  );

  it(
    'answers what was asked before',
    async () => {
      await start(DEFAULT_TIME_OUTS.drainMs);
      const waiting = fetch(`${url}/waits`);
      await once(inside, 'asked');
      const stopping = http.close();
      while (await fetch(`${url}/at-once`).then(Boolean, () => false)) await sleep(5);
      inside.emit('answer', 'and this is it');
      expect(await (await waiting).text()).toBe('and this is it');
      await stopping;
    },
    DEFAULT_TIME_OUTS.drainMs / 2,
  );

  it('waits for answers in a bounded time', async () => {
    await start(100);
    const waiting = fetch(`${url}/waits`);
    await once(inside, 'asked');
    await Promise.all([expect(waiting).rejects.toThrow('fetch failed'), http.close()]);
  });
});
