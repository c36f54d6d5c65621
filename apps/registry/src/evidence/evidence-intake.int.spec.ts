import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { prepareS3Server } from '@sluice/testing';
import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import type { FilingResource } from '../filings/filing-resource.js';
import type { Answer } from '../testing/client.js';
import { aDocument, contentOf, openFiling, publishList, REPORT } from '../testing/officer.js';
import { useRegistry, withRegistry, type TestRegistry } from '../testing/use-registry.js';
import { A_PROGRAM, FILES } from './testing/files.js';
import { EICAR, SpokenClamd } from './testing/spoken-clamd.js';

const s3 = await prepareS3Server();
const whereThereIsS3 = s3 === undefined ? it.skip : it;

const attach = (
  { client }: TestRegistry,
  filingId: string,
  file: Blob,
  key?: string,
): Promise<Answer<FilingResource & { code?: string; field?: string; remedy?: string }>> =>
  client.upload(
    filingId,
    [
      ['kind', REPORT],
      ['file', file],
    ],
    key === undefined ? {} : { key },
  );

const blob = (content: Buffer | string, type = ''): Blob => new Blob([new Uint8Array(Buffer.from(content))], { type });

async function storedFiles({ evidenceDirectory }: TestRegistry): Promise<string[]> {
  const entries = await readdir(evidenceDirectory, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

describe('what is taken as evidence', () => {
  let registry: TestRegistry;

  beforeAll(async () => {
    registry = await useRegistry({ evidence: { types: Object.keys(FILES).filter((name) => name !== 'zip') } });
    await publishList(registry.client);
  }, 60_000);
  afterAll(() => registry.close(), 60_000);

  it('is every type that is allowed, kept under its media type', async () => {
    const id = await openFiling(registry.client);
    const allowed = Object.entries(FILES).filter(([name]) => name !== 'zip');
    for (const [, { mediaType, content }] of allowed)
      expect((await attach(registry, id, blob(content, mediaType))).status).toBe(201);
    const { body } = await registry.client.get<FilingResource>(`/v1/filings/${id}`);
    expect(body.evidence.map(({ mediaType }) => mediaType).sort()).toEqual(
      allowed.map(([, { mediaType }]) => mediaType).sort(),
    );
  });

  it('is told by its content when the sender does not say', async () => {
    const id = await openFiling(registry.client);
    const { body } = await attach(registry, id, blob(FILES['png']!.content));
    expect(body.evidence).toMatchObject([{ mediaType: 'image/png' }]);
  });

  it.each([
    ['a program that calls itself a report', blob(A_PROGRAM, 'application/pdf'), 'MEDIA_TYPE_MISMATCH'],
    ['a program', blob(A_PROGRAM, 'application/x-msdownload'), 'MEDIA_TYPE_NOT_ALLOWED'],
    ['a type that is not on the list', blob(FILES['zip']!.content, 'application/zip'), 'MEDIA_TYPE_NOT_ALLOWED'],
    ['what nobody knows', blob(A_PROGRAM), 'MEDIA_TYPE_NOT_ALLOWED'],
  ])('is not %s', async (_what, file, code) => {
    const id = await openFiling(registry.client);
    const before = await storedFiles(registry);
    const answer = await attach(registry, id, file);
    expect(answer).toMatchObject({
      status: 422,
      body: { code, field: 'file', remedy: expect.stringContaining('Send') as string },
    });
    expect(await storedFiles(registry)).toEqual(before);
  });
});

describe('where a scanner is set up', () => {
  it('a clean document is taken and an infected one refused, and nothing of it stored', async () => {
    const clamd = await SpokenClamd.start();
    await withRegistry({ evidence: { clamd: clamd.address } }, async (registry) => {
      await publishList(registry.client);
      const id = await openFiling(registry.client);
      expect((await attach(registry, id, aDocument())).status).toBe(201);
      const before = await storedFiles(registry);
      const infected = await attach(registry, id, blob(EICAR, 'text/plain'));
      expect(infected).toMatchObject({ status: 422, body: { code: 'FILE_INFECTED', field: 'file' } });
      expect(await storedFiles(registry)).toEqual(before);
    });
    await clamd.close();
  }, 60_000);

  it('nothing is taken while it does not answer, and the same upload is once it does', async () => {
    const clamd = await SpokenClamd.start();
    const { address } = clamd;
    await withRegistry({ evidence: { clamd: address } }, async (registry) => {
      await publishList(registry.client);
      const id = await openFiling(registry.client);
      await clamd.close();
      const key = randomUUID();
      const refused = await attach(registry, id, aDocument(), key);
      expect(refused).toMatchObject({
        status: 503,
        body: { code: 'VIRUS_SCANNER_UNAVAILABLE', remedy: expect.stringContaining('CLAMD_ADDRESS') as string },
      });
      expect(await storedFiles(registry)).toEqual([]);
      const back = await SpokenClamd.start({ port: address.port });
      expect((await attach(registry, id, aDocument(), key)).status).toBe(201);
      await back.close();
    });
  }, 60_000);
});

whereThereIsS3(
  'where evidence is kept on S3, uploads are taken and given back, and refused with a remedy while it is away',
  async () => {
    const server = await s3!.start();
    const { endpoint, region } = server;
    process.env['AWS_ACCESS_KEY_ID'] = server.accessKeyId;
    process.env['AWS_SECRET_ACCESS_KEY'] = server.secretAccessKey;
    const outsider = new S3Client({ endpoint, region, forcePathStyle: true });
    await outsider.send(new CreateBucketCommand({ Bucket: 'evidence' }));
    outsider.destroy();
    const store = { kind: 's3', bucket: 'evidence', endpoint, region, prefix: 'sluice/' } as const;
    await withRegistry({ evidence: { store } }, async (registry) => {
      await publishList(registry.client);
      const id = await openFiling(registry.client);
      const upload = await attach(registry, id, aDocument('on S3'));
      const download = await registry.client.get<string>(String(upload.headers.get('location')));
      expect(download).toMatchObject({ status: 200, body: contentOf('on S3') });
      expect(await storedFiles(registry)).toEqual([]);

      await server.kill();
      const key = randomUUID();
      expect(await attach(registry, id, aDocument('later'), key)).toMatchObject({
        status: 503,
        body: { code: 'EVIDENCE_STORE_UNAVAILABLE', remedy: expect.stringContaining('Idempotency-Key') as string },
      });
      expect((await registry.client.get(String(upload.headers.get('location')))).status).toBe(503);
      expect((await fetch(`${registry.client.url}/readyz`)).status).toBe(200);
      await server.restart();
      expect((await attach(registry, id, aDocument('later'), key)).status).toBe(201);
      expect((await registry.client.get<FilingResource>(`/v1/filings/${id}`)).body.evidence).toHaveLength(2);
    });
    await server.stop();
  },
  90_000,
);
