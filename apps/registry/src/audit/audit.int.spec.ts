import { auditHash } from '@sluice/messaging';
import {
  act,
  aDocument,
  aFilingBody,
  aReceipt,
  contentOf,
  openFiling,
  publishList,
  REPORT,
} from '../testing/officer.js';
import { useRegistry, type TestRegistry } from '../testing/use-registry.js';
import type { AuditItem } from './audit.service.js';

interface Page {
  readonly items: AuditItem[];
  readonly nextCursor?: string;
}

let registry: TestRegistry;

beforeAll(async () => {
  registry = await useRegistry();
  await publishList(registry.client);
}, 60_000);
afterAll(() => registry.close(), 60_000);

const timeline = async (object: string, more = ''): Promise<Page> =>
  (await registry.client.get<Page>(`/v1/audit?object=${encodeURIComponent(object)}${more}`)).body;

describe('the audit trail of a filing', () => {
  it('says who did what, when, from what to what, and why', async () => {
    const { client } = registry;
    const id = await openFiling(client);
    await client.patch(`/v1/filings/${id}`, { skus: ['A', 'B'], reason: 'a second model' }, { ifMatch: '"1"' });
    await client.upload(
      id,
      [
        ['kind', REPORT],
        ['file', aDocument()],
      ],
      { as: 'bob' },
    );
    await act(client, id, 'submit');
    await client.upload(id, aReceipt, { as: 'bob' });
    await act(client, id, 'revoke', { reason: 'withdrawn by the authority' }, 'zoe');
    const { items } = await timeline(`filing:${id}`);
    expect(items.map(({ action, by, why }) => [action, by, why])).toEqual([
      ['create', 'ann', null],
      ['amend', 'ann', 'a second model'],
      ['attach-evidence', 'bob', null],
      ['submit', 'ann', null],
      ['attach-evidence', 'bob', null],
      ['revoke', 'zoe', 'withdrawn by the authority'],
    ]);
    expect(items[0]).toMatchObject({
      from: null,
      to: { status: 'DRAFT', skus: ['IRIS-LOCK-2'], exporterId: 'acme-sz' },
    });
    expect(items[1]).toMatchObject({ from: { skus: ['IRIS-LOCK-2'] }, to: { skus: ['A', 'B'] } });
    expect(items[2]).toMatchObject({
      from: { missing: [REPORT, 'FILING_RECEIPT'] },
      to: {
        missing: ['FILING_RECEIPT'],
        [`evidence ${REPORT} 1`]: { attachedBy: 'bob', size: contentOf('the assessment').length },
      },
    });
    expect(items[4]).toMatchObject({
      from: { status: 'SUBMITTED', number: null },
      to: { status: 'COMPLETED', number: 'CAC-2026-000123' },
    });
    expect(items[5]).toMatchObject({ from: { status: 'COMPLETED' }, to: { status: 'REVOKED' } });
    expect(items.every(({ at }) => Math.abs(Date.parse(at) - Date.now()) < 60_000)).toBe(true);
  });

  it('comes page by page', async () => {
    const { client } = registry;
    const id = await openFiling(client);
    await act(client, id, 'submit');
    await act(client, id, 'withdraw', { reason: 'not needed' });
    const first = await timeline(`filing:${id}`, '&limit=2');
    expect(first.items.map(({ action }) => action)).toEqual(['create', 'submit']);
    const second = await timeline(`filing:${id}`, `&limit=2&cursor=${first.nextCursor}`);
    expect(second).toEqual({ items: [expect.objectContaining({ action: 'withdraw', why: 'not needed' })] });
  });

  it('has nothing of what was refused', async () => {
    const { client } = registry;
    const id = await openFiling(client);
    await act(client, id, 'revoke', { reason: 'r' });
    expect((await timeline(`filing:${id}`)).items).toHaveLength(1);
  });

  it('is shown to those who act for its exporter only', async () => {
    const id = await openFiling(registry.client);
    const token = await registry.client.issuer.token({ person: 'ann', exporters: ['other-exporter'] });
    const answer = await registry.client.get(`/v1/audit?object=filing:${id}`, { authorization: `Bearer ${token}` });
    expect(answer).toMatchObject({ status: 403, body: { code: 'EXPORTER_OUT_OF_SCOPE' } });
  });

  it.each([
    ['of something that has no timeline', '?object=shipment:SH-1', 'object'],
    ['from a cursor that is none', '?object=filing:F-1001&cursor=x', 'cursor'],
    ['of a kind that there is not', '?kind=shipment', 'kind'],
    ['since a time without an offset', '?since=2026-11-27T08:00:00', 'since'],
    ['until before it begins', '?since=2026-11-27&until=2026-11-26', 'until'],
    ['by what it does not know', '?person=ann', 'person'],
  ])('is not read %s', async (_how, query, field) => {
    expect(await registry.client.get(`/v1/audit${query}`)).toMatchObject({
      status: 400,
      body: { code: 'QUERY_INVALID', field },
    });
  });
});

it('a product has one too', async () => {
  const { client } = registry;
  const product = { name: 'n', internalDescription: 'i', salesDescription: 's', category: 'C', attributes: {} };
  await client.put('/v1/products/AUDITED', product);
  await client.put(
    '/v1/products/AUDITED/classification',
    { attributes: { modality: 'IRIS' } },
    { as: 'zoe', ifMatch: '"1"' },
  );
  const { items } = await timeline('product:AUDITED');
  expect(items.map(({ action, by }) => [action, by])).toEqual([
    ['create', 'ann'],
    ['classify', 'zoe'],
  ]);
  expect(items[1]).toMatchObject({
    from: { classifiedAttributes: {}, confirmedBy: null },
    to: { classifiedAttributes: { modality: 'IRIS' }, confirmedBy: 'zoe' },
  });
});

it('a list has one, of all its versions', async () => {
  const { items } = await timeline('list:cac-intelligent-agents');
  expect(items.map(({ action, by, to }) => [action, by, to?.['version 1']])).toEqual([
    ['draft', 'ann', 'DRAFT'],
    ['propose', 'ann', 'PROPOSED'],
    ['approve', 'zoe', 'APPROVED'],
  ]);
});

describe('the whole trail', () => {
  interface Row {
    readonly seq: string;
    readonly text: string;
    readonly journal_hash: Buffer;
    readonly hash: Buffer;
    readonly said: Buffer | null;
  }

  it('is one chain without gaps, tied to the journal, also when many write at once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => registry.client.post('/v1/filings', aFilingBody())));
    const { rows } = await registry.database.pool.query<Row>(
      `SELECT a.seq, a.entry::text AS text, a.journal_hash, a.hash, j.hash AS said
         FROM registry.audit a LEFT JOIN registry.journal j ON j.lane = 'registry' AND j.last_seq = a.journal_seq
        ORDER BY a.seq`,
    );
    expect(rows.length).toBeGreaterThan(8);
    let hash: Buffer = Buffer.alloc(32);
    for (const [index, row] of rows.entries()) {
      hash = auditHash(hash, row.journal_hash, row.text);
      expect({ seq: row.seq, hash: row.hash, journal: row.journal_hash }).toEqual({
        ...{ seq: String(index + 1), hash },
        journal: row.said ?? Buffer.alloc(32),
      });
    }
  });

  it.each(['DELETE FROM registry.audit', `UPDATE registry.audit SET entry = '{}'`, 'TRUNCATE registry.audit'])(
    'is never changed: %s',
    async (statement) => {
      await expect(registry.database.pool.query(statement)).rejects.toThrow('rows of audit are only ever added');
    },
  );
});
