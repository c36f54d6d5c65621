import fc from 'fast-check';
import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Staging, StagedDocument } from '../staging.js';
import { StoredContentDiffers, type EvidenceStore, type StoredDocument } from '../store/evidence-store.js';

/** A store that a spec has for itself, opened and empty. */
export interface StoreUnderTest {
  readonly store: EvidenceStore;
  readonly staging: Staging;
  /** Puts these bytes under that name, behind the store's back. */
  tamper(sha256: string, content: Buffer): Promise<void>;
  /** Closes the store and removes what it kept. */
  close(): Promise<void>;
}

const MIB = 1024 * 1024;
/** More than one part of an upload to S3, and not a whole number of them. */
const LARGE_BYTES = 20 * MIB + 7;

export const sha256Of = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex');

export const stage = (staging: Staging, content: Buffer | string): Promise<StagedDocument> =>
  staging.stage(Readable.from([Buffer.from(content)]));

/** What every store has to do, whatever it keeps its documents in. */
export function itKeepsEvidence(open: () => Promise<StoreUnderTest>): void {
  let test: StoreUnderTest;

  beforeEach(async () => {
    test = await open();
  });
  afterEach(() => test.close());

  const put = async (content: Buffer | string): Promise<string> => {
    const document = await stage(test.staging, content);
    await test.store.put(document);
    await test.staging.discard(document);
    return document.sha256;
  };
  const read = async (sha256: string): Promise<Buffer | undefined> => {
    const content = await test.store.read(sha256);
    return content && buffer(content.stream);
  };

  it('gives back the bytes of a document, under its SHA-256', async () => {
    const before = Date.now();
    const sha256 = await put('assessment');
    expect(sha256).toBe(sha256Of('assessment'));
    expect(String(await read(sha256))).toBe('assessment');
    const found = await test.store.find(sha256);
    expect(found).toMatchObject({ sha256, size: 10 });
    // A store tells whole seconds at worst.
    expect(Math.abs((found?.storedAt.getTime() ?? 0) - before)).toBeLessThan(60_000);
  });

  it('gives back a document of many parts', async () => {
    const content = randomBytes(LARGE_BYTES);
    const sha256 = await put(content);
    expect((await test.store.read(sha256))?.size).toBe(LARGE_BYTES);
    expect(sha256Of((await read(sha256)) ?? '')).toBe(sha256);
  });

  it('knows nothing of a document that nobody put', async () => {
    expect(await test.store.find(sha256Of('nobody'))).toBeUndefined();
    expect(await test.store.read(sha256Of('nobody'))).toBeUndefined();
  });

  it('has one document for the same content twice, and leaves the first as it is', async () => {
    const first = await test.store.find(await put('same'));
    expect(await test.store.find(await put('same'))).toEqual(first);
    expect(await test.store.list('', 10)).toHaveLength(1);
  });

  it('has one document for the same content many times at once, small or large', async () => {
    for (const content of [Buffer.from('at once'), randomBytes(LARGE_BYTES)]) {
      const documents = await Promise.all(Array.from({ length: 4 }, () => stage(test.staging, content)));
      await Promise.all(documents.map((document) => test.store.put(document)));
      expect(sha256Of((await read(sha256Of(content))) ?? '')).toBe(sha256Of(content));
      await Promise.all(documents.map((document) => test.staging.discard(document)));
    }
    expect(await test.store.list('', 10)).toHaveLength(2);
  });

  it('refuses a document under whose name lies something else, and leaves that as evidence', async () => {
    const document = await stage(test.staging, 'the truth');
    await test.tamper(document.sha256, Buffer.from('a convenient story'));
    await expect(test.store.put(document)).rejects.toThrow(StoredContentDiffers);
    expect(String(await read(document.sha256))).toBe('a convenient story');
  });

  it('removes a document, and does not mind when it is gone already', async () => {
    const sha256 = await put('unwanted');
    await test.store.remove(sha256);
    await test.store.remove(sha256);
    expect(await test.store.find(sha256)).toBeUndefined();
    expect(await test.store.list('', 10)).toEqual([]);
  });

  it('takes a removed document again', async () => {
    const sha256 = await put('changed my mind');
    await test.store.remove(sha256);
    await put('changed my mind');
    expect(String(await read(sha256))).toBe('changed my mind');
  });

  it('lists every document once, in order, however it is paged', async () => {
    const names: string[] = [];
    for (let n = 0; n < 23; n += 1) names.push(await put(`document ${n}`));
    names.sort();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 30 }), async (limit) => {
        const listed: StoredDocument[] = [];
        for (let page = await test.store.list('', limit); ; page = await test.store.list(after(listed), limit)) {
          listed.push(...page);
          if (page.length < limit) break;
        }
        expect(listed.map(({ sha256 }) => sha256)).toEqual(names);
        expect(listed.every(({ size }) => size === 10 || size === 11)).toBe(true);
      }),
      { numRuns: 12 },
    );
  });

  it('has nothing unfinished after uploads that went well', async () => {
    await put(randomBytes(LARGE_BYTES));
    expect(await test.store.clearUnfinished(new Date(Date.now() + 60_000))).toBe(0);
  });
}

const after = (listed: readonly StoredDocument[]): string => listed.at(-1)?.sha256 ?? '';
