import { useDatabase, type TestDatabase } from '@sluice/testing';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from './migrate.js';
import { createPool } from './pool.js';

describe('migrate', () => {
  let database: TestDatabase;
  let directory: string;
  let applied: string[];

  beforeEach(async () => {
    database = await useDatabase('platform: empty', () => Promise.resolve());
    directory = await mkdtemp(join(tmpdir(), 'sluice-migrations-'));
    applied = [];
    await writeFile(join(directory, 'README.md'), 'not SQL');
    await writeFile(join(directory, '0001-thing.sql'), 'CREATE TABLE thing (name text PRIMARY KEY);');
  });
  afterEach(async () => {
    await database.close();
    await rm(directory, { recursive: true });
  });

  const run = (): Promise<void> =>
    migrate(database.url, { schema: 'things', directory, onApplied: (file) => applied.push(file) });

  it('runs each numbered file once, in the schema of the service', async () => {
    await run();
    await writeFile(join(directory, '0002-more.sql'), 'ALTER TABLE thing ADD COLUMN size int;');
    await run();
    expect(applied).toEqual(['0001-thing', '0002-more']);
    await expect(database.pool.query('SELECT name, size FROM things.thing')).resolves.toMatchObject({ rows: [] });
  });

  it('lets processes that start together take turns', async () => {
    await Promise.all([run(), run(), run()]);
    expect(applied).toEqual(['0001-thing']);
  });

  it('changes nothing when a file fails, and says which statement it was', async () => {
    await writeFile(join(directory, '0002-broken.sql'), 'ALTER TABLE nowhere ADD COLUMN size int;');
    await expect(run()).rejects.toThrow('nowhere');
    await expect(database.pool.query('SELECT 1 FROM things.thing')).rejects.toThrow('does not exist');
  });

  it('refuses to go on when history does not fit', async () => {
    await writeFile(join(directory, '0003-late.sql'), 'CREATE TABLE late ();');
    await run();
    await writeFile(join(directory, '0002-slipped-in.sql'), 'CREATE TABLE early ();');
    await expect(run()).rejects.toThrow(/slipped-in/);
  });
});

describe('createPool', () => {
  it('sets what every connection of a service needs', async () => {
    const database = await useDatabase('platform: empty', () => Promise.resolve());
    const pool = createPool(database.url, { applicationName: 'spec', schema: 'things', statementTimeoutMs: 1_234 });
    const settings = ['plan_cache_mode', 'search_path', 'application_name', 'statement_timeout', 'TimeZone'];
    const { rows } = await pool.query('SELECT s, current_setting(s) AS v FROM unnest($1::text[]) s', [settings]);
    await pool.end();
    await database.close();
    expect(Object.fromEntries(rows.map(({ s, v }) => [s, v]))).toEqual({
      plan_cache_mode: 'force_custom_plan',
      search_path: 'things',
      application_name: 'spec',
      statement_timeout: '1234ms',
      TimeZone: 'UTC',
    });
  });
});
