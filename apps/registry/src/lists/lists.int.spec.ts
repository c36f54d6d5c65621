import { aList, aListEntry } from '@sluice/testing';
import type { Answer, Ask, Client } from '../testing/client.js';
import { aListBody, publishList } from '../testing/officer.js';
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

  const draftOf = (listId: string, ask: Ask = {}): Promise<Answer> =>
    client.post('/v1/lists', { ...aListBody(), listId }, ask);

  /** An action on version 1 of a list, as it stands now unless said otherwise. */
  const act = async (listId: string, action: string, as: string, ifMatch?: string, body?: unknown): Promise<Answer> => {
    const path = `/v1/lists/${listId}/versions/1`;
    return client.post(`${path}/${action}`, body, { as, ifMatch: ifMatch ?? (await client.get(path)).etag });
  };

  it('are drafts, then proposals, and nobody hears of them until a second person approves them', async () => {
    const draft = await draftOf('two-people');
    expect(draft).toMatchObject({
      status: 201,
      body: { version: 1, status: 'DRAFT', state: 'DRAFT', createdBy: 'ann' },
    });
    const path = '/v1/lists/two-people/versions/1';
    expect(await client.post(`${path}/propose`)).toMatchObject({ status: 428 });
    expect(await act('two-people', 'approve', 'zoe')).toMatchObject({
      status: 409,
      body: { code: 'LIST_NOT_PROPOSED' },
    });
    const proposed = await act('two-people', 'propose', 'max', draft.etag);
    expect(proposed).toMatchObject({ status: 200, body: { status: 'PROPOSED', proposedBy: 'max', authors: ['ann'] } });
    expect(await act('two-people', 'propose', 'max')).toMatchObject({
      status: 409,
      body: { code: 'LIST_PROPOSED_ALREADY' },
    });
    expect(await told('two-people')).toBe(0);

    // The same names in other letters are the same people.
    for (const person of ['ann', 'max', 'Ann', 'MAX']) {
      expect(await act('two-people', 'approve', person)).toMatchObject({
        status: 403,
        body: { code: 'SECOND_PERSON_REQUIRED' },
      });
    }
    expect(await act('two-people', 'approve', 'zoe', draft.etag)).toMatchObject({ status: 412 });
    expect(await act('two-people', 'approve', 'zoe', proposed.etag)).toMatchObject({
      status: 200,
      body: { status: 'APPROVED', state: 'IN_FORCE', approvedBy: 'zoe' },
    });
    expect(await act('two-people', 'approve', 'bob')).toMatchObject({
      status: 409,
      body: { code: 'LIST_APPROVED_ALREADY' },
    });
    expect(await told('two-people')).toBe(1);
    expect(await client.get(path)).toMatchObject({
      ...{ status: 200, etag: '"3"' },
      body: { status: 'APPROVED', state: 'IN_FORCE', caveat: expect.stringContaining('Nobody has checked') as string },
    });
  });

  it('cannot be approved by one of their own people in the database either', async () => {
    await draftOf('four-eyes');
    await act('four-eyes', 'propose', 'max');
    for (const person of ['ann', 'max', ' Ann', 'ＭAX']) {
      const approval = registry.database.pool.query(
        `UPDATE registry.list_version SET status = 'APPROVED', approved_by = $1, approved_at = now()
          WHERE list_id = 'four-eyes'`,
        [person],
      );
      await expect(approval).rejects.toMatchObject({ constraint: 'list_version_two_people' });
    }
    const unproposed = registry.database.pool.query(
      `UPDATE registry.list_version SET status = 'APPROVED', proposed_by = NULL, proposed_at = NULL, approved_by = 'zoe'
        WHERE list_id = 'four-eyes'`,
    );
    await expect(unproposed).rejects.toMatchObject({ constraint: 'list_version_proposal' });
  });

  it('go back to their authors with a reason, are written anew, and whoever wrote any of it approves none of it', async () => {
    const draft = await draftOf('again');
    await act('again', 'propose', 'ann');
    const body = { ...aListBody(), listId: 'again', title: 'Better' };
    const write = (as: string, ifMatch: string): Promise<Answer> =>
      client.put('/v1/lists/again/versions/1', body, { as, ifMatch });
    expect(await write('bob', '*')).toMatchObject({ status: 409, body: { code: 'LIST_PROPOSED_ALREADY' } });
    expect(await act('again', 'reject', 'zoe', undefined, {})).toMatchObject({ status: 422 });
    const rejected = await act('again', 'reject', 'zoe', undefined, { reason: 'The title says nothing.' });
    expect(rejected).toMatchObject({
      status: 200,
      body: { status: 'DRAFT', rejection: { by: 'zoe', reason: 'The title says nothing.' } },
    });
    expect(rejected.body).not.toHaveProperty('proposedBy');
    expect(await act('again', 'reject', 'zoe', undefined, { reason: 'Twice.' })).toMatchObject({ status: 409 });

    expect(await write('bob', draft.etag)).toMatchObject({ status: 412 });
    const written = await write('bob', rejected.etag);
    expect(written).toMatchObject({ status: 200, body: { title: 'Better', authors: ['ann', 'bob'] } });
    const proposed = await act('again', 'propose', 'ann');
    expect(proposed.body).not.toHaveProperty('rejection');
    expect(await act('again', 'approve', 'bob')).toMatchObject({ status: 403 });
    expect(await act('again', 'approve', 'zoe')).toMatchObject({ status: 200 });
    expect(await write('bob', '*')).toMatchObject({ status: 409, body: { code: 'LIST_APPROVED_ALREADY' } });
  });

  it('are not written under another name than the path has', async () => {
    await draftOf('named');
    const write = (change: object): Promise<Answer> =>
      client.put('/v1/lists/named/versions/1', { ...aListBody(), listId: 'named', ...change }, { ifMatch: '*' });
    expect(await write({ listId: 'other' })).toMatchObject({
      status: 422,
      body: { code: 'LIST_MISMATCH', field: 'listId' },
    });
    expect(await write({ version: 2 })).toMatchObject({
      status: 422,
      body: { code: 'LIST_MISMATCH', field: 'version' },
    });
    expect(
      await client.put('/v1/lists/named/versions/2', { ...aListBody(), listId: 'named' }, { ifMatch: '*' }),
    ).toMatchObject({
      status: 404,
    });
  });

  it('are found one row a list, with each version and where it stands', async () => {
    await publishList(client);
    await client.post('/v1/lists', { ...aListBody(), title: 'Next year', effectiveFrom: '2127-01-01T00:00:00Z' });
    interface Page {
      items: { listId: string; title: string; inForce?: number; versions: { version: number; state: string }[] }[];
      nextCursor?: string;
    }
    const rows: Page['items'] = [];
    for (
      let query = '?limit=1', page: Page;
      query !== '';
      query = page.nextCursor ? `?limit=1&cursor=${page.nextCursor}` : ''
    ) {
      page = (await client.get<Page>(`/v1/lists${query}`)).body;
      expect(page.items.length).toBeLessThanOrEqual(1);
      rows.push(...page.items);
    }
    expect(rows.map(({ listId }) => listId)).toEqual([...new Set(rows.map(({ listId }) => listId))].sort());
    expect(rows.find(({ listId }) => listId === aList().listId)).toMatchObject({
      ...{ title: aList().title, inForce: 1 },
      versions: [
        { version: 2, state: 'DRAFT', title: 'Next year' },
        { version: 1, state: 'IN_FORCE' },
      ],
    });
    const versions = await client.get<Page['items'][0]>(`/v1/lists/${aList().listId}/versions`);
    expect(versions.body).toMatchObject({ items: [{ version: 2 }, { version: 1, approvedBy: 'zoe' }] });
    expect(JSON.stringify(versions.body)).not.toContain('entries');
    expect(await client.get('/v1/lists/nothing/versions')).toMatchObject({ status: 404 });
    expect(await client.get('/v1/lists?limit=0')).toMatchObject({ status: 400, body: { field: 'limit' } });
    expect(await client.get('/v1/lists?cursor=xyz')).toMatchObject({ status: 400, body: { field: 'cursor' } });
  });

  it('say what one version has other than another', async () => {
    await draftOf('compared');
    const stricter = [aListEntry({ completes: 'ON_REVIEW' }), aListEntry({ entryId: 'mask' })];
    await client.post('/v1/lists', { ...aListBody(stricter), listId: 'compared' });
    expect(await client.get('/v1/lists/compared/versions/1/diff/2')).toMatchObject({
      status: 200,
      body: {
        ...{ from: 1, to: 2, header: [], removed: [], added: [{ entryId: 'mask' }] },
        changed: [
          { entryId: 'biometric-lock', fields: [{ field: 'completes', from: 'ON_EVIDENCE', to: 'ON_REVIEW' }] },
        ],
      },
    });
    expect(await client.get('/v1/lists/compared/versions/1/diff/3')).toMatchObject({ status: 404 });
  });

  it('name the entry and the position of a condition that cannot be used', async () => {
    const broken = aListEntry({ entryId: 'broken', when: "product.category = 'X'" });
    const answer = await client.post('/v1/lists', { ...aListBody([aListEntry(), broken]), listId: 'cel' });
    expect(answer).toMatchObject({ status: 422, body: { code: 'LIST_CONDITION_INVALID', field: 'entries[1].when' } });
    expect(answer.body['detail']).toMatch(/entry broken .* line 1, column 18/);
  });

  it('warn of an attribute that no product has, and are saved all the same', async () => {
    const product = {
      name: 'n',
      internalDescription: '',
      salesDescription: '',
      category: 'c',
      attributes: { modality: 'IRIS' },
    };
    await client.put('/v1/products/KNOWN', product);
    const asking = aListEntry({
      when: "product.attributes.modalty == 'IRIS' && product.attributes.modality != 'VEIN'",
    });
    const saved = await client.post('/v1/lists', { ...aListBody([asking]), listId: 'asking' });
    expect(saved).toMatchObject({
      status: 201,
      body: {
        warnings: [{ field: 'entries[0].when', column: 20, remedy: expect.stringContaining('modality') as string }],
      },
    });
    expect((await act('asking', 'propose', 'ann')).body['warnings']).toEqual(saved.body['warnings']);
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
