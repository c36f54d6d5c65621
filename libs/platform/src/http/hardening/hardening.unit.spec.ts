import { Controller, Get, Module, Post } from '@nestjs/common';
import { once } from 'node:events';
import { connect } from 'node:net';
import { DEFAULT_HTTP_SETTINGS } from '../../config/http-config.js';
import { createLogger } from '../../logging/logger.js';
import { createHttpApp, type HttpApp, type HttpAppOptions } from '../http-app.js';
import { DEFAULT_TIME_OUTS } from './time-outs.js';

@Controller()
class PlainController {
  @Get('things')
  things(): unknown {
    return [];
  }

  @Post('things')
  create(): unknown {
    return {};
  }
}

@Module({ controllers: [PlainController] })
class PlainModule {}

const running: HttpApp[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((http) => http.close()));
});

async function listening(options: Partial<HttpAppOptions> = {}): Promise<string> {
  const logger = createLogger({ service: 'test', level: 'silent' });
  const http = await createHttpApp(PlainModule, { port: 0, access: 'PUBLIC', logger, ...options });
  running.push(http);
  return http.listen();
}

const withLimits = (limits: object): Partial<HttpAppOptions> => ({ settings: { ...DEFAULT_HTTP_SETTINGS, ...limits } });

describe('security headers', () => {
  it.each(['GET /things', 'GET /livez', 'GET /nothing', 'GET /things/%ff', 'PUT /things'])(
    'stand on every answer: %s',
    async (request) => {
      const [method, path = ''] = request.split(' ');
      const { headers } = await fetch((await listening()) + path, { method: method ?? 'GET' });
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    },
  );

  it('ask browsers to keep to TLS only where there is TLS', async () => {
    const header = async (behindTls: boolean): Promise<string | null> =>
      (await fetch(`${await listening(withLimits({ behindTls }))}/things`)).headers.get('strict-transport-security');
    expect(await header(false)).toBeNull();
    expect(await header(true)).toBe('max-age=31536000; includeSubDomains');
  });
});

describe('the rate limit', () => {
  it('refuses an address that asks too often with a problem that says when to come again, and never a probe', async () => {
    const url = await listening(withLimits({ ratePerAddress: 3 }));
    const statuses: number[] = [];
    for (let asked = 0; asked < 4; asked++) statuses.push((await fetch(`${url}/things`)).status);
    expect(statuses).toEqual([200, 200, 200, 429]);

    const refused = await fetch(`${url}/nothing`);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ status: 429, code: 'TOO_MANY_REQUESTS' });
    expect((await fetch(`${url}/livez`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });

  it('believes a proxy about who asks only when it is one of ours', async () => {
    const statuses = async (proxies: readonly string[]): Promise<number[]> => {
      const url = await listening(withLimits({ ratePerAddress: 1, proxies }));
      const ask = async (client: string): Promise<number> =>
        (await fetch(`${url}/things`, { headers: { 'x-forwarded-for': client } })).status;
      return [await ask('192.0.2.1'), await ask('192.0.2.2')];
    };
    expect(await statuses(['127.0.0.1'])).toEqual([200, 200]);
    expect(await statuses([])).toEqual([200, 429]);
  });
});

describe('time-outs', () => {
  // Idle for longer than a busy machine takes to look for the others.
  const quick = withLimits({ timeOuts: { ...DEFAULT_TIME_OUTS, headersMs: 150, requestMs: 300, idleMs: 30_000 } });

  it('end a request whose headers never end', async () => {
    const answer = await talk(await listening(quick), 'GET /things HTTP/1.1\r\nhost: a\r\n');
    expect(answer).toContain('HTTP/1.1 408 ');
    expect(answer).toContain('"code":"REQUEST_TOO_SLOW"');
  });

  it('end a request whose body never ends', async () => {
    const head = 'POST /things HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{';
    expect(await talk(await listening(quick), head)).toContain('HTTP/1.1 408 ');
  });

  it('end a connection on which nothing is said', async () => {
    const timeOuts = { ...DEFAULT_TIME_OUTS, idleMs: 100 };
    expect(await talk(await listening(withLimits({ timeOuts })), '')).toBe('');
  });
});

it('answers what is no HTTP request with a problem', async () => {
  const answer = await talk(await listening(), 'EHLO mail.example\r\n\r\n');
  expect(answer).toContain('HTTP/1.1 400 ');
  expect(answer).toContain('content-type: application/problem+json');
});

/** Sends bytes and reads until the service ends the connection. */
async function talk(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.on('data', (chunk) => (answer += chunk.toString()));
  socket.on('error', () => undefined);
  if (bytes !== '') socket.write(bytes);
  await once(socket, 'close');
  return answer;
}
