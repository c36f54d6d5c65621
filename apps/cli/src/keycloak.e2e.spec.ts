import { jest } from '@jest/globals';
import { aProduct, eventually, useDatabase, useTopics, type TestDatabase } from '@sluice/testing';
import { keycloakCanBeHad, KeycloakRealm } from './testing/keycloak-realm.js';
import { ServiceUnderTest } from './testing/service-under-test.js';

/** A minute of a processor, which a machine that is busy with other specs stretches. */
jest.setTimeout(900_000);

/** The first time it is fetched and built: before any test, whose time would be up. */
const describeWithKeycloak = (await keycloakCanBeHad()) ? describe : describe.skip;

const PRODUCT = '/v1/products/KC-1';
const { sku: _sku, productVersion: _version, classification: _classification, ...product } = aProduct();

describeWithKeycloak('people who sign in at Keycloak', () => {
  let realm: KeycloakRealm;
  let database: TestDatabase;
  let registry: ServiceUnderTest;

  beforeAll(async () => {
    const [started, empty, topics] = await Promise.all([
      KeycloakRealm.start(),
      useDatabase('empty', () => Promise.resolve()),
      useTopics(),
    ]);
    [realm, database] = [started, empty];
    await realm.add({ name: 'olga', roles: ['officer', 'approver'], exporters: ['acme-sz', 'acme-gz'] });
    await realm.add({ name: 'anna', roles: ['officer'], exporters: ['*'] });
    await realm.add({ name: 'audrey', roles: ['auditor'], exporters: ['*'] });
    registry = await ServiceUnderTest.spawn('registry', {
      DATABASE_URL: database.url,
      KAFKA_BROKERS: topics.brokers,
      TOPIC_PREFIX: topics.prefix,
      OIDC_ISSUER: realm.issuer,
    });
    await registry.ready();
  });
  afterAll(async () => {
    await registry?.stop();
    await realm?.close();
    await database?.close();
  });

  it('do what their roles allow, under the name they have there', async () => {
    expect(await put(await realm.tokenOf('olga'))).toMatchObject({ status: 201 });
    const { body } = await ask(await realm.tokenOf('audrey'), 'GET', '/v1/audit?object=product:KC-1');
    expect(body).toContain('"olga"');
  });

  it('are refused what their roles do not', async () => {
    expect(await put(await realm.tokenOf('audrey'))).toMatchObject({ status: 403 });
  });

  it('act for the exporters that stand in their attributes, which only an administrator can change', async () => {
    expect(await draft(await realm.tokenOf('olga'))).toMatchObject({ status: 403 });
    expect((await draft(await realm.tokenOf('anna'))).status).not.toBe(403);
  });

  it('lose a role with the next token', async () => {
    await realm.takeAway('olga', 'officer');
    expect(await put(await realm.tokenOf('olga'))).toMatchObject({ status: 403 });
  });

  it('stay signed in when its keys rotate, and sign in with the new one', async () => {
    const before = await realm.tokenOf('anna');
    await realm.rotateKeys();
    const after = await realm.tokenOf('anna');
    expect(keyOf(after)).not.toBe(keyOf(before));
    // New keys are asked for every two seconds at most.
    await eventually(async () => expect(await read(after)).toMatchObject({ status: 200 }), { timeoutMs: 30_000 });
    expect(await read(before)).toMatchObject({ status: 200 });
  });

  it('are nobody with a token that Keycloak made for another service', async () => {
    const answer = await read(await realm.tokenOf('anna', 'stranger'));
    expect(answer).toMatchObject({ status: 401 });
    expect(answer.body).toContain('TOKEN_INVALID');
  });

  function put(token: string) {
    return ask(token, 'PUT', PRODUCT, product);
  }

  function read(token: string) {
    return ask(token, 'GET', PRODUCT);
  }

  /** What is wrong with the list is said only to who may draft one. */
  function draft(token: string) {
    return ask(token, 'POST', '/v1/lists', {});
  }

  async function ask(token: string, method: string, path: string, body?: unknown) {
    const headers = {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await fetch(registry.url + path, { method, headers, ...sent });
    return { status: answer.status, body: await answer.text() };
  }
});

function keyOf(token: string): unknown {
  const [header = ''] = token.split('.');
  return (JSON.parse(Buffer.from(header, 'base64url').toString()) as { kid: unknown }).kid;
}
