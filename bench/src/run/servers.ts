import { startBroker, startPostgres, type KafkaServer, type PostgresServer } from '@sluice/embedded';
import { join } from 'node:path';
import { Client } from 'pg';
import { freePort } from './free-port.js';
import type { BenchOptions } from '../options.js';
import type { BenchHome } from './home.js';

const COUNTER = 'pg_stat_statements';

/** PostgreSQL and Kafka of this run, which nobody else uses. */
export interface BenchServers {
  readonly databaseUrl: string;
  readonly brokers: string;
  /** For the processor clocks. */
  readonly pids: ReadonlyMap<string, number>;
  stop(): Promise<void>;
}

/** Starts both. */
export async function startServers(home: BenchHome, options: BenchOptions): Promise<BenchServers> {
  const starts = [startPostgresAt(join(home.path, 'postgres'), options), startKafkaServer(home)] as const;
  const stop = async (): Promise<void> => {
    const settled = await Promise.allSettled<PostgresServer | KafkaServer>(starts);
    const started = settled.filter((start) => start.status === 'fulfilled');
    await Promise.all(started.map(({ value }) => value.stop()));
  };
  try {
    const [postgres, kafka] = await Promise.all(starts);
    const pids = new Map([
      ['postgres', postgres.pid],
      ['kafka', kafka.pid],
      ['bench', process.pid],
    ]);
    return { databaseUrl: postgres.url, brokers: kafka.brokers, pids, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Starts PostgreSQL on a data directory, new or used before. For a profile it counts statements (`pg_stat_statements`),
 * which costs a restart to change.
 */
export async function startPostgresAt(
  dataDir: string,
  { profile: countStatements, buffers }: Pick<BenchOptions, 'profile' | 'buffers'>,
): Promise<PostgresServer> {
  const options = { dataDir, port: await freePort(), sharedBuffers: buffers };
  const server = await startPostgres(options);
  const isAsWanted = await withClient(server.url, async (client) => {
    const { rows } = await client.query<{ shared_preload_libraries: string }>('SHOW shared_preload_libraries');
    const counts = rows[0]?.shared_preload_libraries === COUNTER;
    if (countStatements && !counts) await client.query(`ALTER SYSTEM SET shared_preload_libraries = '${COUNTER}'`);
    if (!countStatements && counts) await client.query('ALTER SYSTEM RESET shared_preload_libraries');
    return counts === countStatements;
  });
  if (isAsWanted) return server;
  await server.stop();
  return startPostgres(options);
}

async function startKafkaServer(home: BenchHome): Promise<KafkaServer> {
  const [port, controllerPort] = [await freePort(), await freePort()];
  const dockerName = `sluice-bench-${process.pid}`;
  return startBroker({ dataDir: join(home.path, 'kafka'), port, controllerPort, dockerName });
}

export async function withClient<T>(databaseUrl: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
