import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Staging } from './staging.js';
import { sha256Of } from './testing/evidence-store-contract.js';

describe('staging an upload', () => {
  let directory: string;
  let staging: Staging;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'sluice-staging-'));
    staging = new Staging(directory);
    await staging.open();
  });
  afterEach(() => rm(directory, { recursive: true }));

  it('tells size and SHA-256 of what came in', async () => {
    const document = await staging.stage(Readable.from([Buffer.from('assess'), Buffer.from('ment')]));
    expect(document).toMatchObject({ sha256: sha256Of('assessment'), size: 10 });
  });

  it('leaves nothing of a document that is discarded', async () => {
    await staging.discard(await staging.stage(Readable.from([Buffer.from('unwanted')])));
    expect(await readdir(directory)).toEqual([]);
  });

  it('leaves nothing of a stream that breaks', async () => {
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('half a doc');
        throw new Error('the client went away');
      })(),
    );
    await expect(staging.stage(broken)).rejects.toThrow('the client went away');
    expect(await readdir(directory)).toEqual([]);
  });

  it('clears what a crash left long ago, and nothing that may still be written', async () => {
    const longAgo = new Date(Date.now() - 2 * 60 * 60 * 1000);
    for (const name of ['left-over', 'going-on']) await writeFile(join(directory, name), 'x');
    await utimes(join(directory, 'left-over'), longAgo, longAgo);
    await new Staging(directory).open();
    expect(await readdir(directory)).toEqual(['going-on']);
  });
});
