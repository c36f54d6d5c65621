import { eventually, publish, readTopic } from '@sluice/testing';
import type { Registry } from './registry.js';
import { Client } from './testing/client.js';
import { openFiling, publishList } from './testing/officer.js';
import { useRegistry, type TestRegistry } from './testing/use-registry.js';

describe('a registry', () => {
  let registry: TestRegistry;
  let second: Registry | undefined;

  beforeAll(async () => {
    registry = await useRegistry();
  }, 60_000);
  afterAll(async () => {
    await second?.close();
    await registry.close();
  }, 60_000);

  it('is alive, ready and measured', async () => {
    const { client } = registry;
    await eventually(async () =>
      expect(await client.get('/readyz')).toMatchObject({ status: 200, body: { status: 'ok' } }),
    );
    const { body } = await client.get<{ details: object }>('/readyz');
    expect(Object.keys(body.details)).toEqual(['database', 'consuming', 'journal']);
    expect((await client.get('/livez')).status).toBe(200);
    expect((await client.get<string>('/metrics')).body).toContain('sluice_registry_parked_records_total');
  }, 60_000);

  it('that stands by is ready, and takes over what the first one did', async () => {
    await publishList(registry.client);
    second = await registry.startSecond();
    const client = new Client(second.url, registry.client.issuer);
    await eventually(async () => expect((await client.get('/readyz')).status).toBe(200));
    const before = await openFiling(client);
    await registry.stopFirst();
    const after = await openFiling(client);
    const { brokers, prefix } = registry.topics;
    await publish(brokers, prefix, 'catalog.product.upserted', {
      ...{ sku: 'A', productVersion: 1, name: 'n', internalDescription: '', salesDescription: '', category: 'c' },
      attributes: {},
    });

    await eventually(async () => expect((await client.get('/v1/products/A')).status).toBe(200), { timeoutMs: 30_000 });
    await eventually(async () => {
      const said = await readTopic(brokers, `${prefix}compliance.filing.v1`);
      expect(said.map(({ key }) => key).sort()).toEqual([before, after].sort());
    });
  }, 90_000);
});
