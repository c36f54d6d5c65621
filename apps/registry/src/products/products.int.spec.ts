import { eventually } from '@sluice/testing';
import type { AuditItem } from '../audit/audit.service.js';
import type { Answer, Client } from '../testing/client.js';
import { useRegistry, type TestRegistry } from '../testing/use-registry.js';

const product = {
  ...{ name: 'IrisLock 2', internalDescription: 'i', salesDescription: 's', category: 'BIOMETRIC_LOCK' },
  attributes: { modality: 'IRIS' },
};

describe('products over HTTP', () => {
  let registry: TestRegistry;
  let client: Client;

  beforeAll(async () => {
    registry = await useRegistry();
    client = registry.client;
  }, 60_000);
  afterAll(() => registry.close(), 60_000);

  it('are created, read, classified and changed, each change from the version somebody saw', async () => {
    const path = '/v1/products/IRIS%2FLOCK%202';
    expect(await client.get(path)).toMatchObject({ status: 404, body: { code: 'PRODUCT_UNKNOWN' } });
    expect(await client.put(path, product)).toMatchObject({
      status: 201,
      etag: '"1"',
      body: { sku: 'IRIS/LOCK 2', productVersion: 1 },
    });
    expect(await client.put(path, product)).toMatchObject({ status: 428 });

    const attributes = { autonomousDecision: true };
    const classify = (ifMatch: string): ReturnType<Client['put']> =>
      client.put(`${path}/classification`, { attributes }, { as: 'zoe', ifMatch });
    expect(await classify('"9"')).toMatchObject({ status: 412 });
    const classified = await classify('"1"');
    expect(classified).toMatchObject({
      status: 200,
      etag: '"2"',
      body: { classification: { attributes, confirmedBy: 'zoe' } },
    });

    const renamed = await client.put(path, { ...product, name: 'IrisLock 2b' }, { ifMatch: '"2"' });
    expect(renamed).toMatchObject({
      status: 200,
      etag: '"3"',
      body: { productVersion: 2, classification: { attributes } },
    });
    expect(renamed.body['classification']).not.toHaveProperty('confirmedBy');
    expect(await client.get(path)).toMatchObject({ etag: '"3"', body: renamed.body });
  });

  it('are created by one of two who do so at the same time, and the other hears that it is there', async () => {
    const holder = await registry.database.pool.connect();
    const waiting = async (): Promise<number> => {
      const { rows } = await holder.query<{ count: number }>(
        `SELECT count(*)::int FROM pg_locks JOIN pg_database d ON d.oid = database
          WHERE NOT granted AND datname = current_database()`,
      );
      return rows[0]?.count ?? 0;
    };
    const create = (as: string): Promise<Answer> => client.put('/v1/products/RACED', { ...product, name: as }, { as });
    try {
      // Both may look, and neither may write before both have looked.
      await holder.query('BEGIN; LOCK TABLE registry.product IN SHARE MODE');
      const both = [create('ann'), create('zoe')];
      await eventually(async () => expect(await waiting()).toBe(2));
      await holder.query('COMMIT');
      const answers = await Promise.all(both);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 428]);
      const winner = answers.find(({ status }) => status === 201);
      expect(await client.get('/v1/products/RACED')).toMatchObject({ etag: '"1"', body: winner?.body });
      const trail = await client.get<{ items: AuditItem[] }>('/v1/audit?object=product:RACED');
      expect(trail.body.items.map(({ action, by }) => [action, by])).toEqual([['create', winner?.body['name']]]);
    } finally {
      holder.release(true);
    }
  });

  it('can be classified without standing for it', async () => {
    await client.put('/v1/products/UNSURE', product);
    const answer = await client.put(
      '/v1/products/UNSURE/classification',
      { attributes: {}, confirmed: false },
      { ifMatch: '"1"' },
    );
    expect(answer.body['classification']).toEqual({ attributes: {} });
  });

  it('do not go back to an older version, and take an equal one for the same', async () => {
    const path = '/v1/products/VERSIONED';
    await client.put(path, { ...product, productVersion: 5 });
    const ask = { ifMatch: '"1"' };
    expect(await client.put(path, { ...product, productVersion: 5 }, ask)).toMatchObject({ status: 200, etag: '"1"' });
    for (const productVersion of [4, 5]) {
      const answer = await client.put(path, { ...product, name: 'other', productVersion }, ask);
      expect(answer).toMatchObject({ status: 409, body: { code: 'STALE_PRODUCT_VERSION', field: 'productVersion' } });
    }
  });

  it('are refused under another sku than their own', async () => {
    expect(await client.put('/v1/products/A', { ...product, sku: 'B' })).toMatchObject({
      status: 422,
      body: { code: 'SKU_MISMATCH' },
    });
  });
});
