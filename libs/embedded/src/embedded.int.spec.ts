import { mkdtemp, rm } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import getPort from 'get-port';
import { Kafka, logLevel } from 'kafkajs';
import { Client } from 'pg';
import { databaseFor } from './database.js';
import { kafkaJarsDir } from './home.js';
import { fetchKafkaJars } from './kafka-jars.js';
import { startKafka, type KafkaServer } from './kafka.js';
import { startPostgres, type PostgresServer } from './postgres.js';

const STARTS_TIMEOUT_MS = 120_000;

describe('embedded servers', () => {
  let home: string;

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'sluice-embedded-'));
    chmodSync(home, 0o755);
  });
  afterAll(() => rm(home, { recursive: true, force: true }));

  it(
    'PostgreSQL keeps committed rows when its process is killed with SIGKILL and started again',
    async () => {
      const start = async (): Promise<PostgresServer> =>
        startPostgres({ dataDir: join(home, 'postgres'), port: await getPort() });
      const first = await start();
      await query(await databaseFor(first.url, 'kept'), 'CREATE TABLE t AS SELECT 42 AS answer');
      process.kill(first.pid, 'SIGKILL');
      expect(await first.exited).toContain('SIGKILL');

      const second = await start();
      expect(await query(await databaseFor(second.url, 'kept'), 'SELECT answer FROM t')).toEqual([{ answer: 42 }]);
      expect(await query(second.url, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
      await second.stop();
    },
    STARTS_TIMEOUT_MS,
  );

  it(
    'PostgreSQL asks for the password it was given',
    async () => {
      const server = await startPostgres({ dataDir: join(home, 'postgres'), port: await getPort() });
      const stranger = new URL(server.url);
      stranger.password = 'guess';
      await expect(query(stranger.toString(), 'SELECT 1')).rejects.toThrow('password authentication failed');
      await server.stop();
    },
    STARTS_TIMEOUT_MS,
  );

  it(
    'Kafka keeps acknowledged records when its process is killed with SIGKILL and started again',
    async () => {
      await fetchKafkaJars(kafkaJarsDir());
      const start = async (): Promise<KafkaServer> =>
        startKafka({
          dataDir: join(home, 'kafka'),
          port: await getPort(),
          controllerPort: await getPort(),
          jarsDir: kafkaJarsDir(),
        });
      const first = await start();
      await send(first.brokers, ['one', 'two']);
      process.kill(first.pid, 'SIGKILL');
      expect(await first.exited).toContain('SIGKILL');

      const second = await start();
      await send(second.brokers, ['three']);
      expect(await highWatermark(second.brokers)).toBe('3');
      await second.stop();
    },
    STARTS_TIMEOUT_MS,
  );

  it(
    'three brokers take records while one of them is dead, and whoever comes by the detour is sent there again',
    async () => {
      await fetchKafkaJars(kafkaJarsDir());
      // Such an id is drawn once in 64 times.
      const clusterId = `-${randomBytes(16).toString('base64url').slice(1)}`;
      const controllerPorts = await Promise.all([1, 2, 3].map(() => getPort()));
      const detours = await Promise.all([1, 2, 3].map(() => getPort()));
      const start = async (nodeId: number): Promise<KafkaServer> =>
        startKafka({
          dataDir: join(home, `kafka-${nodeId}`),
          port: await getPort(),
          controllerPort: controllerPorts[nodeId - 1] ?? 0,
          jarsDir: kafkaJarsDir(),
          heapMb: 256,
          cluster: { clusterId, nodeId, controllerPorts },
          // Nobody stands between: the detour leads to itself.
          detour: { port: detours[nodeId - 1] ?? 0, advertisedPort: detours[nodeId - 1] ?? 0 },
        });
      const [first, second, third] = await Promise.all([start(1), start(2), start(3)]);
      const byDetour = `127.0.0.1:${detours[0]}`;
      expect(await portsSeenFrom(byDetour)).toEqual(new Set(detours));
      await send(byDetour, ['one'], 3);
      process.kill(third.pid, 'SIGKILL');
      await third.exited;
      // Until the cluster has noticed, it may name the dead one as the controller, and kafkajs asks nobody else.
      await untilUnseen(byDetour, detours[2] ?? 0);
      await send(byDetour, ['two'], 3);
      expect(await highWatermark(second.brokers)).toBe('2');
      await Promise.all([first.stop(), second.stop()]);
    },
    STARTS_TIMEOUT_MS,
  );
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const TOPIC = 'kept';
const kafkaOf = (brokers: string): Kafka => new Kafka({ brokers: [brokers], logLevel: logLevel.NOTHING });

async function portsSeenFrom(brokers: string): Promise<Set<number>> {
  const admin = kafkaOf(brokers).admin();
  await admin.connect();
  const { brokers: seen } = await admin.describeCluster();
  await admin.disconnect();
  return new Set(seen.map(({ port }) => port));
}

async function untilUnseen(brokers: string, port: number): Promise<void> {
  while ((await portsSeenFrom(brokers)).has(port)) await delay(100);
}

async function send(brokers: string, values: string[], replicationFactor = 1): Promise<void> {
  const admin = kafkaOf(brokers).admin();
  await admin.connect();
  await admin.createTopics({ topics: [{ topic: TOPIC, numPartitions: 1, replicationFactor }] });
  await admin.disconnect();
  const producer = kafkaOf(brokers).producer();
  await producer.connect();
  await producer.send({ topic: TOPIC, acks: -1, messages: values.map((value) => ({ value })) });
  await producer.disconnect();
}

async function highWatermark(brokers: string): Promise<string | undefined> {
  const admin = kafkaOf(brokers).admin();
  await admin.connect();
  const [partition] = await admin.fetchTopicOffsets(TOPIC);
  await admin.disconnect();
  return partition?.high;
}
