import type { DeadLetterData, ProductClassifiedData, ProductUpsertedData } from '@sluice/contracts';
import { eventually, jsonOf, publishAll, publishRaw, readTopic, type ReadRecord } from '@sluice/testing';
import { saidOutsideTheContract } from '../testing/said.js';
import { useRegistry, type TestRegistry } from '../testing/use-registry.js';

const product = (
  sku: string,
  productVersion: number,
  more: Partial<ProductUpsertedData> = {},
): ProductUpsertedData => ({
  ...{
    sku,
    productVersion,
    name: 'IrisLock',
    internalDescription: 'i',
    salesDescription: 's',
    category: 'BIOMETRIC_LOCK',
  },
  ...{ attributes: { modality: 'IRIS' }, ...more },
});

describe('the catalog', () => {
  let registry: TestRegistry;
  let topic: string;

  beforeAll(async () => {
    registry = await useRegistry();
    topic = `${registry.topics.prefix}catalog.product.v1`;
  }, 60_000);
  afterAll(() => registry.close(), 60_000);

  const tell = (...products: ProductUpsertedData[]): Promise<unknown> =>
    publishAll(
      registry.topics.brokers,
      registry.topics.prefix,
      products.map((data) => ({ type: 'catalog.product.upserted' as const, data })),
    );
  const read = (name: string): Promise<ReadRecord[]> =>
    readTopic(registry.topics.brokers, registry.topics.prefix + name);
  const said = async (sku: string): Promise<(ProductClassifiedData | null)[]> =>
    (await read('compliance.product.v1'))
      .filter(({ key }) => key === sku)
      .map((record) => jsonOf<ProductClassifiedData | null>(record));

  it('is passed on with its classification; older and equal versions change nothing', async () => {
    await tell(
      product('A', 2),
      product('A', 1, { name: 'old' }),
      product('A', 2, { name: 'same' }),
      product('A', 3, { name: 'new' }),
    );
    await eventually(async () =>
      expect((await said('A')).map((one) => [one?.productVersion, one?.name, one?.classification])).toEqual([
        [2, 'IrisLock', { attributes: {} }],
        [3, 'new', { attributes: {} }],
      ]),
    );
  });

  it('drops a confirmation when what was confirmed changes, and keeps the attributes', async () => {
    await tell(product('B', 1));
    const { etag } = await eventually(async () => {
      const answer = await registry.client.get('/v1/products/B');
      expect(answer.status).toBe(200);
      return answer;
    });
    const attributes = { autonomousDecision: true };
    await registry.client.put('/v1/products/B/classification', { attributes }, { as: 'zoe', ifMatch: etag });
    await tell(product('B', 2), product('B', 3, { salesDescription: 'AI lock' }));
    await eventually(async () =>
      expect(
        (await said('B')).map((one) => [
          one?.productVersion,
          one?.classification.confirmedBy,
          one?.classification.attributes,
        ]),
      ).toEqual([
        [1, undefined, {}],
        [1, 'zoe', attributes],
        [2, 'zoe', attributes],
        [3, undefined, attributes],
      ]),
    );
  });

  it('removes a product with a tombstone, and can bring it back', async () => {
    await tell(product('C', 7));
    await publishRaw(registry.topics.brokers, topic, [{ key: 'C', value: null }]);
    await eventually(async () => expect((await said('C')).at(-1)).toBeNull());
    expect(await registry.client.get('/v1/products/C')).toMatchObject({
      status: 404,
      body: { code: 'PRODUCT_UNKNOWN' },
    });
    await tell(product('C', 1));
    await eventually(async () => expect((await said('C')).at(-1)).toMatchObject({ productVersion: 1 }));
  });

  it('has its unusable records parked, and the others around them taken', async () => {
    const headers = { ce_specversion: '1.0', ce_id: 'x', ce_source: '/pim', ce_type: 'catalog.product.upserted' };
    const raw = (
      key: string,
      data: unknown,
      type?: string,
    ): { key: string; value: string; headers: Record<string, string> } => ({
      ...{
        key,
        value: JSON.stringify(data),
        headers: { ...headers, ...(type === undefined ? {} : { ce_type: type }) },
      },
    });
    await publishRaw(registry.topics.brokers, topic, [
      raw('D', product('D', 1)),
      { key: 'D', value: '{ "half', headers },
      raw('D', { ...product('D', 2), name: 5 }),
      raw('D', product('D', 2), 'catalog.product.exploded'),
      raw('D', product('E', 2)),
      raw('D', product('D', 2, { name: 'x'.repeat(400), internalDescription: 'nul \0' })),
      { key: 'D', value: 'x'.repeat(2 * 1024 * 1024), headers },
      raw('D', product('D', 9)),
    ]);
    await eventually(async () => expect((await said('D')).map((one) => one?.productVersion)).toEqual([1, 9]));
    await eventually(async () => {
      const letters = (await read('sluice.dead-letter.v1')).map((record) => jsonOf<DeadLetterData>(record));
      expect(letters.map(({ code, field }) => [code, field ?? ''])).toEqual([
        ['NOT_JSON', expect.anything()],
        ['SCHEMA_VIOLATION', 'name'],
        ['UNKNOWN_TYPE', 'ce_type'],
        ['KEY_MISMATCH', 'key'],
        ['SCHEMA_VIOLATION', 'internalDescription'],
        ['TOO_LARGE', 'value'],
      ]);
    });
    expect((await registry.client.get('/readyz')).status).toBe(200);
  });

  it('has a record that the database refuses parked alone, out of the middle of a batch', async () => {
    await registry.database.pool.query(`ALTER TABLE registry.product ADD CHECK (name <> 'poison')`);
    const products = Array.from({ length: 20 }, (_, n) => product(`P-${n}`, 1, n === 9 ? { name: 'poison' } : {}));
    await tell(...products);
    await eventually(async () => {
      const { rows } = await registry.database.pool.query(`SELECT FROM registry.product WHERE sku LIKE 'P-%'`);
      expect(rows).toHaveLength(19);
    });
    expect((await registry.client.get('/v1/products/P-9')).status).toBe(404);
    const { rows } = await registry.database.pool.query<{ message: string; key: string }>(
      `SELECT message, key FROM registry.dead_letter WHERE code = 'RECORD_FAILED'`,
    );
    expect(rows.map(({ message, key }) => [message, Buffer.from(key, 'base64').toString()])).toEqual([
      [expect.stringContaining('violates check constraint'), 'P-9'],
    ]);
  });

  it('hands the trace context on', async () => {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    const headers = {
      ce_specversion: '1.0',
      ce_id: 't',
      ce_source: '/pim',
      ce_type: 'catalog.product.upserted',
      traceparent,
    };
    await publishRaw(registry.topics.brokers, topic, [{ key: 'T', value: JSON.stringify(product('T', 1)), headers }]);
    await eventually(async () => {
      const [record] = (await read('compliance.product.v1')).filter(({ key }) => key === 'T');
      expect(record?.headers).toMatchObject({ ce_traceparent: traceparent, ce_source: '/sluice/registry' });
    });
  });

  it('of two thousand products is taken over in a few transactions', async () => {
    const products = Array.from({ length: 2_000 }, (_, n) => product(`BULK-${n}`, 1));
    await tell(...products);
    await eventually(
      async () => {
        const { rows } = await registry.database.pool.query(
          `SELECT count(*)::int FROM registry.product WHERE sku LIKE 'BULK-%'`,
        );
        expect(rows).toEqual([{ count: 2_000 }]);
      },
      { timeoutMs: 30_000 },
    );
  }, 60_000);

  it('leads to nothing that is not as in the contract', async () => {
    expect(await saidOutsideTheContract(registry)).toEqual([]);
  });
});
