import type { EvidenceAttachedData } from '@sluice/contracts';
import type { DeadLetterResource, DeadLetterSummary, KeyReplay } from '@sluice/messaging';
import { aPlainProduct, eventually, publishRaw } from '@sluice/testing';
import type { Answer, Ask } from '../testing/client.js';
import { filing, openFiling, publishList, REPORT } from '../testing/officer.js';
import { useRegistry, type TestRegistry } from '../testing/use-registry.js';

const EVIDENCE = 'compliance.evidence.v1';
const CATALOG = 'catalog.product.v1';

let registry: TestRegistry;

beforeAll(async () => {
  registry = await useRegistry();
  await publishList(registry.client);
}, 60_000);

afterAll(() => registry.close());

function send(topic: string, key: string, type: string, data: unknown): Promise<void> {
  const headers = {
    ce_specversion: '1.0',
    ce_id: `${key}-${Math.random()}`,
    ce_source: '/dms',
    ce_type: type,
    'content-type': 'application/json',
  };
  const value = typeof data === 'string' ? data : JSON.stringify(data);
  return publishRaw(registry.topics.brokers, `${registry.topics.prefix}${topic}`, [{ key, value, headers }]);
}

function evidenceFor(filingId: string): EvidenceAttachedData {
  return {
    filingId,
    evidenceId: `E-${filingId}`,
    kind: REPORT,
    sha256: 'a'.repeat(64),
    mediaType: 'application/pdf',
    size: 482_113,
    uri: `s3://evidence/${filingId}`,
    attachedBy: 'dms',
  };
}

function parked(key: string, count = 1): Promise<DeadLetterSummary[]> {
  return eventually(async () => {
    const { body } = await registry.client.get<{ items: DeadLetterSummary[] }>(`/v1/dead-letters?key=${key}`);
    expect(body.items).toHaveLength(count);
    return body.items;
  });
}

function replay(deadLetterId: string, body: object = {}, ask: Ask = {}): Promise<Answer<DeadLetterResource>> {
  const path = `/v1/dead-letters/${encodeURIComponent(deadLetterId)}/replay`;
  return registry.client.post<DeadLetterResource>(path, body, { ifMatch: '*', ...ask });
}

describe('a record that the registry parked', () => {
  it('stays parked when its replay is refused again, and is applied once its cause is gone', async () => {
    const filingId = await openFiling(registry.client);
    await send(EVIDENCE, 'F-NONE', 'compliance.evidence.attached', evidenceFor('F-NONE'));
    const [letter] = await parked('F-NONE');
    const id = letter?.deadLetterId ?? '';
    expect(letter).toMatchObject({ code: 'FILING_UNKNOWN', blocksKey: false });
    const refused = await replay(id);
    expect(refused).toMatchObject({ status: 409, body: { code: 'FILING_UNKNOWN' } });
    const { body } = await registry.client.get<DeadLetterResource>(`/v1/dead-letters/${encodeURIComponent(id)}`);
    expect(body).toMatchObject({ state: 'OPEN', record: { value: { filingId: 'F-NONE' } } });

    const corrected = { key: filingId, value: evidenceFor(filingId) };
    expect(await replay(id, { record: corrected, reason: 'wrong filing' })).toMatchObject({
      status: 200,
      body: {
        state: 'REPLAYED',
        key: 'F-NONE',
        resolution: { by: 'ann', reason: 'wrong filing', outcome: 'APPLIED', edited: { key: filingId } },
      },
    });
    expect((await filing(registry.client, filingId)).body.evidence).toMatchObject([{ evidenceId: `E-${filingId}` }]);
  });

  it('is applied once by several people at once', async () => {
    const sku = 'PARKED-LAMP';
    const { classification: _, ...product } = aPlainProduct({ sku });
    await send(CATALOG, sku, 'catalog.product.upserted', { ...product, category: 7 });
    const [letter] = await parked(sku);
    const id = letter?.deadLetterId ?? '';
    expect(await replay(id)).toMatchObject({ status: 422, body: { field: 'category' } });
    const answers = await Promise.all(
      ['ann', 'bob', 'zoe'].map((as) => replay(id, { record: { value: product } }, { as })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await registry.client.get(`/v1/products/${sku}`)).toMatchObject({ status: 200, etag: '"1"' });
  });

  it('is replayed with all others of its key, in order and as a whole', async () => {
    const sku = 'PARKED-KEY';
    const { classification: _, ...product } = aPlainProduct({ sku });
    const broken = `ALTER TABLE registry.product ADD CONSTRAINT broken CHECK (sku <> '${sku}') NOT VALID`;
    await registry.database.pool.query(broken);
    await send(CATALOG, sku, 'catalog.product.upserted', product);
    await send(CATALOG, sku, 'catalog.product.upserted', { ...product, productVersion: 2, name: 'Second' });
    const letters = await parked(sku, 2);
    const ask = { topic: CATALOG, key: sku };
    expect(await registry.client.post('/v1/dead-letters/replay-key', ask)).toMatchObject({
      status: 422,
      body: { code: 'RECORD_FAILED' },
    });
    await registry.database.pool.query('ALTER TABLE registry.product DROP CONSTRAINT broken');
    const replayed = await registry.client.post<KeyReplay>('/v1/dead-letters/replay-key', ask);
    expect(replayed.status).toBe(200);
    expect(replayed.body.replayed.map(({ deadLetterId }) => deadLetterId)).toEqual(
      letters.map(({ deadLetterId }) => deadLetterId),
    );
    expect((await registry.client.get(`/v1/products/${sku}`)).body).toMatchObject({
      name: 'Second',
      productVersion: 2,
    });
  });

  it('is discarded with a reason, for good', async () => {
    await send(EVIDENCE, 'F-GONE', 'compliance.evidence.attached', '{');
    const [letter] = await parked('F-GONE');
    const path = `/v1/dead-letters/${encodeURIComponent(letter?.deadLetterId ?? '')}/discard`;
    expect(await registry.client.post(path, {}, { ifMatch: '*' })).toMatchObject({ status: 422 });
    expect(await registry.client.post(path, { reason: 'empty' }, { ifMatch: '"1"' })).toMatchObject({
      status: 200,
      etag: '"2"',
      body: { state: 'DISCARDED' },
    });
    expect(await replay(letter?.deadLetterId ?? '')).toMatchObject({ status: 409 });
  });
});
