import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { appendToJournal, createKafkaPort, JournalRelay, journalTableSql, type KafkaPort } from '@sluice/messaging';
import { createLogger } from '@sluice/platform';
import { eventually, publishRaw, useDatabase, useTopics, type TestDatabase, type TestTopics } from '@sluice/testing';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

let database: TestDatabase;
let topics: TestTopics;
let kafka: KafkaPort;
let home: string;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'sluice-verify-'));
  [topics, database] = await Promise.all([useTopics(), useDatabase('empty', () => Promise.resolve())]);
  const { brokers, prefix } = topics;
  const logger = createLogger({ service: 'verify-spec', level: 'silent' });
  kafka = createKafkaPort({ brokers: [brokers], prefix, ssl: false, clientId: 'verify-spec' }, logger);
  const relay = new JournalRelay({
    kafka,
    logger,
    databaseUrl: database.url,
    schema: 'registry',
    service: 'registry',
    lane: 'registry',
    anchor: { topic: 'compliance.filing.v1', partition: 0 },
  });
  await say(40);
  relay.start();
  await eventually(() => expect(relay.elected).toBe(true));
  await relay.stop();
});

afterAll(async () => {
  await kafka.close();
  await database.close();
  rmSync(home, { recursive: true });
});

describe('sluice verify', () => {
  it('exits with 0 and says how much it compared when the journal is whole', async () => {
    const { code, out } = await sluice(['verify']);
    expect(out).toMatch(/✔ registry registry: 40 entries up to seq 40, 40 records in Kafka/);
    expect(out).toMatch(/- gate: has no journal in this database, nothing of it was verified/);
    expect(out).toMatch(/✔ The journal is whole, and Kafka holds it once and in order: 1 lane, 40 entries, as of 20/);
    expect(code).toBe(0);
  });

  it('exits with 1 and says what is wrong, for a person and for a program', async () => {
    await publishRaw(topics.brokers, `${topics.prefix}compliance.list.v1`, [
      { key: 'FORGED', value: '{}', partition: 2 },
    ]);
    await database.pool.query(`UPDATE registry.journal SET hash = sha256('x') WHERE last_seq = 20`);

    const person = await sluice(['verify']);
    expect(person.out).toMatch(
      /✖ registry registry: .*\n\s+KAFKA_FOREIGN: a record in compliance.list.v1 partition 2 offset \d+ \(key FORGED/,
    );
    expect(person.out).toMatch(/JOURNAL_HASH_ALTERED: the hash that the journal stores for seq 11 to 20 was altered/);
    expect(person.out).toMatch(/✖ 2 findings, in 1 of 1 lane/);
    expect(person.code).toBe(1);

    const program = await sluice(['verify', '--json', '--settle', '0']);
    expect(JSON.parse(program.out)).toMatchObject({
      sound: false,
      notVerified: ['gate', 'desk'],
      lanes: [
        {
          service: 'registry',
          lane: 'registry',
          toSeq: 40,
          findingCount: 2,
          findings: [
            { kind: 'KAFKA_FOREIGN', record: { topic: 'compliance.list.v1', partition: 2 } },
            { kind: 'JOURNAL_HASH_ALTERED', seqs: [11, 20] },
          ],
        },
      ],
    });
    expect(program.code).toBe(1);
  });

  it('does not take a database without journals for a sound one', async () => {
    const empty = await useDatabase('empty', () => Promise.resolve());
    const { code, err } = await sluice(['verify'], { DATABASE_URL: empty.url });
    await empty.close();
    expect(err).toMatch(/There is nothing to verify\.\n\s+why: {2}The database has no journal of: gate, registry/);
    expect(code).toBe(1);
  });

  it('says what it needs where nothing runs and nothing is set', async () => {
    const { code, err } = await sluice(['verify'], { DATABASE_URL: '', KAFKA_BROKERS: '' });
    expect(err).toMatch(/KAFKA_BROKERS and DATABASE_URL are not set.\n\s+next: Start the system with: npm start/);
    expect(code).toBe(1);
  });
});

/** Filings, products and lists in turn, ten a transaction. */
async function say(count: number): Promise<void> {
  const client = await database.pool.connect();
  await client.query(`CREATE SCHEMA registry; ${journalTableSql('registry')}`);
  const names = ['filing', 'product', 'list'];
  for (let first = 1; first <= count; first += 10) {
    const entries = Array.from({ length: 10 }, (_, index) => ({
      topic: `compliance.${names[index % names.length]}.v1`,
      key: `K-${first + index}`,
      type: 'compliance.filing.updated',
      payload: Buffer.from(JSON.stringify({ n: first + index })),
    }));
    await client.query('BEGIN');
    await appendToJournal(client, 'registry', entries, { schema: 'registry' });
    await client.query('COMMIT');
  }
  client.release();
}

function sluice(args: string[], env: Record<string, string> = {}): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [MAIN, ...args],
      {
        env: {
          PATH: process.env['PATH'] ?? '',
          SLUICE_HOME: home,
          KAFKA_BROKERS: topics.brokers,
          TOPIC_PREFIX: topics.prefix,
          DATABASE_URL: database.url,
          ...env,
        },
      },
      (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}
