import { useDatabase, type TestDatabase } from '@sluice/testing';
import { chainHash, GENESIS_HASH } from '../journal/journal-row.js';
import { readJournalRows } from '../journal/read-journal.js';
import { journalTableSql } from './journal-table.js';

describe('the journal table', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await useDatabase('empty', () => Promise.resolve());
    await database.pool.query('CREATE SCHEMA registry');
  });
  afterAll(() => database.close());

  it('takes over a journal that still has a row for each entry, byte for byte', async () => {
    await database.pool.query(`
      CREATE TABLE registry.journal (
        lane text, seq bigint, topic text, partition integer, key text, type text, time timestamptz, payload bytea,
        hash bytea, traceparent text, PRIMARY KEY (lane, seq, time)
      ) PARTITION BY RANGE (time);
      CREATE TABLE registry.journal_default PARTITION OF registry.journal DEFAULT;
      CREATE TABLE registry.journal_2026_06 PARTITION OF registry.journal
        FOR VALUES FROM ('2026-06-01T00:00:00Z') TO ('2026-07-01T00:00:00Z')`);
    const payloads = ['{"name":"Größe 尺寸"}', '', '{\n"lines": 2}'].map((text) => Buffer.from(text));
    let hash = GENESIS_HASH;
    for (const [n, payload] of payloads.entries()) {
      hash = chainHash(hash, payload);
      await database.pool.query(
        `INSERT INTO registry.journal VALUES ('registry', $1, 'compliance.filing.v1', $2, 'F-"7"', 'some.type', $3, $4, $5, $6)`,
        [n + 1, n === 1 ? null : 2, `2026-0${5 + n}-02T08:00:00Z`, payload, hash, n === 2 ? '00-trace' : null],
      );
    }

    await database.pool.query(journalTableSql('registry'));
    await database.pool.query(journalTableSql('registry'));

    const rows = await readJournalRows(database.pool, 'registry', 0n, 10, 'registry');
    expect(rows.map(({ payload }) => payload)).toEqual(payloads);
    expect(rows.at(-1)).toMatchObject({ seq: 3n, key: 'F-"7"', partition: 2, traceparent: '00-trace', hash });
    expect(rows[1]).not.toHaveProperty('partition');
    expect(await database.pool.query(`SELECT to_regclass('registry.journal_by_row') AS left`)).toMatchObject({
      rows: [{ left: null }],
    });
  });
});
