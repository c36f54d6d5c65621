import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import {
  eventually,
  LocalIssuer,
  prepareS3Server,
  useDatabase,
  useTopics,
  type TestDatabase,
  type TestTopics,
} from '@sluice/testing';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { migrateRegistry } from '../database/data-source.js';
import type { FilingResource } from '../filings/filing-resource.js';
import { Client, type Answer } from '../testing/client.js';
import { aDocument, contentOf, openFiling, publishList, REPORT } from '../testing/officer.js';
import { RegistryProcess } from '../testing/registry-process.js';
import { startTestRegistry } from '../testing/use-registry.js';
import { evidenceStoreOf, type EvidenceStoreSettings } from './store/evidence-store-of.js';
import type { EvidenceStore, StoredDocument } from './store/evidence-store.js';

const KILLS = 2;
const RANDOM_KILLS = 3;
const UPLOADS_AT_ONCE = 4;
const MIB = 1024 * 1024;

const s3 = await prepareS3Server();

/** Where the registry keeps evidence in one run, and what it needs in its environment for that. */
interface Place {
  readonly settings: EvidenceStoreSettings;
  readonly env: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

async function onDisk(home: string): Promise<Place> {
  const settings = { kind: 'disk', directory: join(home, 'evidence') } as const;
  return { settings, env: {}, remove: async () => undefined };
}

async function onS3(): Promise<Place> {
  const server = await s3!.start();
  const { endpoint, region } = server;
  process.env['AWS_ACCESS_KEY_ID'] = server.accessKeyId;
  process.env['AWS_SECRET_ACCESS_KEY'] = server.secretAccessKey;
  const client = new S3Client({ endpoint, region, forcePathStyle: true });
  await client.send(new CreateBucketCommand({ Bucket: 'evidence' }));
  client.destroy();
  return {
    settings: { kind: 's3', bucket: 'evidence', endpoint, region, prefix: '' },
    env: {
      EVIDENCE_STORE: 's3',
      EVIDENCE_S3_BUCKET: 'evidence',
      EVIDENCE_S3_ENDPOINT: endpoint,
      AWS_ACCESS_KEY_ID: server.accessKeyId,
      AWS_SECRET_ACCESS_KEY: server.secretAccessKey,
    },
    remove: () => server.stop(),
  };
}

const PLACES: [string, (home: string) => Promise<Place>][] = [
  ['on disk', onDisk],
  ...(s3 === undefined ? [] : ([['on S3', onS3]] as [string, () => Promise<Place>][])),
];

describe.each(PLACES)('a registry that keeps evidence %s and is killed', (_name, prepare) => {
  let home: string;
  let place: Place;
  let database: TestDatabase;
  let topics: TestTopics;
  let issuer: LocalIssuer;
  let process_: RegistryProcess;
  let client: Client;
  let store: EvidenceStore;
  let filingId: string;

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'sluice-crash-'));
    [place, database, topics, issuer] = await Promise.all([
      prepare(home),
      useDatabase('registry', migrateRegistry),
      useTopics(),
      LocalIssuer.start(),
    ]);
    process_ = new RegistryProcess({
      SLUICE_HOME: home,
      DATABASE_URL: database.url,
      KAFKA_BROKERS: topics.brokers,
      TOPIC_PREFIX: topics.prefix,
      OIDC_ISSUER: issuer.url,
      ...place.env,
    });
    client = new Client(await process_.start(), issuer);
    store = evidenceStoreOf(place.settings);
    await publishList(client);
    filingId = await openFiling(client);
  }, 120_000);
  afterAll(async () => {
    await process_.kill('SIGKILL');
    await issuer.close();
    await store.close();
    await place.remove();
    await database.close();
    await rm(home, { recursive: true });
  }, 60_000);

  const upload = (content: string, key: string): Promise<Answer<FilingResource>> =>
    client.upload<FilingResource>(
      filingId,
      [
        ['kind', REPORT],
        ['file', aDocument(content)],
      ],
      { key },
    );

  async function restart(): Promise<void> {
    client = new Client(await process_.start(), issuer);
  }

  const named = async (): Promise<string[]> => {
    const { rows } = await database.pool.query<{ sha256: string }>('SELECT DISTINCT sha256 FROM registry.evidence');
    return rows.map(({ sha256 }) => sha256);
  };
  const stored = (): Promise<StoredDocument[]> => store.list('', 1_000);

  /** The rule: whatever a row names can be read, whole. */
  async function everyRowHasItsDocument(): Promise<void> {
    for (const sha256 of await named()) {
      const hash = createHash('sha256');
      const content = await store.read(sha256);
      if (content === undefined) throw new Error(`a row names ${sha256}, which is not in the store`);
      for await (const chunk of content.stream) hash.update(chunk as Buffer);
      expect(hash.digest('hex')).toBe(sha256);
    }
  }

  /** Holds a lock of the database until the returned function is called. */
  async function holding(statement: string, parameters: unknown[]): Promise<() => Promise<void>> {
    const connection = await database.pool.connect();
    await connection.query('BEGIN');
    await connection.query(statement, parameters);
    return async () => {
      await connection.query('ROLLBACK');
      connection.release();
    };
  }

  /** The upload has come as far as the lock: its document is stored. */
  async function waitsWith(sha256: string): Promise<void> {
    const { rows } = await database.pool.query(
      `SELECT 1 FROM pg_stat_activity
        WHERE datname = current_database() AND application_name = 'sluice-registry' AND wait_event_type = 'Lock'`,
    );
    expect(rows).toHaveLength(1);
    expect(await store.find(sha256)).toBeDefined();
  }

  it.each<[string, (sha256: string) => [string, unknown[]]]>([
    [
      'after the document is stored and before its row is written',
      (sha256) => ['SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`evidence ${sha256}`]],
    ],
    [
      'after the row is written and before it is committed',
      () => [`SELECT 1 FROM registry.journal_head WHERE lane = 'registry' FOR UPDATE`, []],
    ],
  ])(
    'leaves no row and loses nothing %s, and the upload can be repeated',
    async (_when, lockOf) => {
      for (let kill = 0; kill < KILLS; kill += 1) {
        const [content, key] = [`document ${randomUUID()}`, randomUUID()];
        const sha256 = createHash('sha256').update(contentOf(content)).digest('hex');
        const before = await named();
        const release = await holding(...lockOf(sha256));
        const interrupted = upload(content, key).catch(() => 'CUT');
        await eventually(() => waitsWith(sha256));
        await process_.kill('SIGKILL');
        await release();
        expect(await interrupted).toBe('CUT');

        await restart();
        expect((await named()).sort()).toEqual(before.sort());
        expect(await store.find(sha256)).toBeDefined();
        expect((await upload(content, key)).status).toBe(201);
        expect(await named()).toContain(sha256);
        await everyRowHasItsDocument();
      }
    },
    120_000,
  );

  it('names nothing that is lost, at whatever moment it is killed', async () => {
    for (let kill = 0; kill < RANDOM_KILLS; kill += 1) {
      const uploads = Array.from({ length: UPLOADS_AT_ONCE }, () => {
        const large = randomBytes(6 * MIB).toString('base64');
        return { content: large, key: randomUUID() };
      });
      const interrupted = uploads.map(({ content, key }) => upload(content, key).catch(() => undefined));
      await sleep(Math.random() * 600);
      await process_.kill('SIGKILL');
      const answers = await Promise.all(interrupted);
      await restart();
      await everyRowHasItsDocument();
      // What was answered is there, and the rest can be sent again.
      for (const [n, { content, key }] of uploads.entries()) {
        const again = await upload(content, key);
        expect(again.status).toBe(201);
        if (answers[n]?.status === 201) expect(again.body).toEqual(answers[n].body);
      }
      await everyRowHasItsDocument();
    }
  }, 240_000);

  it('leaves documents that nobody names, which are removed after the time of grace and no others', async () => {
    const content = `never sent again ${randomUUID()}`;
    const sha256 = createHash('sha256').update(contentOf(content)).digest('hex');
    const release = await holding('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`evidence ${sha256}`]);
    const interrupted = upload(content, randomUUID()).catch(() => 'CUT');
    await eventually(() => waitsWith(sha256));
    await process_.kill('SIGKILL');
    await release();
    await interrupted;
    const orphans = async (): Promise<string[]> => {
      const names = await named();
      return (await stored()).map((document) => document.sha256).filter((one) => !names.includes(one));
    };
    expect(await orphans()).toEqual([sha256]);

    const stagingDirectory = join(home, 'evidence', 'staging');
    // As if it had been long ago.
    const sweep = { graceMs: -60_000, roundMs: 0 };
    const evidence = { store: place.settings, stagingDirectory, sweep };
    const registry = await startTestRegistry({ database, topics, issuer }, { evidence });
    await eventually(async () => expect(await orphans()).toEqual([]));
    await everyRowHasItsDocument();
    await registry.close();
  }, 60_000);
});
