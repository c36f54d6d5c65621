import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Staging } from '../staging.js';
import { itKeepsEvidence, sha256Of, stage, type StoreUnderTest } from '../testing/evidence-store-contract.js';
import { DiskEvidenceStore } from './disk-evidence-store.js';

interface DiskUnderTest extends StoreUnderTest {
  readonly directory: string;
}

async function onDisk(): Promise<DiskUnderTest> {
  const directory = await mkdtemp(join(tmpdir(), 'sluice-evidence-'));
  const store = new DiskEvidenceStore(directory);
  const staging = new Staging(join(directory, 'staging'));
  await store.open();
  await staging.open();
  return {
    directory,
    store,
    staging,
    tamper: async (sha256, content) => {
      const path = join(directory, sha256.slice(0, 2), sha256);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
    },
    close: () => rm(directory, { recursive: true }),
  };
}

describe('the evidence store on disk', () => {
  itKeepsEvidence(onDisk);

  it('has the document alone in its folder, and nothing staged', async () => {
    const { directory, store, staging, close } = await onDisk();
    await store.put(await stage(staging, 'same'));
    expect(await readdir(join(directory, sha256Of('same').slice(0, 2)))).toEqual([sha256Of('same')]);
    expect(await readdir(join(directory, 'staging'))).toEqual([]);
    await close();
  });
});
