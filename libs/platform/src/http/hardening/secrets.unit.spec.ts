import { Body, Controller, Get, Module, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { createLogger } from '../../logging/logger.js';
import { createHttpApp, type HttpApp } from '../http-app.js';

/** Stands wherever a client puts something that is nobody else's business. */
const SECRET = 'hunter2.marked-secret';
const headers = {
  authorization: `Bearer ${SECRET}`,
  cookie: `session=${SECRET}`,
  'content-type': 'application/json',
};

@Controller()
class CarelessController {
  @Get('broken')
  broken(@Req() request: FastifyRequest): never {
    throw Object.assign(new Error(`no access with ${request.headers.authorization}`), {
      request,
      headers: request.headers,
    });
  }

  @Get('unreachable')
  unreachable(): never {
    throw new Error(`connect ECONNREFUSED postgres://sluice:${SECRET}@db:5432/sluice`);
  }

  @Get('rejected')
  rejected(): never {
    throw Object.assign(new Error('login failed'), {
      config: { password: SECRET, token: SECRET },
      connectionString: SECRET,
    });
  }

  @Post('things')
  create(@Body() body: unknown): unknown {
    return { got: typeof body };
  }
}

@Module({ controllers: [CarelessController] })
class CarelessModule {}

describe('a secret that a client or the environment brings', () => {
  const lines: string[] = [];
  let http: HttpApp;
  let url: string;

  beforeAll(async () => {
    const destination = { write: (line: string): void => void lines.push(line) };
    const logger = createLogger({ service: 'test', level: 'trace', destination });
    http = await createHttpApp(CarelessModule, { port: 0, access: 'PUBLIC', logger });
    url = await http.listen();
  });
  afterAll(() => http.close());

  it.each([
    ['an error of ours that carries the request', 'GET', '/broken', undefined, 500],
    ['an error with an address that has a password', 'GET', '/unreachable', undefined, 500],
    ['an error that carries settings', 'GET', '/rejected', undefined, 500],
    ['a route that does not exist', 'GET', '/nothing', undefined, 404],
    ['a token in a URL', 'GET', `/nothing?access_token=${SECRET}`, undefined, 404],
    ['a broken escape behind a token in a URL', 'GET', `/things/%ff?access_token=${SECRET}`, undefined, 400],
    ['a body that is not JSON', 'POST', '/things', `{"password": "${SECRET}"`, 400],
    ['a body that is not even text', 'POST', '/things', `\u0000${SECRET}`, 400],
    ['a body that is too large', 'POST', '/things', `"${SECRET}${'x'.repeat(2 << 20)}"`, 413],
  ])('is neither answered nor logged: %s', async (_name, method, path, body, status) => {
    lines.length = 0;
    const answer = await fetch(url + path, { method, headers, ...(body === undefined ? {} : { body }) });
    expect(answer.status).toBe(status);
    expect((await answer.text()) + JSON.stringify([...answer.headers])).not.toContain(SECRET);
    // The hook that logs an answered request runs after it was sent.
    await new Promise((resolve) => setImmediate(resolve));
    expect(lines.join('')).not.toContain(SECRET);
  });
});
