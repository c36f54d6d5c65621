import type { GateShipmentData } from '@sluice/contracts';
import { grantsOf, type AclGrant } from '@sluice/embedded';
import {
  aList,
  anOrder,
  aProduct,
  aShipment,
  eventually,
  jsonOf,
  publishAll,
  publishRaw,
  readTopic,
  type ReadRecord,
} from '@sluice/testing';
import { jest } from '@jest/globals';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { PREFIX, SecuredSystem } from './testing/secured-system.js';

/** A broker of its own is started, and two services, several times; the machine may be busy with other specs. */
jest.setTimeout(300_000);
const PATIENCE = { timeoutMs: 90_000, everyMs: 250 };

// The image has no way to make SCRAM users before the broker's first start, which its own user needs.
const describeOnJdk = process.env['SLUICE_KAFKA_RUNTIME'] === 'docker' ? describe.skip : describe;

/** A topic that is read, one that is written, a group, and transactional ids. */
const ONE_OF_EACH_KIND = grantsOf({ prefix: PREFIX, users: ['gate'] }).filter((grant) =>
  ['Read logistics.shipment.v1', 'Write gate.shipment.v1', 'Read gate-journal', 'Write gate.shipment/'].includes(
    `${grant.operation} ${grant.name.slice(PREFIX.length)}`,
  ),
);

describeOnJdk('against a broker with TLS, logins and ACLs', () => {
  let system: SecuredSystem;

  beforeAll(async () => {
    system = await SecuredSystem.start();
  });
  afterAll(() => system.close());

  it('the rights that are written down are enough to publish a filing, decide a shipment, override it, and tell somebody over HTTP', async () => {
    const names = ['registry', 'gate', 'webhooks', 'desk'] as const;
    const services = await Promise.all(names.map((name) => system.run(name)));
    await Promise.all(services.map((service) => service.ready()));
    const [registry, , webhooks, desk] = services;
    if (!registry || !webhooks || !desk) throw new Error('a service was not started');
    const told = await listen();
    const endpoint = { url: told.url, eventTypes: ['sluice.shipment.held'] };
    await ask(webhooks.url, 'omar', 'POST', '/v1/webhooks', endpoint);
    const filingId = await openFiling(registry.url);

    await publishAll(system.as('logistics'), PREFIX, [
      { type: 'logistics.order.placed', data: anOrder() },
      { type: 'logistics.shipment.requested', data: aShipment({ shipmentId: 'SH-SECURED' }) },
    ]);
    await publishRaw(system.as('logistics'), `${PREFIX}logistics.shipment.v1`, [{ key: 'SH-BAD', value: '{' }]);
    await publishRaw(system.admin, `${PREFIX}catalog.product.v1`, [{ key: 'SKU-BAD', value: '{' }]);

    await eventually(async () => {
      const decision = (await readAs('warehouse', 'gate.shipment.v1')).findLast(({ key }) => key === 'SH-SECURED');
      const hold = decision && jsonOf<GateShipmentData>(decision).lines[0]?.holds[0];
      expect(hold).toMatchObject({ reason: 'FILING_INCOMPLETE', filingId });
    }, PATIENCE);
    await eventually(async () => {
      expect(await keysOf('gate.order.v1')).toEqual(['SO-1001']);
      expect(await keysOf('sluice.dead-letter.v1')).toEqual(['SH-BAD', 'SKU-BAD']);
    }, PATIENCE);
    await eventually(() => expect(told.shipments).toContain('SH-SECURED'), PATIENCE);
    await override(desk.url, 'SH-SECURED');
    told.close();
    await Promise.all(services.map((service) => service.stop()));
    // Authorization failures that are retried unnoticed would be a right too few.
    expect(services.map(({ output }) => output).join('')).not.toMatch(/AUTHORIZATION_FAILED|not authorized/i);
  });

  it.each(ONE_OF_EACH_KIND.map((grant) => [described(grant), grant] as const))(
    'the gate misses its right to %s, and says so',
    async (_name, grant) => {
      await system.without(grant, async () => {
        const gate = await system.run('gate');
        await gate.says('sluice-gate', grant.name, 'infra/kafka/acls.json');
        await gate.stop();
      });
    },
  );

  it('a wrong password ends the start with the variables to check, and without any password', async () => {
    const gate = await system.run('gate', { KAFKA_SASL_PASSWORD: 'wrong-hunter2' });
    expect(await gate.ended()).toBe(1);
    expect(gate.output).toContain(
      'Kafka refused the login of sluice-gate by scram-sha-512: check KAFKA_SASL_USERNAME, KAFKA_SASL_PASSWORD',
    );
    for (const password of [...system.passwords, 'wrong-hunter2']) expect(gate.output).not.toContain(password);
  });

  it('an authority that is not trusted ends the start with the variable to set', async () => {
    const gate = await system.run('gate', { KAFKA_SSL_CA: undefined });
    expect(await gate.ended()).toBe(1);
    expect(gate.output).toContain('set KAFKA_SSL_CA to its PEM file');
  });

  /** A draft filing under a list in force; gives its id. */
  async function openFiling(registry: string): Promise<string> {
    const { version: _version, status: _status, ...list } = aList();
    const draft = await ask(registry, 'ann', 'POST', '/v1/lists', list);
    const proposed = await ask(registry, 'ann', 'POST', `${draft.location}/propose`, undefined, draft.etag);
    await ask(registry, 'zoe', 'POST', `${draft.location}/approve`, undefined, proposed.etag);
    const { sku, productVersion: _productVersion, classification: _classification, ...product } = aProduct();
    await ask(registry, 'ann', 'PUT', `/v1/products/${sku}`, { sku, ...product });
    const place = { exporterId: 'acme-sz', listId: list.listId, entryId: 'biometric-lock' };
    const filing = await ask(registry, 'ann', 'POST', '/v1/filings', { ...place, skus: [sku], markets: ['*'] });
    return (filing.body as { filingId: string }).filingId;
  }

  /** A receiver of webhooks. */
  async function listen(): Promise<{ url: string; shipments: string[]; close(): void }> {
    const shipments: string[] = [];
    const server = createServer((request, response) => {
      void text(request).then((body) => {
        shipments.push((JSON.parse(body) as { data: { shipmentId: string } }).data.shipmentId);
        response.end();
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    return { url: `http://127.0.0.1:${port}/`, shipments, close: () => server.close() };
  }

  /** Asked by one, approved by another, and granted by the gate. */
  async function override(desk: string, shipmentId: string): Promise<void> {
    const holds = await eventually(async () => {
      const { body } = await ask(desk, 'ann', 'GET', `/v1/holds?shipmentId=${shipmentId}`);
      const { items } = body as { items: { holdId: string }[] };
      if (items.length === 0) throw new Error(`the desk has not heard of ${shipmentId}`);
      return items.map(({ holdId }) => holdId);
    }, PATIENCE);
    const until = new Date(Date.now() + 3_600_000).toISOString();
    const wanted = {
      shipments: [{ shipmentId, holdIds: holds }],
      reason: 'The rights have to be enough for it.',
      until,
    };
    const asked = await ask(desk, 'ann', 'POST', '/v1/overrides', wanted);
    await ask(desk, 'zoe', 'POST', `${asked.location}/approve`, undefined, asked.etag);
    await eventually(async () => {
      expect((await ask(desk, 'ann', 'GET', asked.location)).body).toMatchObject({ status: 'GRANTED' });
    }, PATIENCE);
  }

  async function ask(url: string, person: string, method: string, path: string, body?: unknown, etag?: string) {
    const headers = {
      ...(await system.issuer.authorization(person)),
      ...(etag === undefined ? {} : { 'if-match': etag }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const answer = await fetch(url + path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    const { headers: said } = answer;
    return { body: await answer.json(), etag: said.get('etag') ?? '', location: said.get('location') ?? '' };
  }

  async function keysOf(topic: string): Promise<unknown[]> {
    const records = await readAs('admin', topic);
    return [...new Set(records.map(({ key }) => key))].sort();
  }

  function readAs(who: 'warehouse' | 'admin', topic: string): Promise<ReadRecord[]> {
    const brokers = who === 'admin' ? system.admin : system.as(who);
    return readTopic(brokers, PREFIX + topic, { groupId: `${PREFIX}warehouse-1` });
  }
});

function described({ operation, resource, name, pattern }: AclGrant): string {
  return `${operation} ${resource} ${name}${pattern === 'prefixed' ? '…' : ''}`;
}
