import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRunFile, removeRunFile, runFilePath, writeRunFile, type RunFile } from './run-file.js';

const run: RunFile = {
  kafka: '127.0.0.1:9092',
  database: 'postgres://sluice:secret@127.0.0.1:5433/sluice',
  desk: 'http://127.0.0.1:3002',
  registry: 'http://127.0.0.1:3001',
  gate: 'http://127.0.0.1:3002',
  webhooks: 'http://127.0.0.1:3004',
  pids: { gate: 12 },
};

describe('run.json', () => {
  let home: string;
  beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'sluice-run-'))));
  afterEach(() => rmSync(home, { recursive: true }));

  it('is read as it was written', () => {
    writeRunFile(home, run);
    expect(readRunFile(home)).toEqual(run);
  });

  it('is for the eyes of its owner only, also when it replaces one that was not', () => {
    writeFileSync(runFilePath(home), '{}', { mode: 0o644 });
    writeRunFile(home, run);
    expect(statSync(runFilePath(home)).mode & 0o777).toBe(0o600);
  });

  it('says that nothing runs when it is missing, removed, torn or not ours', () => {
    expect(readRunFile(home)).toBeUndefined();
    writeFileSync(runFilePath(home), '{"kafka": "127.0');
    expect(readRunFile(home)).toBeUndefined();
    writeFileSync(runFilePath(home), JSON.stringify({ ...run, pids: ['x'] }));
    expect(readRunFile(home)).toBeUndefined();
    writeRunFile(home, run);
    removeRunFile(home);
    expect(readRunFile(home)).toBeUndefined();
  });
});
