import type { ProductClassifiedData } from '@sluice/contracts';
import { eventually, jsonOf, readTopic } from '@sluice/testing';
import type { AuditItem } from '../audit/audit.service.js';
import type { Client } from '../testing/client.js';
import { said, saidOutsideTheContract } from '../testing/said.js';
import { useRegistry, type TestRegistry } from '../testing/use-registry.js';
import { ImportDesk } from './testing/import-desk.js';
import { workbookOf } from './testing/workbook.js';

const product = {
  ...{ name: 'IrisLock 2', internalDescription: 'i', salesDescription: 's', category: 'BIOMETRIC_LOCK' },
  attributes: { modality: 'IRIS' },
};

describe('importing products', () => {
  let registry: TestRegistry;
  let client: Client;
  let desk: ImportDesk;

  beforeAll(async () => {
    registry = await useRegistry();
    client = registry.client;
    desk = new ImportDesk(() => registry.client);
  }, 60_000);
  afterAll(() => registry.close(), 60_000);

  const parts = async (): Promise<number> =>
    (await registry.database.pool.query('SELECT FROM registry.product_import_part')).rows.length;

  const timeline = async (object: string): Promise<AuditItem[]> =>
    (await client.get<{ items: AuditItem[] }>(`/v1/audit?object=${object}`)).body.items;

  it('shows what a file would change, changes nothing until that is asked for, and then does exactly that', async () => {
    await client.put('/v1/products/A-1', product);
    await client.put('/v1/products/A-1/classification', { attributes: {} }, { as: 'zoe', ifMatch: '"1"' });
    await client.put('/v1/products/A-2', product);
    const csv = [
      'sku;name;category;salesDescription;attributes.modality;attributes.autonomousDecision',
      'A-1;IrisLock 2;BIOMETRIC_LOCK;AI lock;IRIS;true',
      'A-2;IrisLock 2;BIOMETRIC_LOCK;s;IRIS;',
      ';;;;;',
      'A-3;虹膜锁;BIOMETRIC_LOCK;;VEIN;false',
    ].join('\r\n');
    const uploaded = await desk.upload(csv);
    expect(uploaded).toMatchObject({
      status: 202,
      body: { state: 'READING', createdBy: 'ann', file: { name: '产品.csv' } },
    });
    const { importId } = uploaded.body;
    expect(uploaded.headers.get('location')).toBe(`/v1/product-imports/${importId}`);

    const ready = await desk.settled(importId, ['READY']);
    expect(ready.body).toMatchObject({
      ...{ progress: 1, rows: { read: 3, valid: 3, invalid: 0 }, errors: 0 },
      ...{ preview: { create: 1, change: 1, unchanged: 1 }, applied: { created: 0, changed: 0, stale: 0 } },
      file: { format: 'CSV', encoding: 'utf-8', size: Buffer.byteLength(csv) },
    });
    expect(await desk.preview(importId)).toEqual([
      {
        ...{ row: 2, sku: 'A-1', effect: 'CHANGE' },
        changes: [
          { field: 'salesDescription', from: 's', to: 'AI lock' },
          { field: 'attributes.autonomousDecision', from: null, to: true },
          { field: 'classification.confirmedBy', from: 'zoe', to: null },
        ],
      },
      expect.objectContaining({ row: 5, sku: 'A-3', effect: 'CREATE' }),
    ]);
    expect((await client.get('/v1/products/A-1')).etag).toBe('"2"');
    expect((await client.get('/v1/products/A-3')).status).toBe(404);
    expect(await parts()).toBe(0);

    const applying = await desk.apply(importId);
    expect(applying).toMatchObject({ status: 202, body: { state: 'APPLYING', appliedBy: 'ann' } });
    const { body } = await desk.settled(importId, ['APPLIED']);
    expect(body).toMatchObject({ progress: 1, applied: { created: 1, changed: 1, stale: 0 } });
    expect(await client.get('/v1/products/A-1')).toMatchObject({
      etag: '"3"',
      body: {
        ...{ productVersion: 2, internalDescription: 'i', salesDescription: 'AI lock' },
        ...{ attributes: { modality: 'IRIS', autonomousDecision: true }, classification: { attributes: {} } },
      },
    });
    expect((await client.get('/v1/products/A-2')).etag).toBe('"1"');
    expect((await client.get('/v1/products/A-3')).body).toMatchObject({
      name: '虹膜锁',
      attributes: { modality: 'VEIN' },
    });
  });

  it('says what it changed to the world, once, as a PUT does', async () => {
    const versionsOf = async (sku: string): Promise<number[]> => {
      const records = await readTopic(registry.topics.brokers, `${registry.topics.prefix}compliance.product.v1`);
      return records
        .filter(({ key }) => key === sku)
        .map((record) => jsonOf<ProductClassifiedData>(record).productVersion);
    };
    await eventually(async () =>
      expect(await Promise.all(['A-1', 'A-2', 'A-3'].map(versionsOf))).toEqual([[1, 1, 2], [1], [1]]),
    );
    expect(await saidOutsideTheContract(registry)).toEqual([]);
  });

  it('tells who asked for it in the audit trail of each product, and in its own what became of it', async () => {
    const { body, etag } = await desk.read('sku,name,category\nH-1,New,LOCK\nH-2,,LOCK\n');
    const { importId } = body;
    await client.post(`/v1/product-imports/${importId}/apply`, { skipInvalid: true }, { as: 'zoe', ifMatch: etag });
    await desk.settled(importId, ['APPLIED']);
    const [created, ...others] = await timeline('product:H-1');
    expect(created).toMatchObject({
      ...{ action: 'import', by: 'zoe', why: `row 2 of import ${importId}` },
      ...{ from: null, to: { name: 'New', productVersion: 1 } },
    });
    expect(others).toEqual([]);
    const own = await timeline(`import:${importId}`);
    expect(own.map(({ action, by, why, to }) => [action, by, why, to?.['state']])).toEqual([
      ['upload', 'ann', null, 'READING'],
      ['read', 'registry', null, 'READY'],
      ['apply', 'zoe', 'without the rows that have errors', 'APPLYING'],
      ['finish', 'registry', null, 'APPLIED'],
    ]);
    expect(own[1]?.to).toMatchObject({ rows: { read: 2, valid: 1, invalid: 1 }, preview: { create: 1, change: 0 } });
    expect(own[3]?.to).toMatchObject({ applied: { created: 1, changed: 0, stale: 0 } });
  });

  it('names row, column, problem and remedy of what cannot be used, and leaves it out only when that is asked for', async () => {
    const csv = [
      'sku,Name,category,attributes.depth:number',
      'B-1,Good,LOCK,3',
      'B-2,,LOCK,3',
      'B-3,Bad,LOCK,deep',
      'B-1,Twice,LOCK,3',
      'B-4,=1+1,LOCK,"x"',
      ',No sku,LOCK,',
    ].join('\n');
    const { body } = await desk.read(csv);
    expect(body).toMatchObject({ state: 'READY', rows: { read: 6, valid: 1, invalid: 5 }, errors: 6 });
    const errors = await desk.errors(body.importId);
    expect(errors.map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, 'Name', 'VALUE_MISSING'],
      [4, 'attributes.depth:number', 'VALUE_INVALID'],
      [5, 'sku', 'SKU_REPEATED'],
      [6, 'Name', 'FORMULA_REFUSED'],
      [6, 'attributes.depth:number', 'VALUE_INVALID'],
      [7, 'sku', 'SKU_MISSING'],
    ]);
    for (const { problem, remedy } of errors) expect([problem, remedy].join(' ')).toMatch(/^[A-Z“].{20,}\.$/);

    expect(await desk.apply(body.importId)).toMatchObject({ status: 409, body: { code: 'IMPORT_HAS_ERRORS' } });
    expect((await client.get('/v1/products/B-1')).status).toBe(404);
    expect(await desk.apply(body.importId, { skipInvalid: true })).toMatchObject({ status: 202 });
    await desk.settled(body.importId, ['APPLIED']);
    expect((await client.get('/v1/products/B-1')).body).toMatchObject({ name: 'Good' });
    expect((await client.get('/v1/products/B-4')).status).toBe(404);
  });

  it('leaves alone what somebody changed after it was compared, and says so', async () => {
    await client.put('/v1/products/C-1', product);
    const { body } = await desk.read('sku,name,category\nC-1,Renamed,LOCK\nC-2,New,LOCK\n');
    await client.put('/v1/products/C-1', { ...product, name: 'By hand' }, { ifMatch: '"1"' });
    await client.put('/v1/products/C-2', { ...product, name: 'By hand' });
    await desk.apply(body.importId);
    const applied = await desk.settled(body.importId, ['APPLIED']);
    expect(applied.body).toMatchObject({ applied: { created: 0, changed: 0, stale: 2 } });
    expect((await desk.errors(body.importId)).map(({ row, code }) => [row, code])).toEqual([
      [2, 'STALE_VERSION'],
      [3, 'STALE_VERSION'],
    ]);
    for (const sku of ['C-1', 'C-2']) {
      expect((await client.get(`/v1/products/${sku}`)).body).toMatchObject({ name: 'By hand' });
    }
  });

  it('reads a workbook, and what Chinese Windows saves as CSV', async () => {
    const workbook = workbookOf([
      ['sku', 'name', 'category', 'attributes.depth', 'attributes.autonomousDecision'],
      ['D-1', '虹膜锁', 'BIOMETRIC_LOCK', 2.5, true],
      [12345, 'Number', 'HARDWARE', null, { xml: '<c r="E3"><f>1=1</f><v>1</v></c>' }],
    ]);
    const fromWorkbook = await desk.read(workbook);
    expect(fromWorkbook.body).toMatchObject({ file: { format: 'XLSX' }, rows: { read: 2, valid: 1, invalid: 1 } });
    expect(await desk.errors(fromWorkbook.body.importId)).toMatchObject([
      { row: 3, column: 'attributes.autonomousDecision', code: 'FORMULA_REFUSED' },
    ]);
    const changes = (await desk.preview(fromWorkbook.body.importId)).flatMap((row) => row.changes);
    expect(changes).toContainEqual({ field: 'attributes.depth', from: null, to: 2.5 });

    const gb = Buffer.concat([
      Buffer.from('sku,name,category\nD-2,'),
      Buffer.from([0xba, 0xe7, 0xc4, 0xa4]),
      Buffer.from(',LOCK\n'),
    ]);
    const fromGb = await desk.read(gb);
    expect(fromGb.body).toMatchObject({ state: 'READY', file: { encoding: 'gb18030' } });
    expect(await desk.preview(fromGb.body.importId)).toMatchObject([
      { changes: [{ field: 'name', to: '虹膜' }, {}, {}, {}] },
    ]);
  });

  it.each([
    ['an unknown column', '\nsku,price\nA,1\n', { code: 'COLUMN_UNKNOWN', row: 2, column: 'price' }],
    ['no rows at all', '\n\n', { code: 'FILE_EMPTY' }],
    ['an open quotation mark', 'sku\n"A\nB\n', { code: 'CSV_BROKEN', row: 2 }],
    ['a damaged workbook', Buffer.from('PK\u0003\u0004 and then nothing'), { code: 'WORKBOOK_DAMAGED' }],
  ])('fails with a remedy for a file with %s', async (_what, content, problem) => {
    const { body } = await desk.read(content);
    expect(body).toMatchObject({ state: 'FAILED', problem: { ...problem, remedy: expect.any(String) as string } });
    expect(await parts()).toBe(0);
    expect(await desk.apply(body.importId)).toMatchObject({ status: 409, body: { code: 'IMPORT_STATE' } });
  });

  it('takes the same upload with the same key once', async () => {
    const csv = 'sku,name,category\nE-1,Once,LOCK\n';
    const first = await desk.upload(csv, { key: 'upload-1' });
    const again = await desk.upload(csv, { key: 'upload-1' });
    expect(again.body.importId).toBe(first.body.importId);
    expect(await desk.upload('sku\nE-2\n', { key: 'upload-1' })).toMatchObject({
      status: 422,
      body: { code: 'IDEMPOTENCY_KEY_REUSED' },
    });
    await desk.settled(first.body.importId, ['READY']);
    expect(await parts()).toBe(0);
  });

  it('is cancelled while nobody has applied it, and applied only from the version somebody saw', async () => {
    const { body, etag } = await desk.read('sku,name,category\nF-1,Never,LOCK\n');
    const path = `/v1/product-imports/${body.importId}/apply`;
    expect(await client.post(path)).toMatchObject({ status: 428 });
    expect(await client.post(path, {}, { ifMatch: '"0"' })).toMatchObject({ status: 412 });
    expect(await desk.cancel(body.importId)).toMatchObject({
      status: 202,
      body: { state: 'CANCELLED', cancelledBy: 'ann', endedAt: expect.any(String) as string },
    });
    expect(await client.post(path, {}, { ifMatch: etag })).toMatchObject({ status: 412 });
    expect(await desk.apply(body.importId)).toMatchObject({ status: 409, body: { code: 'IMPORT_STATE' } });
    expect((await client.get('/v1/products/F-1')).status).toBe(404);
  });

  it('refuses what is no file of products, and keeps nothing of it', async () => {
    const refusals = [
      [await client.post('/v1/product-imports', {}), 415, 'MULTIPART_REQUIRED'],
      [await desk.upload(''), 422, 'FILE_MISSING'],
      [await desk.upload('a\0b'), 422, 'FILE_FORMAT_UNKNOWN'],
      [await desk.upload(Buffer.from('sku,name\nA,Türschloß\n', 'latin1')), 422, 'ENCODING_UNKNOWN'],
      [await desk.upload(Buffer.alloc(65 * 1024 * 1024, 'a')), 413, 'FILE_TOO_LARGE'],
      [await desk.upload(Buffer.alloc(64 * 1024 * 1024 + 1, 'a')), 413, 'FILE_TOO_LARGE'],
    ] as const;
    for (const [{ status, body }, expected, code] of refusals) {
      expect([status, body]).toEqual([expected, expect.objectContaining({ code })]);
    }
    expect(await parts()).toBe(0);
    expect(await client.get('/v1/product-imports/nobody')).toMatchObject({
      status: 404,
      body: { code: 'IMPORT_UNKNOWN' },
    });
  });

  it.each([
    ['says no boundary', 'multipart/form-data', ''],
    [
      'ends early',
      'multipart/form-data; boundary=b',
      '--b\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\nsku',
    ],
  ])('refuses a body that %s, and keeps nothing of it', async (_which, type, body) => {
    const headers = { ...(await client.issuer.authorization('ann')), 'content-type': type };
    const answer = await fetch(`${client.url}/v1/product-imports`, { method: 'POST', headers, body });
    expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'MULTIPART_INVALID' }]);
    expect(await parts()).toBe(0);
  });

  it('is given up when every process that worked on it ended', async () => {
    const { pool } = registry.database;
    const csv = ['sku,name,category', ...Array.from({ length: 2_000 }, (_, n) => `K-${n},Product ${n},LOCK`)].join(
      '\n',
    );
    const { body } = await desk.upload(csv);
    const tries = async (): Promise<unknown> =>
      (await pool.query('SELECT state, tries FROM registry.product_import WHERE import_id = $1', [body.importId])).rows;
    await eventually(async () => expect(await tries()).toEqual([{ state: 'READING', tries: 1 }]), { everyMs: 5 });
    await desk.settled(body.importId, ['READY']);
    await eventually(async () => expect(await tries()).toEqual([{ state: 'READY', tries: 0 }]));
    // As five processes leave it that were killed.
    await pool.query(
      `UPDATE registry.product_import SET state = 'APPLYING', applied_by = 'ann', tries = 5 WHERE import_id = $1`,
      [body.importId],
    );
    const { body: failed } = await desk.settled(body.importId, ['FAILED', 'APPLIED']);
    expect(failed).toMatchObject({ state: 'FAILED', problem: { code: 'IMPORT_BROKEN' }, applied: { created: 0 } });
  });

  it('goes on where it was when its process ends in the middle, and applies nothing twice', async () => {
    const rows = Array.from({ length: 3_000 }, (_, n) => `G-${n},Product ${n},LOCK`);
    const csv = ['sku,name,category', ...rows].join('\n');
    const { body } = await desk.upload(csv);
    await eventually(async () => expect((await desk.show(body.importId)).body.rows.read).toBeGreaterThan(0));
    await registry.restart();
    expect((await desk.settled(body.importId, ['READY'])).body).toMatchObject({
      rows: { read: 3_000, valid: 3_000 },
      preview: { create: 3_000 },
    });
    await desk.apply(body.importId);
    await eventually(async () => expect((await desk.show(body.importId)).body.applied.created).toBeGreaterThan(0));
    await registry.restart();
    const { body: applied } = await desk.settled(body.importId, ['APPLIED']);
    expect(applied).toMatchObject({ applied: { created: 3_000, changed: 0, stale: 0 } });
    const spoken = (await said(registry)).filter(({ key }) => key.startsWith('G-'));
    expect(spoken).toHaveLength(3_000);
    expect(new Set(spoken.map(({ key }) => key)).size).toBe(3_000);
  }, 120_000);
});
