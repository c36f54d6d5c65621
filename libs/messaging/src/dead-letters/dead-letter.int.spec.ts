import { validateOutgoing } from '@sluice/contracts';
import { useDatabase, type TestDatabase } from '@sluice/testing';
import { Client } from 'pg';
import type { RawRecord } from '../kafka-port.js';
import { deadLetterTableSql } from '../sql/dead-letter-table.js';
import { deadLetterEntry, deadLetterOf, insertDeadLetters, type RecordToPark } from './dead-letter.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await useDatabase('messaging dead letters', async (url) => {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query('CREATE SCHEMA gate');
    // Every process of a service runs it at its start.
    await Promise.all([client.query(deadLetterTableSql('gate')), client.query(deadLetterTableSql('gate'))]);
    await client.end();
  });
});

afterAll(() => database.close());

function parked(offset: bigint, record: Partial<RawRecord> = {}, park: Partial<RecordToPark> = {}) {
  return deadLetterOf({
    service: 'gate',
    topic: 'logistics.shipment.v1',
    partition: 2,
    record: {
      offset,
      timestamp: Date.parse('2026-06-02T08:00:00Z'),
      key: Buffer.from('SH-9001'),
      value: Buffer.from('{ not JSON'),
      headers: { ce_type: Buffer.from('logistics.shipment.requested'), twice: [Buffer.from('a'), Buffer.from('b')] },
      ...record,
    },
    problem: { code: 'NOT_JSON', message: 'The value is not JSON.', remedy: 'Send JSON.' },
    parkedAt: new Date('2026-06-02T08:00:01Z'),
    blocksKey: false,
    ...park,
  });
}

async function stored(): Promise<Record<string, unknown>[]> {
  const { rows } = await database.pool.query('SELECT * FROM gate.dead_letter ORDER BY record_offset');
  return rows as Record<string, unknown>[];
}

describe('a dead letter', () => {
  it('keeps where the record lay, why it was parked, and its bytes', async () => {
    const deadLetter = parked(41n);
    expect(validateOutgoing('sluice.record.parked', deadLetter)).toBeUndefined();
    await insertDeadLetters(database.pool, [deadLetter], 'gate');
    const [row] = await stored();
    expect(row).toMatchObject({
      dead_letter_id: 'gate:logistics.shipment.v1:2:41',
      topic: 'logistics.shipment.v1',
      partition: 2,
      record_offset: '41',
      record_timestamp: new Date('2026-06-02T08:00:00Z'),
      code: 'NOT_JSON',
      field: null,
      blocks_key: false,
    });
    expect(Buffer.from(String(row?.['value']), 'base64').toString()).toBe('{ not JSON');
    expect(row?.['headers']).toMatchObject({ twice: Buffer.from('a').toString('base64') });
  });

  it('is written once, however often its record is parked', async () => {
    await insertDeadLetters(database.pool, [parked(42n), parked(43n)], 'gate');
    await insertDeadLetters(database.pool, [parked(43n), parked(44n)], 'gate');
    expect((await stored()).filter(({ record_offset }) => Number(record_offset) >= 42)).toHaveLength(3);
  });

  it('has a place in the order in which it was parked, which its replay keeps', async () => {
    const many = Array.from({ length: 300 }, (_, index) => parked(1_000n + BigInt(index)));
    await insertDeadLetters(database.pool, many, 'gate');
    const replay = { deadLetterId: many[7]!.deadLetterId, attempt: 1 };
    await insertDeadLetters(database.pool, [parked(1_007n, {}, { replay })], 'gate');
    const { rows } = await database.pool.query<{ id: string; attempt: number }>(
      `SELECT dead_letter_id AS id, attempt FROM gate.dead_letter WHERE record_offset BETWEEN 1000 AND 1299
        ORDER BY coalesce(first_ordinal, ordinal), ordinal`,
    );
    const ids = many.map(({ deadLetterId }) => deadLetterId);
    expect(rows.map(({ id }) => id)).toEqual(ids.toSpliced(8, 0, `${ids[7]}:2`));
    expect(rows[8]?.attempt).toBe(2);
  });

  it('of a database from before replays is open, and keeps its place', async () => {
    await database.pool.query(`
      CREATE SCHEMA older;
      CREATE TABLE older.dead_letter (
        dead_letter_id text PRIMARY KEY, service text NOT NULL, topic text NOT NULL, partition integer NOT NULL,
        record_offset bigint NOT NULL, record_timestamp timestamptz NOT NULL, key text, code text NOT NULL,
        message text NOT NULL, field text, remedy text NOT NULL, headers json NOT NULL, value text,
        parked_at timestamptz NOT NULL, blocks_key boolean NOT NULL);
      INSERT INTO older.dead_letter VALUES
        ('d1', 'gate', 't', 0, 1, now(), NULL, 'C', 'm', NULL, 'r', '{}', NULL, now(), true)`);
    await database.pool.query(deadLetterTableSql('older'));
    await database.pool.query(deadLetterTableSql('older'));
    const { rows } = await database.pool.query('SELECT state, revision, ordinal, attempt FROM older.dead_letter');
    expect(rows).toEqual([{ state: 'OPEN', revision: 1, ordinal: '1', attempt: 1 }]);
  });

  it('can be said for any bytes that Kafka takes', async () => {
    const odd = [
      parked(50n, { key: null, value: null, headers: {} }),
      parked(51n, { key: Buffer.from([0, 255, 0, 1]), value: Buffer.from([0, 1, 2, 255]) }),
      parked(52n, { timestamp: -1 }),
      parked(53n, { timestamp: Number.MAX_SAFE_INTEGER }),
      parked(
        54n,
        {},
        { problem: { code: 'X', message: 'NUL \0 and half a pair \ud800', field: '\0', remedy: 'None.' } },
      ),
    ];
    await insertDeadLetters(database.pool, odd, 'gate');
    for (const deadLetter of odd) {
      const { key, payload, topic } = deadLetterEntry(deadLetter);
      expect(topic).toBe('sluice.dead-letter.v1');
      expect(key).not.toContain('\0');
      expect(JSON.parse(payload.toString())).toEqual(deadLetter);
    }
  });
});
