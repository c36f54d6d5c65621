import { aList, aListEntry } from '@sluice/testing';
import type { FilingResource } from './filing-resource.js';
import type { Client } from '../testing/client.js';
import { useRegistry, type TestRegistry } from '../testing/use-registry.js';

const {
  version: _version,
  status: _status,
  ...listBody
} = aList({
  entries: [
    aListEntry(),
    aListEntry({ entryId: 'reviewed', completes: 'ON_REVIEW', requires: ['SECURITY_ASSESSMENT_REPORT'] }),
  ],
});
const wanted = (entryId = 'biometric-lock'): Record<string, unknown> => ({
  ...{ exporterId: 'acme-sz', listId: 'cac-intelligent-agents', entryId, skus: ['IRIS-LOCK-2'], markets: ['*'] },
});
const file = new Blob(['the assessment'], { type: 'application/pdf' });

describe('filings over HTTP', () => {
  let registry: TestRegistry;
  let client: Client;

  beforeAll(async () => {
    registry = await useRegistry();
    client = registry.client;
    const draft = await client.post('/v1/lists', listBody, { as: 'ann' });
    expect(draft.status).toBe(201);
    const approved = await client.post(`${draft.headers.get('location')}/approve`, undefined, {
      as: 'zoe',
      ifMatch: draft.etag,
    });
    expect(approved.status).toBe(200);
  });
  afterAll(() => registry.close());

  it('goes from draft through evidence to completed', async () => {
    const draft = await client.post<FilingResource>('/v1/filings', wanted());
    expect(draft).toMatchObject({
      status: 201,
      etag: '"1"',
      body: { status: 'DRAFT', missing: ['SECURITY_ASSESSMENT_REPORT', 'FILING_RECEIPT'] },
    });
    const report = await client.upload<FilingResource>(draft.body.filingId, [
      ['kind', 'SECURITY_ASSESSMENT_REPORT'],
      ['file', file],
    ]);
    console.log(JSON.stringify(report.body));
    expect(report).toMatchObject({ status: 201, etag: '"2"', body: { status: 'DRAFT', missing: ['FILING_RECEIPT'] } });
    const receipt = await client.upload<FilingResource>(draft.body.filingId, [
      ['file', file],
      ['validUntil', ''],
      ['validFrom', '2026-06-10'],
      ['number', 'CAC-2026-000123'],
      ['kind', 'FILING_RECEIPT'],
    ]);
    console.log(JSON.stringify(receipt.body));
    expect(receipt).toMatchObject({
      status: 201,
      etag: '"3"',
      body: { status: 'COMPLETED', missing: [], number: 'CAC-2026-000123' },
    });
    console.log(
      (
        await registry.database.pool.query(
          'select lane, seq, topic, key, type, time from registry.journal order by seq',
        )
      ).rows,
    );
  });
});
