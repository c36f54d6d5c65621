import { aListEntry } from '@sluice/testing';
import type { Client } from '../testing/client.js';
import { act, aDocument, filing, openFiling, publishList, REPORT } from '../testing/officer.js';
import { useRegistry, type TestRegistry } from '../testing/use-registry.js';
import type { FilingResource } from './filing-resource.js';

let registry: TestRegistry;
let client: Client;
let now = Date.parse('2026-06-10T00:00:00Z');

beforeAll(async () => {
  registry = await useRegistry({ clock: () => now });
  ({ client } = registry);
  await publishList(client, [aListEntry()]);
}, 60_000);
afterAll(() => registry.close(), 60_000);

const receipt = (validFrom: string, validUntil: string) =>
  [
    ['kind', 'FILING_RECEIPT'],
    ['number', 'CAC-1'],
    ['validFrom', validFrom],
    ['validUntil', validUntil],
    ['file', aDocument()],
  ] as const;

async function complete(id: string, validFrom: string, validUntil: string): Promise<void> {
  await client.upload(id, [
    ['kind', REPORT],
    ['file', aDocument()],
  ]);
  const answer = await client.upload<FilingResource>(id, receipt(validFrom, validUntil));
  expect(answer.body).toMatchObject({ status: 'COMPLETED', validFrom, validUntil });
}

describe('a draft', () => {
  const amend = (id: string, body: unknown, ifMatch?: string) =>
    client.patch<FilingResource>(`/v1/filings/${id}`, body, ifMatch === undefined ? {} : { ifMatch });

  it('takes other products and markets, more or fewer, from the version somebody saw', async () => {
    const id = await openFiling(client, { skus: ['A', 'B'], markets: ['SE'] });
    expect(await amend(id, { skus: ['B', 'C', 'C'] })).toMatchObject({ status: 428 });
    expect(await amend(id, { skus: ['B', 'C', 'C'] }, '"1"')).toMatchObject({
      ...{ status: 200, etag: '"2"' },
      body: { skus: ['B', 'C'], markets: ['SE'], status: 'DRAFT', filingVersion: 2 },
    });
    expect(await amend(id, { markets: ['SE', 'DE'], reason: 'sold there too' }, '"1"')).toMatchObject({ status: 412 });
    expect(await amend(id, { markets: ['SE', 'DE'], reason: 'sold there too' }, '"2"')).toMatchObject({
      body: { skus: ['B', 'C'], markets: ['SE', 'DE'] },
    });
  });

  it.each([
    ['nothing', {}, 'skus'],
    ['no product at all', { skus: [] }, 'skus'],
    ['another exporter', { skus: ['A'], exporterId: 'other' }, 'exporterId'],
  ])('does not take %s', async (_what, body, field) => {
    const id = await openFiling(client);
    expect(await amend(id, body, '"1"')).toMatchObject({ status: 422, body: { field } });
  });

  it('takes none once it is submitted', async () => {
    const id = await openFiling(client);
    await act(client, id, 'submit');
    expect(await amend(id, { skus: ['A'] }, '"2"')).toMatchObject({ status: 409, body: { code: 'FILING_STATUS' } });
  });
});

describe('renewing a filing', () => {
  const renew = (id: string, body?: unknown) => client.post<FilingResource>(`/v1/filings/${id}/renew`, body);

  it('makes the draft of a successor, about the same, that misses its own documents', async () => {
    const id = await openFiling(client, { skus: ['A', 'B'], markets: ['SE', 'DE'] });
    await complete(id, '2026-06-10', '2027-06-09');
    const before = await filing(client, id);
    const successor = await renew(id, { reason: 'ends in June' });
    expect(successor).toMatchObject({
      ...{ status: 201, etag: '"1"' },
      body: {
        status: 'DRAFT',
        skus: ['A', 'B'],
        markets: ['SE', 'DE'],
        renews: id,
        missing: [REPORT, 'FILING_RECEIPT'],
      },
    });
    const { filingId } = successor.body;
    const { etag, body } = await filing(client, id);
    expect({ etag, body }).toEqual({ etag: before.etag, body: { ...before.body, renewedBy: filingId } });
  });

  it('is done once, unless the successor came to nothing', async () => {
    const id = await openFiling(client);
    await complete(id, '2026-06-10', '2027-06-09');
    const first = await renew(id);
    expect(await renew(id)).toMatchObject({ status: 409, body: { code: 'FILING_RENEWED_ALREADY' } });
    await act(client, first.body.filingId, 'withdraw');
    expect((await filing(client, id)).body.renewedBy).toBeUndefined();
    expect(await renew(id)).toMatchObject({ status: 201 });
  });

  it('makes one successor although it is asked twice at once', async () => {
    const id = await openFiling(client);
    await complete(id, '2026-06-10', '2027-06-09');
    const answers = await Promise.all([renew(id), renew(id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('needs a filing that was completed and not revoked', async () => {
    const draft = await openFiling(client);
    expect(await renew(draft)).toMatchObject({ status: 409, body: { code: 'FILING_STATUS' } });
    const revoked = await openFiling(client);
    await complete(revoked, '2026-06-10', '2027-06-09');
    await act(client, revoked, 'revoke', { reason: 'r' });
    expect(await renew(revoked)).toMatchObject({ status: 409, body: { code: 'FILING_STATUS' } });
    expect(await renew('F-1')).toMatchObject({ status: 404 });
  });

  it('leaves no day without a filing: both are complete until the old one expires by itself, in China', async () => {
    const old = await openFiling(client);
    await complete(old, '2026-06-10', '2026-12-31');
    const { filingId: successor } = (await renew(old)).body;
    await complete(successor, '2027-01-01', '2027-12-31');
    const statuses = async (): Promise<string[]> => {
      // Filings are expired when the registry starts; when it stops it sees that to its end.
      await registry.restart();
      await registry.restart();
      ({ client } = registry);
      return [(await filing(client, old)).body.status, (await filing(client, successor)).body.status];
    };
    now = Date.parse('2026-12-31T23:59:59.999+08:00');
    expect(await statuses()).toEqual(['COMPLETED', 'COMPLETED']);
    now = Date.parse('2027-01-01T00:00:00+08:00');
    expect(await statuses()).toEqual(['EXPIRED', 'COMPLETED']);
    expect(await renew(old)).toMatchObject({ status: 409, body: { code: 'FILING_RENEWED_ALREADY' } });
  }, 60_000);
});
