import { CreateBucketCommand, CreateMultipartUploadCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { prepareS3Server, type S3Server } from '@sluice/testing';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Staging } from '../staging.js';
import { itKeepsEvidence, sha256Of, stage, type StoreUnderTest } from '../testing/evidence-store-contract.js';
import { EvidenceStoreUnavailable } from './evidence-store.js';
import { S3EvidenceStore, type S3Settings } from './s3-evidence-store.js';

const MIB = 1024 * 1024;
const s3 = await prepareS3Server();
const whereThereIsOne = s3 === undefined ? describe.skip : describe;

whereThereIsOne('the evidence store on S3', () => {
  let server: S3Server;
  let outsider: S3Client;

  beforeAll(async () => {
    server = await s3!.start();
    // As an operator gives them: the SDK finds them by its own chain.
    process.env['AWS_ACCESS_KEY_ID'] = server.accessKeyId;
    process.env['AWS_SECRET_ACCESS_KEY'] = server.secretAccessKey;
    outsider = new S3Client({ endpoint: server.endpoint, region: server.region, forcePathStyle: true });
  }, 60_000);
  afterAll(async () => {
    outsider.destroy();
    await server.stop();
  });

  const freshBucket = async (changes: Partial<S3Settings> = {}): Promise<S3Settings> => {
    const bucket = `evidence-${randomBytes(6).toString('hex')}`;
    await outsider.send(new CreateBucketCommand({ Bucket: bucket }));
    return { bucket, endpoint: server.endpoint, region: server.region, prefix: 'acme/evidence/', ...changes };
  };

  async function onS3(): Promise<StoreUnderTest & { readonly settings: S3Settings }> {
    const settings = await freshBucket();
    const directory = await mkdtemp(join(tmpdir(), 'sluice-evidence-'));
    const store = new S3EvidenceStore(settings);
    const staging = new Staging(directory);
    await store.open();
    await staging.open();
    return {
      settings,
      store,
      staging,
      tamper: async (sha256, content) => {
        const key = { Bucket: settings.bucket, Key: settings.prefix + sha256 };
        await outsider.send(new PutObjectCommand({ ...key, Body: content }));
      },
      close: async () => {
        await store.close();
        await rm(directory, { recursive: true });
      },
    };
  }

  async function withS3(use: (test: Awaited<ReturnType<typeof onS3>>) => Promise<void>): Promise<void> {
    const test = await onS3();
    try {
      await use(test);
    } finally {
      await test.close();
    }
  }

  itKeepsEvidence(onS3);

  it('sees only documents behind its own prefix', () =>
    withS3(async ({ store, staging, settings }) => {
      for (const Key of [`other/${sha256Of('x')}`, `${settings.prefix}readme.txt`, `zzz/${sha256Of('y')}`])
        await outsider.send(new PutObjectCommand({ Bucket: settings.bucket, Key, Body: 'not ours' }));
      const mine = await stage(staging, 'mine');
      await store.put(mine);
      expect((await store.list('', 1)).map(({ sha256 }) => sha256)).toEqual([mine.sha256]);
    }));

  it('clears uploads that a crash left unfinished, and none that may be going on', () =>
    withS3(async ({ store, settings }) => {
      const upload = { Bucket: settings.bucket, Key: settings.prefix + sha256Of('left') };
      await outsider.send(new CreateMultipartUploadCommand(upload));
      expect(await store.clearUnfinished(new Date(Date.now() - 60_000))).toBe(0);
      expect(await store.clearUnfinished(new Date(Date.now() + 60_000))).toBe(1);
      expect(await store.clearUnfinished(new Date(Date.now() + 60_000))).toBe(0);
    }));

  it('leaves no document when what was staged changed before it was sent', () =>
    withS3(async ({ store, staging }) => {
      const document = await stage(staging, randomBytes(9 * MIB));
      const other = await stage(staging, randomBytes(9 * MIB));
      await expect(store.put({ ...document, path: other.path })).rejects.toThrow();
      const small = await stage(staging, 'ten bytes!');
      await expect(store.put({ ...small, sha256: sha256Of('another') })).rejects.toThrow(EvidenceStoreUnavailable);
      expect(await store.list('', 10)).toEqual([]);
    }));

  it('does not open without its bucket, and says which one', async () => {
    const store = new S3EvidenceStore({ ...(await freshBucket()), bucket: 'no-such-bucket' });
    await expect(store.open()).rejects.toThrow(/the bucket no-such-bucket at .* could not be reached: NotFound/);
    // A lost bucket is not the same as a lost document.
    await expect(store.read(sha256Of('x'))).rejects.toThrow(EvidenceStoreUnavailable);
    await store.close();
  });

  it('tells nothing secret when it is refused', async () => {
    const settings = await freshBucket();
    const { AWS_SECRET_ACCESS_KEY: right } = process.env;
    process.env['AWS_SECRET_ACCESS_KEY'] = 'hunter2-hunter2-hunter2';
    const store = new S3EvidenceStore(settings);
    const error: unknown = await store.read(sha256Of('x')).catch((thrown: unknown) => thrown);
    process.env['AWS_SECRET_ACCESS_KEY'] = right;
    await store.close();
    expect(error).toBeInstanceOf(EvidenceStoreUnavailable);
    expect(String(error)).toMatch(/could not read a document: SignatureDoesNotMatch \(HTTP 403\)/);
    const everything = JSON.stringify(error, Object.getOwnPropertyNames(error));
    expect(everything).not.toContain('hunter2');
    expect(everything).not.toContain(server.accessKeyId);
  });

  it('says that the server is away, and goes on when it is back', async () => {
    const own = await s3!.start();
    const settings = { ...(await freshBucket()), endpoint: own.endpoint };
    const client = new S3Client({ endpoint: own.endpoint, region: own.region, forcePathStyle: true });
    await client.send(new CreateBucketCommand({ Bucket: settings.bucket }));
    client.destroy();
    const directory = await mkdtemp(join(tmpdir(), 'sluice-evidence-'));
    const staging = new Staging(directory);
    const store = new S3EvidenceStore(settings);
    const document = await stage(staging, randomBytes(20 * MIB));
    await own.kill();
    await expect(store.put(document)).rejects.toThrow(/could not .*: ECONNREFUSED/);
    await own.restart();
    await store.put(document);
    expect(await store.find(document.sha256)).toMatchObject({ size: 20 * MIB });
    await store.close();
    await own.stop();
    await rm(directory, { recursive: true });
  }, 60_000);
});
