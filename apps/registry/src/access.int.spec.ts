import { ACCESS, ROLES } from '@sluice/platform';
import { walkAccess } from '@sluice/testing';
import { aFilingBody, aReceipt, openFiling, publishList } from './testing/officer.js';
import { useRegistry, type TestRegistry } from './testing/use-registry.js';

let registry: TestRegistry;

beforeAll(async () => {
  registry = await useRegistry();
}, 60_000);
afterAll(() => registry.close(), 60_000);

it('every route of the registry admits the roles of the access table, and nobody else', async () => {
  const { client } = registry;
  const steps = await walkAccess({ ...client, table: ACCESS.registry, roles: ROLES });
  expect(steps.filter(({ answer, expected }) => answer !== expected)).toEqual([]);
});

describe('somebody who acts for one exporter', () => {
  const forOther = async () => {
    const token = await registry.client.issuer.token({ person: 'ann', exporters: ['other-exporter'] });
    return { authorization: `Bearer ${token}` };
  };

  it('neither opens, sees, lists, changes nor documents the filings of another', async () => {
    const { client } = registry;
    await publishList(client);
    const id = await openFiling(client);
    const outside = { status: 403, body: { code: 'EXPORTER_OUT_OF_SCOPE', field: 'exporterId' } };
    expect(await client.post('/v1/filings', aFilingBody(), await forOther())).toMatchObject(outside);
    expect(await client.get(`/v1/filings/${id}`, await forOther())).toMatchObject(outside);
    expect((await client.get('/v1/filings', await forOther())).body).toEqual({ items: [] });
    expect(
      await client.post(`/v1/filings/${id}/submit`, undefined, { ...(await forOther()), ifMatch: '"1"' }),
    ).toMatchObject(outside);
    const upload = await client.upload(id, aReceipt, await forOther());
    expect(upload).toMatchObject(outside);
    expect(await client.get(`/v1/filings/${id}/evidence/any`, await forOther())).toMatchObject(outside);
  });
});
