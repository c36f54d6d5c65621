import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ACCESS } from '@sluice/platform';
import { LocalIssuer, testBrokers, testDatabaseUrl, useDatabase, useTopics } from '@sluice/testing';
import { jest } from '@jest/globals';
import { ServiceUnderTest } from './testing/service-under-test.js';

/** Services are started several times. */
jest.setTimeout(120_000);

const SECRET = 'hunter2-marked-secret';
const SERVICES = ['gate', 'registry', 'desk', 'webhooks'] as const;

/** The webhooks need one. */
const WEBHOOKS_SECRET_KEY = Buffer.alloc(32, SECRET).toString('base64');

function withPassword(url: string): string {
  const changed = new URL(url);
  changed.password = SECRET;
  return changed.toString();
}

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'sluice-no-secrets-'));
});
afterAll(() => rmSync(home, { recursive: true }));

describe.each(SERVICES)('the %s', (name) => {
  it.each([
    ['a database that refuses the password', () => ({ DATABASE_URL: withPassword(testDatabaseUrl()) })],
    ['a database that is not there', () => ({ DATABASE_URL: `postgres://sluice:${SECRET}@127.0.0.1:9/sluice` })],
    ['an address that is none', () => ({ DATABASE_URL: `mysql://sluice:${SECRET}@127.0.0.1/sluice` })],
    ['a broker that is no broker', () => ({ KAFKA_BROKERS: `sluice:${SECRET}@127.0.0.1:9092` })],
    ['a mechanism that is none', () => ({ KAFKA_SASL_MECHANISM: SECRET, KAFKA_SASL_PASSWORD: SECRET })],
    ['a file that is not there', () => ({ KAFKA_SSL: 'true', KAFKA_SSL_KEY: `/nowhere/${SECRET}` })],
    ['an issuer over plain HTTP', () => ({ OIDC_ISSUER: `http://u:${SECRET}@sign-in.example` })],
  ])('ends its start without printing a secret: %s', async (_what, wrong) => {
    const service = await ServiceUnderTest.spawn(name, {
      DATABASE_URL: testDatabaseUrl(),
      KAFKA_BROKERS: testBrokers(),
      OIDC_ISSUER: 'http://127.0.0.1:9',
      SLUICE_HOME: home,
      WEBHOOKS_SECRET_KEY,
      ...wrong(),
    });
    expect(await service.ended()).toBe(1);
    expect(service.output).not.toBe('');
    expect(service.output).not.toContain(SECRET);
  });

  it('neither answers nor logs a secret that a client sends, on any route', async () => {
    const [topics, database, issuer] = await Promise.all([
      useTopics(),
      useDatabase('empty', () => Promise.resolve()),
      LocalIssuer.start(),
    ]);
    const service = await ServiceUnderTest.spawn(name, {
      DATABASE_URL: database.url,
      KAFKA_BROKERS: topics.brokers,
      TOPIC_PREFIX: topics.prefix,
      OIDC_ISSUER: issuer.url,
      SLUICE_HOME: home,
      WEBHOOKS_SECRET_KEY,
    });
    try {
      await service.ready();
      const { authorization } = await issuer.authorization('ann');
      const [, , signature = ''] = authorization.split('.');
      const tokens = [`Bearer ${SECRET}`, `Basic ${SECRET}`, `Bearer a.b.${SECRET}`, authorization];
      for (const [method, path] of routesOf(name)) {
        for (const token of tokens) {
          const headers = { authorization: token, cookie: SECRET, 'content-type': 'application/json' };
          const body = method === 'GET' ? {} : { body: `{"password":"${SECRET}"` };
          const answer = await fetch(`${service.url}${path}?access_token=${SECRET}`, { method, headers, ...body });
          expect(await answer.text()).not.toContain(SECRET);
        }
      }
      expect(service.output).toContain('A request was answered');
      expect(service.output).not.toContain(SECRET);
      expect(service.output).not.toContain(signature);
    } finally {
      await service.stop();
      await database.close();
      await issuer.close();
    }
  });
});

function routesOf(name: (typeof SERVICES)[number]): (readonly [string, string])[] {
  return ACCESS[name].map(({ route }) => {
    const [method = '', path = ''] = route.split(' ');
    return [method, path.replaceAll(/:\w+/g, '1')] as const;
  });
}
