import { eventually, publish, readTopic } from '@sluice/testing';
import { Client } from './testing/client.js';
import { openFiling, publishList } from './testing/officer.js';
import { useRegistry } from './testing/use-registry.js';

describe('a registry', () => {
  it('is alive, ready and measured', async () => {
    const registry = await useRegistry();
    await eventually(async () =>
      expect(await registry.client.get('/readyz')).toMatchObject({ status: 200, body: { status: 'ok' } }),
    );
    const { body } = await registry.client.get<{ details: object }>('/readyz');
    expect(Object.keys(body.details)).toEqual(['database', 'consuming', 'journal']);
    expect((await registry.client.get('/livez')).status).toBe(200);
    expect((await registry.client.get<string>('/metrics')).body).toContain('sluice_registry_parked_records_total');
    await registry.close();
  }, 60_000);

  it('that stands by is ready, and takes over what the first one did', async () => {
    const registry = await useRegistry();
    await publishList(registry.client);
    const second = await registry.startSecond();
    const client = new Client(second.url);
    await eventually(async () => expect((await client.get('/readyz')).status).toBe(200));
    const before = await openFiling(client);
    await registry.stopFirst();
    const after = await openFiling(client);
    const { brokers, prefix } = registry.topics;
    await publish(brokers, prefix, 'catalog.product.upserted', {
      ...{ sku: 'A', productVersion: 1, name: 'n', internalDescription: '', salesDescription: '', category: 'c' },
      attributes: {},
    });

    await eventually(async () => expect((await client.get('/v1/products/A')).status).toBe(200), { timeoutMs: 20_000 });
    await eventually(async () => {
      const said = await readTopic(brokers, `${prefix}compliance.filing.v1`);
      expect(said.map(({ key }) => key).sort()).toEqual([before, after].sort());
    });
    await second.close();
    await registry.close();
  }, 60_000);
});
