import {
  endOrphan,
  fetchKafkaJars,
  identityOf,
  isRunning,
  kafkaJarsDir,
  startKafka,
  startPostgres,
  type ProcessIdentity,
} from '@sluice/embedded';
import getPort from 'get-port';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KAFKA_VARIABLE, DATABASE_VARIABLE } from './environment.js';
import type { TestServers } from './test-servers.js';

const DIRECTORY_PREFIX = 'sluice-test-';
/** Between finding a free port and listening on it another process can take it. */
const STARTS_MAX = 3;

interface Server {
  stop(): Promise<void>;
}

/**
 * Starts one PostgreSQL and one Kafka broker in a temporary directory of their own, on free ports, so that several
 * runs can go on side by side. What a killed run left behind is ended and removed first.
 */
export async function startEmbeddedServers(): Promise<TestServers> {
  await fetchKafkaJars(kafkaJarsDir());
  await sweepDeadRuns();
  const home = mkdtempSync(join(tmpdir(), DIRECTORY_PREFIX));
  // The servers run as another user when we are root; their own directories stay closed.
  chmodSync(home, 0o755);
  writeFileSync(join(home, 'owner.json'), JSON.stringify(identityOf(process.pid)));
  const starts = [
    startOnFreePorts(async () => startPostgres({ dataDir: join(home, 'postgres'), port: await getPort() })),
    startOnFreePorts(async () =>
      startKafka({
        dataDir: join(home, 'kafka'),
        port: await getPort(),
        controllerPort: await getPort(),
        jarsDir: kafkaJarsDir(),
      }),
    ),
  ] as const;
  const stop = async (): Promise<void> => {
    const settled = await Promise.allSettled<Server>(starts);
    await Promise.all(settled.filter((start) => start.status === 'fulfilled').map((start) => start.value.stop()));
    rmSync(home, { recursive: true, force: true });
  };
  try {
    const [postgres, kafka] = await Promise.all(starts);
    return { env: { [DATABASE_VARIABLE]: postgres.url, [KAFKA_VARIABLE]: kafka.brokers }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startOnFreePorts<S extends Server>(start: () => Promise<S>): Promise<S> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await start();
    } catch (error) {
      if (attempt >= STARTS_MAX || !/address already in use|could not create any TCP\/IP/i.test(String(error)))
        throw error;
    }
  }
}

async function sweepDeadRuns(): Promise<void> {
  const directories = readdirSync(tmpdir()).filter((name) => name.startsWith(DIRECTORY_PREFIX));
  for (const directory of directories.map((name) => join(tmpdir(), name))) {
    const owner = ownerOf(directory);
    if (owner === undefined || isRunning(owner)) continue;
    await endOrphan('PostgreSQL', join(directory, 'postgres'), 'SIGINT');
    await endOrphan('Kafka', join(directory, 'kafka'), 'SIGTERM');
    rmSync(directory, { recursive: true, force: true });
  }
}

function ownerOf(directory: string): ProcessIdentity | undefined {
  try {
    return JSON.parse(readFileSync(join(directory, 'owner.json'), 'utf8')) as ProcessIdentity;
  } catch {
    // Just being made, or not ours to read.
    return undefined;
  }
}
