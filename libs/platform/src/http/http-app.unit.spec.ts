import { Body, Controller, Get, Inject, Module, Param, Post } from '@nestjs/common';
import { HealthChecks } from '../health/health-checks.js';
import { createLogger } from '../logging/logger.js';
import { Problem } from '../problems/problem.js';
import { createHttpApp, type HttpApp } from './http-app.js';

let started = false;

@Controller('things')
class ThingsController {
  @Get('refused')
  refused(): never {
    throw Problem.preconditionFailed({
      code: 'STALE_VERSION',
      detail: 'Version 3 is not the newest.',
      field: 'If-Match',
      remedy: 'Read it again.',
      headers: { etag: '"4"' },
    });
  }

  @Get('broken')
  broken(): never {
    throw new TypeError('password is hunter2');
  }

  @Get('named/:name')
  named(@Param('name') name: string): unknown {
    return { name };
  }

  @Post()
  create(@Body() body: unknown): unknown {
    return body;
  }
}

@Module({ controllers: [ThingsController] })
class ThingsModule {
  constructor(@Inject(HealthChecks) checks: HealthChecks) {
    checks.register('started', () => (started ? { ready: true } : { ready: false, reason: 'still reading lists' }));
  }
}

describe('an HTTP app', () => {
  let http: HttpApp;
  let url: string;

  beforeAll(async () => {
    http = await createHttpApp(ThingsModule, {
      port: 0,
      access: 'PUBLIC',
      logger: createLogger({ service: 'test', level: 'silent' }),
    });
    url = await http.listen();
  });
  afterAll(() => http.close());

  it('listens on loopback unless told otherwise', () => {
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('is alive before it is ready, and says what it waits for', async () => {
    expect((await fetch(`${url}/livez`)).status).toBe(200);
    const waiting = await fetch(`${url}/readyz`);
    expect(waiting.status).toBe(503);
    expect(JSON.stringify(await waiting.json())).toContain('still reading lists');
    started = true;
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });

  it('shows metrics to Prometheus', async () => {
    const answer = await fetch(`${url}/metrics`);
    expect(answer.headers.get('content-type')).toContain('text/plain');
    const text = await answer.text();
    expect(text).toContain('process_resident_memory_bytes');
    expect(text).toContain('http_request_duration_seconds_count{method="GET",route="/readyz",status="503"} 1');
  });

  it('turns a refusal into a problem with its code, field, remedy and headers', async () => {
    const answer = await fetch(`${url}/things/refused`);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.headers.get('etag')).toBe('"4"');
    expect(await answer.json()).toEqual({
      type: 'urn:sluice:problem:stale-version',
      title: 'It was changed meanwhile',
      status: 412,
      detail: 'Version 3 is not the newest.',
      code: 'STALE_VERSION',
      field: 'If-Match',
      remedy: 'Read it again.',
      instance: '/things/refused',
    });
  });

  it('takes names as long as the wire contract allows them', async () => {
    const name = '虹'.repeat(200);
    expect(await (await fetch(`${url}/things/named/${encodeURIComponent(name)}`)).json()).toEqual({ name });
  });

  it('names the methods that a path has, also where two routes fit it', async () => {
    const allowed = async (path: string) => (await fetch(url + path, { method: 'PATCH' })).headers.get('allow');
    expect([await allowed('/things'), await allowed('/things/refused')]).toEqual(['POST', 'GET, HEAD']);
  });

  it('says nothing about its inside when something breaks', async () => {
    const answer = await fetch(`${url}/things/broken`);
    expect(answer.status).toBe(500);
    const body = await answer.text();
    expect(body).toContain('INTERNAL_ERROR');
    expect(body).not.toContain('hunter2');
  });

  it.each([
    ['a path that does not exist', 'GET', '/nothing', undefined, 404, 'NO_SUCH_ROUTE'],
    ['a path with a broken escape', 'GET', '/things/%ff', undefined, 400, 'BAD_REQUEST'],
    ['a method that the path does not have', 'DELETE', '/things/named/x?y', undefined, 405, 'METHOD_NOT_ALLOWED'],
    ['a body that is not JSON', 'POST', '/things', '{', 400, 'BAD_REQUEST'],
    ['a body that is too large', 'POST', '/things', `"${'x'.repeat(2 << 20)}"`, 413, 'BODY_TOO_LARGE'],
  ])('answers %s with a problem', async (_name, method, path, body, status, code) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${url}${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ status, code });
  });
});
