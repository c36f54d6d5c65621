import { aListEntry } from '@sluice/testing';
import { randomUUID } from 'node:crypto';
import type { Client } from '../testing/client.js';
import {
  act,
  aDocument,
  aFilingBody,
  aListBody,
  aReceipt,
  filing,
  openFiling,
  publishList,
  REPORT,
} from '../testing/officer.js';
import { useRegistry, withRegistry, type TestRegistry } from '../testing/use-registry.js';
import type { FilingResource } from './filing-resource.js';

const completion = { number: 'CAC-9', validFrom: '2026-06-10', validUntil: '2099-06-09' };

describe('filings over HTTP', () => {
  let registry: TestRegistry;
  let client: Client;

  beforeAll(async () => {
    registry = await useRegistry();
    client = registry.client;
    await publishList(client, [
      aListEntry(),
      aListEntry({ entryId: 'reviewed', completes: 'ON_REVIEW', requires: [REPORT] }),
    ]);
  }, 60_000);
  afterAll(() => registry.close(), 60_000);

  it('begin as drafts that say what they miss', async () => {
    const draft = await client.post<FilingResource>('/v1/filings', aFilingBody());
    expect(draft).toMatchObject({
      ...{ status: 201, etag: '"1"' },
      body: { status: 'DRAFT', filingVersion: 1, missing: [REPORT, 'FILING_RECEIPT'], createdBy: 'ann' },
    });
    expect(draft.headers.get('location')).toBe(`/v1/filings/${draft.body.filingId}`);
    expect(await filing(client, draft.body.filingId)).toMatchObject({ status: 200, etag: '"1"', body: draft.body });
  });

  it('complete at once with the last required document', async () => {
    const id = await openFiling(client);
    await client.upload(id, [
      ['kind', REPORT],
      ['file', aDocument()],
    ]);
    const complete = await client.upload(id, aReceipt);
    expect(complete).toMatchObject({
      ...{ status: 201, etag: '"3"' },
      body: { status: 'COMPLETED', missing: [], number: 'CAC-2026-000123', validFrom: '2026-06-10', validUntil: null },
    });
  });

  it('are completed by a second person where the entry asks for a review', async () => {
    const id = await openFiling(client, { entryId: 'reviewed' });
    await client.upload(
      id,
      [
        ['kind', REPORT],
        ['file', aDocument()],
      ],
      { as: 'bob' },
    );
    expect(await act(client, id, 'submit')).toMatchObject({
      status: 200,
      body: { status: 'SUBMITTED', submittedBy: 'ann' },
    });
    expect(await act(client, id, 'complete', completion, 'bob')).toMatchObject({
      status: 403,
      body: { code: 'SECOND_PERSON_REQUIRED' },
    });
    expect(await act(client, id, 'complete', completion, 'zoe')).toMatchObject({
      status: 200,
      body: { status: 'COMPLETED', ...completion },
    });
    expect(await act(client, id, 'revoke', { reason: 'withdrawn by the authority' })).toMatchObject({
      body: { status: 'REVOKED', reason: 'withdrawn by the authority' },
    });
  });

  it('cannot be completed while a required kind is missing', async () => {
    const id = await openFiling(client, { entryId: 'reviewed' });
    await act(client, id, 'submit');
    expect(await act(client, id, 'complete', completion, 'zoe')).toMatchObject({
      ...{ status: 409 },
      body: { code: 'EVIDENCE_MISSING', field: 'missing', detail: `The filing cannot be completed without ${REPORT}.` },
    });
  });

  it('can be rejected once submitted and withdrawn before', async () => {
    const rejected = await openFiling(client);
    await act(client, rejected, 'submit');
    expect(await act(client, rejected, 'reject', { reason: 'unreadable' })).toMatchObject({
      body: { status: 'REJECTED' },
    });
    const withdrawn = await openFiling(client);
    expect(await act(client, withdrawn, 'withdraw')).toMatchObject({ body: { status: 'WITHDRAWN' } });
    expect(await client.upload(withdrawn, aReceipt)).toMatchObject({ status: 409, body: { code: 'FILING_STATUS' } });
  });

  it('refuse an action that the status does not allow, and say which ones it does', async () => {
    const id = await openFiling(client);
    const answer = await act(client, id, 'revoke', { reason: 'r' });
    expect(answer).toMatchObject({
      status: 409,
      body: { code: 'FILING_STATUS', remedy: 'Possible now: amend, submit, withdraw.' },
    });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it.each([
    ['a field that is missing', { entryId: undefined }, 422, 'SCHEMA_VIOLATION', 'entryId'],
    ['a market that is no country', { markets: ['*', 'Sweden'] }, 422, 'SCHEMA_VIOLATION', 'markets[1]'],
    ['a field nobody knows', { filingVersion: 3 }, 422, 'SCHEMA_VIOLATION', 'filingVersion'],
    ['an entry nobody approved', { entryId: 'other' }, 422, 'ENTRY_UNKNOWN', 'entryId'],
  ])('are not opened with %s', async (_what, change, status, code, field) => {
    expect(await client.post('/v1/filings', aFilingBody(change))).toMatchObject({ status, body: { code, field } });
  });

  it('need somebody to open them', async () => {
    const answer = await client.post('/v1/filings', aFilingBody(), { as: null });
    expect(answer).toMatchObject({ status: 401, body: { code: 'TOKEN_MISSING', field: 'Authorization' } });
  });

  it('are changed only from the version somebody saw', async () => {
    const id = await openFiling(client);
    const path = `/v1/filings/${id}/submit`;
    expect(await client.post(path)).toMatchObject({
      status: 428,
      body: { code: 'IF_MATCH_REQUIRED', field: 'If-Match' },
    });
    expect(await client.post(path, undefined, { ifMatch: '"7"' })).toMatchObject({
      status: 412,
      body: { code: 'STALE_VERSION' },
    });
    expect(await client.post(path, undefined, { ifMatch: '"1"' })).toMatchObject({ status: 200, etag: '"2"' });
  });

  it('that do not exist are said to be unknown', async () => {
    expect(await filing(client, 'F-1')).toMatchObject({ status: 404, body: { code: 'FILING_UNKNOWN' } });
    expect(await client.upload('F-1', aReceipt)).toMatchObject({ status: 404, body: { code: 'FILING_UNKNOWN' } });
  });

  it('are listed page by page, filtered', async () => {
    for (let n = 0; n < 3; n += 1) await openFiling(client, { exporterId: 'pages', skus: [`SKU-${n}`] });
    type Page = { items: FilingResource[]; nextCursor?: string };
    const first = await client.get<Page>('/v1/filings?exporterId=pages&limit=2');
    expect(first.body.items.map(({ skus }) => skus)).toEqual([['SKU-0'], ['SKU-1']]);
    const second = await client.get<Page>(`/v1/filings?exporterId=pages&limit=2&cursor=${first.body.nextCursor}`);
    expect(second.body.items.map(({ skus }) => skus)).toEqual([['SKU-2']]);
    expect(second.body.nextCursor).toBeUndefined();
    expect((await client.get<Page>('/v1/filings?sku=SKU-1&status=DRAFT')).body.items).toHaveLength(1);
    expect(await client.get('/v1/filings?cursor=nonsense')).toMatchObject({
      status: 400,
      body: { code: 'QUERY_INVALID', field: 'cursor' },
    });
  });
});

describe('a POST with an Idempotency-Key', () => {
  let registry: TestRegistry;

  beforeAll(async () => {
    registry = await useRegistry();
    await publishList(registry.client);
  }, 60_000);
  afterAll(() => registry.close(), 60_000);

  const filings = async (): Promise<number> =>
    (await registry.database.pool.query('SELECT FROM registry.filing')).rowCount ?? 0;

  it('happens once, and is answered the same again, also after a restart', async () => {
    const key = randomUUID();
    const before = await filings();
    const first = await registry.client.post('/v1/filings', aFilingBody(), { key });
    const again = await registry.client.post('/v1/filings', aFilingBody(), { key });
    await registry.restart();
    const afterRestart = await registry.client.post('/v1/filings', aFilingBody(), { key });
    for (const answer of [again, afterRestart]) {
      expect(answer).toMatchObject({ status: 201, etag: first.etag, body: first.body });
      expect(answer.headers.get('location')).toBe(first.headers.get('location'));
    }
    expect(await filings()).toBe(before + 1);
  }, 60_000);

  it('happens once although it is sent five times at once', async () => {
    const key = randomUUID();
    const before = await filings();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => registry.client.post('/v1/filings', aFilingBody(), { key })),
    );
    expect(new Set(answers.map(({ body }) => body['filingId'])).size).toBe(1);
    expect(await filings()).toBe(before + 1);
  });

  it('is replayed although the version it was made from is gone meanwhile', async () => {
    const id = await openFiling(registry.client);
    const ask = { key: randomUUID(), ifMatch: '"1"' };
    const first = await registry.client.post(`/v1/filings/${id}/submit`, undefined, ask);
    expect(await registry.client.post(`/v1/filings/${id}/submit`, undefined, ask)).toMatchObject({
      status: 200,
      body: first.body,
    });
  });

  it('attaches an uploaded document once', async () => {
    const id = await openFiling(registry.client);
    const key = randomUUID();
    const upload = (content: string): Promise<{ status: number; body: Record<string, unknown> }> =>
      registry.client.upload(
        id,
        [
          ['kind', REPORT],
          ['file', aDocument(content)],
        ],
        { key },
      );
    expect((await upload('one')).status).toBe(201);
    expect((await upload('one')).status).toBe(201);
    expect((await filing(registry.client, id)).body.evidence).toHaveLength(1);
    expect(await upload('two')).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
  });

  it('is refused when the key was used for another request', async () => {
    const key = randomUUID();
    await registry.client.post('/v1/filings', aFilingBody(), { key });
    expect(await registry.client.post('/v1/filings', aFilingBody({ skus: ['OTHER'] }), { key })).toMatchObject({
      ...{ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED', field: 'Idempotency-Key' } },
    });
  });

  it('can be sent again after a refusal, which is not kept', async () => {
    const key = randomUUID();
    const body = { ...aListBody(), listId: 'late', effectiveUntil: '2020-01-01T00:00:00Z' };
    expect((await registry.client.post('/v1/lists', body, { key })).status).toBe(422);
    expect((await registry.client.post('/v1/lists', { ...body, effectiveUntil: undefined }, { key })).status).toBe(201);
  });
});

describe('a filing whose list asks for more', () => {
  it(
    'says what it misses the moment the new version is approved',
    () =>
      withRegistry({}, async ({ client }) => {
        await publishList(client, [aListEntry({ requires: [REPORT], completes: 'ON_REVIEW' })]);
        const id = await openFiling(client);
        await client.upload(id, [
          ['kind', REPORT],
          ['file', aDocument()],
        ]);
        expect((await filing(client, id)).body).toMatchObject({ missing: [], filingVersion: 2 });
        await publishList(client, [aListEntry({ requires: [REPORT, 'FILING_RECEIPT'] })]);
        expect((await filing(client, id)).body).toMatchObject({ missing: ['FILING_RECEIPT'], filingVersion: 3 });
      }),
    60_000,
  );
});
