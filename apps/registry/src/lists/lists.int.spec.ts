import { aListEntry } from '@sluice/testing';
import type { Client } from '../testing/client.js';
import { aListBody } from '../testing/officer.js';
import { said } from '../testing/said.js';
import { useRegistry, type TestRegistry } from '../testing/use-registry.js';

describe('lists over HTTP', () => {
  let registry: TestRegistry;
  let client: Client;

  beforeAll(async () => {
    registry = await useRegistry();
    client = registry.client;
  }, 60_000);
  afterAll(() => registry.close(), 60_000);

  const told = async (listId: string): Promise<number> =>
    (await said(registry)).filter(({ topic, key }) => topic === 'compliance.list.v1' && key === listId).length;

  it('are drafts that nobody hears of until a second person approves them', async () => {
    const draft = await client.post('/v1/lists', { ...aListBody(), listId: 'two-people' });
    expect(draft).toMatchObject({ status: 201, body: { version: 1, status: 'DRAFT', createdBy: 'ann' } });
    expect(await told('two-people')).toBe(0);

    const path = '/v1/lists/two-people/versions/1';
    const approve = (as: string, ifMatch?: string): ReturnType<Client['post']> =>
      client.post(`${path}/approve`, undefined, { as, ...(ifMatch === undefined ? {} : { ifMatch }) });
    expect(await approve('zoe')).toMatchObject({ status: 428 });
    expect(await approve('ann', draft.etag)).toMatchObject({ status: 403, body: { code: 'SECOND_PERSON_REQUIRED' } });
    expect(await approve('zoe', draft.etag)).toMatchObject({
      status: 200,
      body: { status: 'APPROVED', approvedBy: 'zoe' },
    });
    expect(await approve('bob', draft.etag)).toMatchObject({ status: 412 });
    expect(await approve('bob', '*')).toMatchObject({ status: 409, body: { code: 'LIST_APPROVED_ALREADY' } });
    expect(await told('two-people')).toBe(1);
    expect(await client.get(path)).toMatchObject({
      status: 200,
      etag: '"2"',
      body: { status: 'APPROVED', approvedBy: 'zoe' },
    });
  });

  it('name the entry and the position of a condition that cannot be used', async () => {
    const broken = aListEntry({ entryId: 'broken', when: "product.category = 'X'" });
    const answer = await client.post('/v1/lists', { ...aListBody([aListEntry(), broken]), listId: 'cel' });
    expect(answer).toMatchObject({ status: 422, body: { code: 'LIST_CONDITION_INVALID', field: 'entries[1].when' } });
    expect(answer.body['detail']).toMatch(/entry broken .* character 17/);
  });

  it('count their versions, one after the other', async () => {
    const body = { ...aListBody(), listId: 'counted' };
    const versions = await Promise.all([1, 2, 3].map(() => client.post('/v1/lists', body)));
    expect(versions.map((answer) => answer.body['version']).sort()).toEqual([1, 2, 3]);
    expect(await client.post('/v1/lists', { ...body, version: 9 })).toMatchObject({
      ...{ status: 409, body: { code: 'LIST_VERSION_NOT_NEXT', field: 'version' } },
    });
    expect(await client.get('/v1/lists/counted/versions/9')).toMatchObject({
      status: 404,
      body: { code: 'LIST_UNKNOWN' },
    });
  });

  it.each([
    ['two entries of one name', { entries: [aListEntry(), aListEntry()] }, 'LIST_ENTRY_REPEATED', 'entries[1].entryId'],
    [
      'an end before the beginning',
      { effectiveUntil: '2026-05-31T15:59:59Z' },
      'LIST_DATES_REVERSED',
      'effectiveUntil',
    ],
    [
      'a confidence nobody knows',
      { source: { title: 't', publishedOn: '2026-06-01', confidence: 'SURE' } },
      'SCHEMA_VIOLATION',
      'source.confidence',
    ],
  ])('are not saved with %s', async (_what, change, code, field) => {
    expect(await client.post('/v1/lists', { ...aListBody(), ...change })).toMatchObject({
      status: 422,
      body: { code, field },
    });
  });
});
