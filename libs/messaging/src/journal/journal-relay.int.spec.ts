import { createLogger } from '@sluice/platform';
import { eventually, readTopic, useDatabase, useTopics, type TestDatabase, type TestTopics } from '@sluice/testing';
import { Client } from 'pg';
import { createKafkaPort, type KafkaPort } from '../index.js';
import { ensureJournalPartitions, journalTableSql } from '../sql/journal-table.js';
import { appendToJournal } from './append-to-journal.js';
import type { JournalEntry } from './journal-entries.js';
import { readJournalRows } from './read-journal.js';
import { chainHash, GENESIS_HASH } from './journal-row.js';
import { JournalRelay } from './journal-relay.js';

let database: TestDatabase;
let topics: TestTopics;
let kafka: KafkaPort;
let relays: JournalRelay[] = [];

beforeAll(async () => {
  topics = await useTopics();
  const logger = createLogger({ service: 'relay-spec', level: 'silent' });
  kafka = createKafkaPort(
    { brokers: [topics.brokers], prefix: topics.prefix, ssl: false, clientId: 'relay-spec' },
    logger,
  );
});

beforeEach(async () => {
  database = await useDatabase('messaging journal', async (url) => {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query('CREATE SCHEMA registry');
    await client.query(journalTableSql('registry'));
    await client.end();
  });
  relays = [];
});

afterEach(async () => {
  await Promise.all(relays.map((relay) => relay.stop()));
  await database.close();
});

afterAll(() => kafka.close());

function aRelay(lane: string, safetyPollMs?: number): JournalRelay {
  const relay = new JournalRelay({
    kafka,
    databaseUrl: database.url,
    schema: 'registry',
    service: 'registry',
    lane,
    anchor: { topic: 'compliance.filing.v1', partition: relays.length === 0 ? anchors++ : anchors - 1 },
    logger: createLogger({ service: 'relay-spec', level: 'silent' }),
    ...(safetyPollMs === undefined ? {} : { safetyPollMs }),
  });
  relays.push(relay);
  relay.start();
  return relay;
}
const NEVER_MS = 24 * 60 * 60 * 1000;
/** A lane has an anchor of its own; each spec has one lane. */
let anchors = 0;

const entry = (key: string, payload = `{"key":"${key}"}`): JournalEntry => ({
  topic: 'compliance.filing.v1',
  key,
  type: 'compliance.filing.updated',
  payload: Buffer.from(payload),
});

/** One committed transaction of a service. */
async function say(lane: string, entries: readonly JournalEntry[]): Promise<void> {
  const client = await database.pool.connect();
  await client.query('BEGIN');
  await appendToJournal(client, lane, entries, { schema: 'registry' });
  await client.query('COMMIT');
  client.release();
}

async function inKafka(lane: string): Promise<string[]> {
  const records = await readTopic(topics.brokers, `${topics.prefix}compliance.filing.v1`);
  const ours = records.filter(({ headers }) => headers['ce_id']?.startsWith(`${lane}/`));
  const seq = ({ headers }: (typeof ours)[number]): number => Number(headers['ce_sequence']);
  return ours.sort((a, b) => seq(a) - seq(b)).map((record) => `${seq(record)} ${record.key}`);
}

describe('appendToJournal', () => {
  it('numbers and chains what several processes say at the same time, without gaps or forks', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => say('busy', [entry(`a${n}`), entry(`b${n}`)])));
    const rows = await readJournalRows(database.pool, 'busy', 0n, 100, 'registry');
    expect(rows.map(({ seq }) => Number(seq))).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
    let head = GENESIS_HASH;
    for (const row of rows) {
      head = chainHash(head, row.payload);
      expect(row.hash).toEqual(head);
    }
  });

  it('leaves no gap where a transaction was rolled back', async () => {
    const client = await database.pool.connect();
    await client.query('BEGIN');
    await appendToJournal(client, 'rolled', [entry('never')], { schema: 'registry' });
    await client.query('ROLLBACK');
    client.release();
    await say('rolled', [entry('first')]);
    expect(await readJournalRows(database.pool, 'rolled', 0n, 10, 'registry')).toMatchObject([
      { seq: 1n, key: 'first' },
    ]);
  });

  it('puts a row into the month it belongs to, and works before there is one', async () => {
    await say('months', [entry('early')]);
    const inAMonth = new Date(Date.now() + 31 * 86_400_000);
    await ensureJournalPartitions(database.pool, new Date(), 'registry');
    await ensureJournalPartitions(database.pool, inAMonth, 'registry');
    await ensureJournalPartitions(database.pool, inAMonth, 'registry');
    const client = await database.pool.connect();
    await appendToJournal(client, 'months', [entry('later')], { schema: 'registry', time: inAMonth });
    client.release();
    const { rows } = await database.pool.query<{ place: string }>(
      'SELECT tableoid::regclass::text AS place FROM registry.journal ORDER BY last_seq',
    );
    const month = inAMonth.toISOString().slice(0, 7).replace('-', '_');
    expect(rows.map(({ place }) => place)).toEqual(['registry.journal_default', `registry.journal_${month}`]);
  });
});

describe('a journal relay', () => {
  it('publishes what is committed as soon as it is, tombstones included', async () => {
    await say('one', [entry('before')]);
    // It never looks by itself: what it publishes, it was told of.
    const relay = aRelay('one', NEVER_MS);
    await eventually(() => expect(relay.elected).toBe(true));
    await say('one', [entry('after'), entry('before', '')]);
    await eventually(async () => expect(await inKafka('one')).toEqual(['1 before', '2 after', '3 before']));
    const records = await readTopic(topics.brokers, `${topics.prefix}compliance.filing.v1`);
    const values = records.filter(({ key }) => key === 'before').map(({ value }) => value?.toString() ?? null);
    expect(values).toEqual(['{"key":"before"}', null]);
  });

  it('has one publisher among several processes, and another when that one is cut off', async () => {
    const [first, second] = [aRelay('two'), aRelay('two')];
    await eventually(() => expect([first.elected, second.elected].filter(Boolean)).toHaveLength(1));
    await say('two', [entry('a'), entry('b')]);
    await eventually(async () => expect(await inKafka('two')).toEqual(['1 a', '2 b']));

    // As a failing network would: the elected one's connection ends, and with it its lock.
    await database.pool.query(`
      SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted AND pid <> pg_backend_pid()
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`);
    await say('two', [entry('c')]);
    await eventually(async () => expect(await inKafka('two')).toEqual(['1 a', '2 b', '3 c']));
    await eventually(() => expect([first.elected, second.elected].filter(Boolean)).toHaveLength(1));
  });

  it('publishes on its way out what is committed, and knows it when it comes back', async () => {
    const first = aRelay('three');
    await eventually(() => expect(first.elected).toBe(true));
    await say(
      'three',
      Array.from({ length: 50 }, (_, n) => entry(`k${n}`)),
    );
    await first.stop();
    expect(first.elected).toBe(false);
    const { rows } = await database.pool.query("SELECT published FROM registry.journal_head WHERE lane = 'three'");
    expect(rows).toEqual([{ published: '50' }]);

    const second = aRelay('three');
    await eventually(() => expect(second.elected).toBe(true));
    await say('three', [entry('last')]);
    await eventually(async () => expect(await inKafka('three')).toHaveLength(51));
  });
});
