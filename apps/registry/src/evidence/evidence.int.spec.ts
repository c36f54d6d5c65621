import { aListEntry, eventually, publish, publishAll, publishRaw, readTopic, jsonOf } from '@sluice/testing';
import type { DeadLetterData, EvidenceAttachedData, FilingUpdatedData } from '@sluice/contracts';
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import type { FilingResource } from '../filings/filing-resource.js';
import type { Client } from '../testing/client.js';
import { aDocument, aReceipt, contentOf, filing, openFiling, publishList, REPORT } from '../testing/officer.js';
import { saidOutsideTheContract } from '../testing/said.js';
import { useRegistry, withRegistry, type TestRegistry } from '../testing/use-registry.js';

const FILE_BYTES_MAX = 1_000_000;
const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');

let registry: TestRegistry;
let client: Client;

beforeAll(async () => {
  registry = await useRegistry({ evidence: { bytesMax: FILE_BYTES_MAX } });
  client = registry.client;
  await publishList(client);
}, 60_000);
afterAll(() => registry.close(), 60_000);

/** Names of everything in the evidence store. */
async function storedFiles(): Promise<string[]> {
  const entries = await readdir(registry.evidenceDirectory, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

const inKafka = async (filingId: string): Promise<FilingUpdatedData[]> => {
  const records = await readTopic(registry.topics.brokers, `${registry.topics.prefix}compliance.filing.v1`);
  return records.filter(({ key }) => key === filingId).map((record) => jsonOf<FilingUpdatedData>(record));
};

describe('uploading evidence', () => {
  it('ends as a COMPLETED filing in Kafka, whatever the order of fields', async () => {
    const id = await openFiling(client);
    await client.upload(id, [
      ['file', aDocument()],
      ['sha256', sha256(contentOf('the assessment')).toUpperCase()],
      ['kind', REPORT],
    ]);
    await client.upload(id, aReceipt.toReversed());
    const said = await eventually(async () => {
      const updates = await inKafka(id);
      expect(updates).toHaveLength(3);
      return updates;
    });
    expect(said.map(({ filingVersion, status }) => [filingVersion, status])).toEqual([
      [1, 'DRAFT'],
      [2, 'DRAFT'],
      [3, 'COMPLETED'],
    ]);
    expect(said[2]).toMatchObject({
      number: 'CAC-2026-000123',
      validFrom: '2026-06-10',
      validUntil: null,
      missing: [],
    });
    expect(said[2]?.evidence.map((one) => [one.kind, one.version, one.sha256, one.size])).toEqual([
      [REPORT, 1, sha256(contentOf('the assessment')), contentOf('the assessment').length],
      ['FILING_RECEIPT', 1, sha256(contentOf('the receipt')), contentOf('the receipt').length],
    ]);
  });

  it('stores nothing when the SHA-256 does not match', async () => {
    const id = await openFiling(client);
    const before = await storedFiles();
    const answer = await client.upload(id, [
      ['kind', REPORT],
      ['sha256', sha256('another')],
      ['file', aDocument('unique')],
    ]);
    expect(answer).toMatchObject({ status: 422, body: { code: 'SHA256_MISMATCH', field: 'sha256' } });
    expect(await storedFiles()).toEqual(before);
    expect((await filing(client, id)).body).toMatchObject({ filingVersion: 1, evidence: [] });
  });

  it.each<[string, (readonly [string, string | Blob])[], number, string, string]>([
    ['no kind', [['file', aDocument('a')]], 422, 'SCHEMA_VIOLATION', 'kind'],
    ['no file', [['kind', REPORT]], 422, 'FILE_MISSING', 'file'],
    [
      'an empty file',
      [
        ['kind', REPORT],
        ['file', aDocument('')],
      ],
      422,
      'FILE_EMPTY',
      'file',
    ],
    [
      'two files',
      [
        ['kind', REPORT],
        ['file', aDocument('a')],
        ['file', aDocument('b')],
      ],
      400,
      'MULTIPART_INVALID',
      '',
    ],
    [
      'a field nobody knows',
      [
        ['kind', REPORT],
        ['colour', 'red'],
        ['file', aDocument('a')],
      ],
      422,
      'SCHEMA_VIOLATION',
      'colour',
    ],
    [
      'a receipt without its number',
      [
        ['kind', 'FILING_RECEIPT'],
        ['validFrom', '2026-06-10'],
        ['file', aDocument('a')],
      ],
      422,
      'SCHEMA_VIOLATION',
      'number',
    ],
    [
      'a receipt that ends before it begins',
      [...aReceipt, ['validUntil', '2026-06-09']],
      422,
      'DATES_REVERSED',
      'validUntil',
    ],
    [
      'a file that is too large',
      [
        ['kind', REPORT],
        ['file', aDocument('x'.repeat(FILE_BYTES_MAX + 1))],
      ],
      413,
      'FILE_TOO_LARGE',
      'file',
    ],
  ])('is refused with %s, and leaves nothing', async (_what, fields, status, code, field) => {
    const id = await openFiling(client);
    const before = await storedFiles();
    const answer = await client.upload(id, fields);
    expect([answer.status, answer.body['code'], answer.body['field'] ?? '']).toEqual([status, code, field]);
    expect(await storedFiles()).toEqual(before);
  });

  it('is refused as anything but multipart', async () => {
    const id = await openFiling(client);
    expect(await client.post(`/v1/filings/${id}/evidence`, { kind: REPORT })).toMatchObject({
      status: 415,
      body: { code: 'MULTIPART_REQUIRED' },
    });
  });

  it.each([
    ['no boundary', 'multipart/form-data', 'anything'],
    ['another boundary than it says', 'multipart/form-data; boundary=a', '--b\r\n\r\n'],
    [
      'no end',
      'multipart/form-data; boundary=a',
      '--a\r\ncontent-disposition: form-data; name="file"; filename="f"\r\n\r\nhalf',
    ],
  ])('is refused as multipart with %s', async (_what, contentType, body) => {
    const id = await openFiling(client);
    const before = await storedFiles();
    const headers = { ...(await client.issuer.authorization('ann')), 'content-type': contentType };
    const answer = await fetch(`${client.url}/v1/filings/${id}/evidence`, { method: 'POST', headers, body });
    expect([answer.status, await answer.json()]).toEqual([400, expect.objectContaining({ code: 'MULTIPART_INVALID' })]);
    expect(await storedFiles()).toEqual(before);
  });

  it('heeds If-Match when it is sent', async () => {
    const id = await openFiling(client);
    const fields = [
      ['kind', REPORT],
      ['file', aDocument('precise')],
    ] as const;
    expect(await client.upload(id, fields, { ifMatch: '"9"' })).toMatchObject({
      status: 412,
      body: { code: 'STALE_VERSION' },
    });
    expect(await client.upload(id, fields, { ifMatch: '"1"' })).toMatchObject({ status: 201, etag: '"2"' });
  });

  it('is shown under the name its sender gave it, with who attached it', async () => {
    const id = await openFiling(client);
    await client.upload<FilingResource>(id, [
      ['kind', REPORT],
      ['file', aDocument('named')],
    ]);
    const { body } = await client.get<FilingResource>(`/v1/filings/${id}`);
    expect(body.evidence).toMatchObject([{ version: 1, fileName: 'Bericht 报告.pdf', attachedBy: 'ann' }]);
  });

  it('can be downloaded again, with its name and its hash', async () => {
    const id = await openFiling(client);
    const upload = await client.upload<FilingResource>(id, [
      ['kind', REPORT],
      ['file', aDocument('to be read')],
    ]);
    const headers = await client.issuer.authorization('ann');
    const answer = await fetch(client.url + upload.headers.get('location'), { headers });
    const content = contentOf('to be read');
    expect(await answer.text()).toBe(content);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-length')).toBe(String(content.length));
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="Bericht __.pdf"; filename*=UTF-8''Bericht%20%E6%8A%A5%E5%91%8A.pdf`,
    );
    expect(answer.headers.get('x-sluice-sha256')).toBe(sha256(content));
    expect(answer.headers.get('repr-digest')).toBe(
      `sha-256=:${createHash('sha256').update(content).digest('base64')}:`,
    );
    expect((await client.get(`/v1/filings/${id}/evidence/nothing`)).body).toMatchObject({ code: 'EVIDENCE_UNKNOWN' });
  });
});

describe('evidence from document systems', () => {
  const attached = (filingId: string, more: Partial<EvidenceAttachedData> = {}): EvidenceAttachedData => ({
    ...{
      filingId,
      evidenceId: `${filingId}-${more.kind ?? REPORT}`,
      kind: REPORT,
      sha256: sha256('dms'),
      mediaType: 'application/pdf',
    },
    ...{ size: 3, uri: `s3://dms/${filingId}`, attachedBy: 'dms', ...more },
  });
  const tell = (data: EvidenceAttachedData): Promise<string> =>
    publish(registry.topics.brokers, registry.topics.prefix, 'compliance.evidence.attached', data);
  const parked = async (offsetOf: string): Promise<DeadLetterData[]> => {
    const letters = await readTopic(registry.topics.brokers, `${registry.topics.prefix}sluice.dead-letter.v1`);
    return letters
      .map((record) => jsonOf<DeadLetterData>(record))
      .filter(({ key }) => Buffer.from(key ?? '', 'base64').toString() === offsetOf);
  };

  it('completes a filing as an upload does, and only once however often it is told', async () => {
    const id = await openFiling(client);
    const receipt = { number: 'CAC-K', validFrom: '2026-06-10', validUntil: '2099-01-01' };
    const events = [attached(id), attached(id, { kind: 'FILING_RECEIPT', receipt })];
    await publishAll(
      registry.topics.brokers,
      registry.topics.prefix,
      [...events, ...events].map((data) => ({ type: 'compliance.evidence.attached' as const, data })),
    );
    await eventually(async () =>
      expect((await filing(client, id)).body).toMatchObject({ status: 'COMPLETED', filingVersion: 3, ...receipt }),
    );
    await tell(attached(id, { evidenceId: 'settled', kind: 'OTHER' }));
    await eventually(async () =>
      expect((await filing(client, id)).body).toMatchObject({ filingVersion: 4, missing: [] }),
    );
    expect(await client.get(`/v1/filings/${id}/evidence/${id}-${REPORT}`)).toMatchObject({
      status: 404,
      body: { code: 'EVIDENCE_KEPT_ELSEWHERE' },
    });
  });

  it('is parked, bytes and all, when it cannot be used, and what follows is not', async () => {
    const id = await openFiling(client);
    const topic = `${registry.topics.prefix}compliance.evidence.v1`;
    await publishRaw(registry.topics.brokers, topic, [{ key: id, value: 'not json' }]);
    await tell(attached('F-0'));
    await tell(attached(id, { kind: 'FILING_RECEIPT' }));
    await tell(attached(id));
    await eventually(async () =>
      expect((await filing(client, id)).body).toMatchObject({ filingVersion: 2, missing: ['FILING_RECEIPT'] }),
    );
    await eventually(async () => {
      expect((await parked(id)).map(({ code, field }) => [code, field ?? ''])).toEqual([
        ['NOT_JSON', expect.anything()],
        ['RECEIPT_INCOMPLETE', 'receipt'],
      ]);
      expect(await parked('F-0')).toMatchObject([
        { code: 'FILING_UNKNOWN', field: 'filingId', topic: 'compliance.evidence.v1', service: 'registry' },
      ]);
    });
    expect(Buffer.from((await parked(id))[0]?.value ?? '', 'base64').toString()).toBe('not json');
    const { rows } = await registry.database.pool.query('SELECT code FROM registry.dead_letter ORDER BY code');
    expect(rows).toEqual([{ code: 'FILING_UNKNOWN' }, { code: 'NOT_JSON' }, { code: 'RECEIPT_INCOMPLETE' }]);
  });
});

it('all that was said of lists, filings and parked records is as in the contract', async () => {
  expect(await saidOutsideTheContract(registry)).toEqual([]);
});

describe('a filing that is over', () => {
  it('expires by itself after its last day in Shanghai', () => {
    let nowMs = Date.parse('2026-07-31T15:59:59Z');
    return withRegistry({ clock: () => nowMs }, async (later) => {
      await publishList(later.client, [aListEntry({ requires: ['FILING_RECEIPT'] })]);
      const id = await openFiling(later.client);
      await later.client.upload(id, [...aReceipt, ['validUntil', '2026-07-31']]);
      await later.restart();
      expect((await filing(later.client, id)).body.status).toBe('COMPLETED');
      nowMs += 1_000;
      await later.restart();
      await eventually(async () =>
        expect((await filing(later.client, id)).body).toMatchObject({ status: 'EXPIRED', updatedBy: 'registry' }),
      );
    });
  }, 60_000);
});
