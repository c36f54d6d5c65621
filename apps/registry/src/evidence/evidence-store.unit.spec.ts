import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { EvidenceStore } from './evidence-store.js';

const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');

describe('the evidence store', () => {
  let directory: string;
  let store: EvidenceStore;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'sluice-evidence-'));
    store = new EvidenceStore(directory);
    await store.open();
  });
  afterEach(() => rm(directory, { recursive: true }));

  const staged = (): Promise<string[]> => readdir(join(directory, 'staging'));

  it('keeps a document under its SHA-256 and gives the same bytes back', async () => {
    const document = await store.stage(Readable.from([Buffer.from('assess'), Buffer.from('ment')]));
    expect(document).toMatchObject({ sha256: sha256('assessment'), size: 10 });
    await store.keep(document);
    const found = await store.read(document.sha256);
    expect(found?.size).toBe(10);
    expect(found && (await text(found.stream))).toBe('assessment');
    expect(await staged()).toEqual([]);
  });

  it('has one file for the same content twice', async () => {
    for (let time = 0; time < 2; time += 1) await store.keep(await store.stage(Readable.from([Buffer.from('same')])));
    expect(await readdir(join(directory, sha256('same').slice(0, 2)))).toEqual([sha256('same')]);
  });

  it('keeps nothing that is discarded', async () => {
    const document = await store.stage(Readable.from([Buffer.from('unwanted')]));
    await store.discard(document);
    expect(await staged()).toEqual([]);
    expect(await store.read(document.sha256)).toBeUndefined();
  });

  it('leaves nothing of a stream that breaks', async () => {
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('half a doc');
        throw new Error('the client went away');
      })(),
    );
    await expect(store.stage(broken)).rejects.toThrow('the client went away');
    expect(await staged()).toEqual([]);
  });

  it('clears at its opening what a crash left long ago, and nothing that may still be written', async () => {
    const longAgo = new Date(Date.now() - 2 * 60 * 60 * 1000);
    for (const name of ['left-over', 'going-on']) await writeFile(join(directory, 'staging', name), 'x');
    await utimes(join(directory, 'staging', 'left-over'), longAgo, longAgo);
    await new EvidenceStore(directory).open();
    expect(await staged()).toEqual(['going-on']);
  });
});
