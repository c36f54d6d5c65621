import { aListEntry, useDatabase, type TestDatabase } from '@sluice/testing';
import { DataSource } from 'typeorm';
import { dataSourceOptions, migrateRegistry } from '../data-source.js';
import { SCHEMA } from '../schema.js';
import { Registry1764000000000 } from './1764000000000-registry.js';

describe('lists of an older registry', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await useDatabase('empty', () => Promise.resolve());
    await database.pool.query(`CREATE SCHEMA ${SCHEMA}`);
    const older = new DataSource({ ...dataSourceOptions(database.url), migrations: [Registry1764000000000] });
    await older.initialize();
    await older.runMigrations({ transaction: 'all' });
    await older.destroy();
    const columns = 'list_id, version, title, status, source, effective_from, origins, entries, created_by, created_at';
    const content = [JSON.stringify({ confidence: 'UNVERIFIED' }), JSON.stringify([aListEntry()])];
    await database.pool.query(
      `INSERT INTO ${SCHEMA}.list_version (${columns}, approved_by, approved_at, revision) VALUES
         ('l', 1, 't', 'APPROVED', $1, '2026-06-01T00:00:00Z', '{CN}', $2, 'ann', '2026-05-01Z', 'zoe', '2026-05-02Z', 2),
         ('l', 2, 't', 'DRAFT', $1, '2026-06-01T00:00:00Z', '{CN}', $2, 'ann', '2026-05-01Z', NULL, NULL, 1)`,
      content,
    );
    await migrateRegistry(database.url);
  }, 60_000);
  afterAll(() => database.close());

  it('stay approved or drafts, and whoever wrote an approved one had proposed it', async () => {
    const { rows } = await database.pool.query(
      `SELECT version, status, authors, proposed_by FROM ${SCHEMA}.list_version ORDER BY version`,
    );
    expect(rows).toEqual([
      { version: 1, status: 'APPROVED', authors: ['ann'], proposed_by: 'ann' },
      { version: 2, status: 'DRAFT', authors: ['ann'], proposed_by: null },
    ]);
  });
});
