import { createLogger } from '@sluice/platform';
import { LocalIssuer, useDatabase, useTopics, type TestDatabase, type TestTopics } from '@sluice/testing';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateRegistry } from '../database/data-source.js';
import { startRegistry, type Registry } from '../registry.js';
import { Client } from './client.js';

/** A registry that one spec file has for itself, on real PostgreSQL and Kafka. */
export interface TestRegistry {
  readonly database: TestDatabase;
  readonly topics: TestTopics;
  /** Folder of the evidence store. */
  readonly evidenceDirectory: string;
  /** Changes when the registry is restarted. */
  client: Client;
  /** Another one beside it, on the same data. */
  startSecond(): Promise<Registry>;
  /** Stops the first, as a deployment does. */
  stopFirst(): Promise<void>;
  /** Stops it and starts another on the same data, as a new process would. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface TestRegistryOptions {
  readonly clock?: () => number;
  readonly evidenceBytesMax?: number;
  readonly gateUrl?: string;
}

/** Nobody listens there. */
const NO_GATE = 'http://127.0.0.1:9';

export async function useRegistry(options: TestRegistryOptions = {}): Promise<TestRegistry> {
  const [database, topics, issuer] = await Promise.all([
    useDatabase('registry', migrateRegistry),
    useTopics(),
    LocalIssuer.start(),
  ]);
  const evidenceDirectory = await mkdtemp(join(tmpdir(), 'sluice-registry-'));
  const start = (): Promise<Registry> =>
    startRegistry(
      {
        kafka: { brokers: topics.brokers.split(','), ssl: false, prefix: topics.prefix, clientId: 'registry' },
        databaseUrl: database.url,
        identity: issuer.settings,
        host: '127.0.0.1',
        port: 0,
        evidenceDirectory,
        evidenceBytesMax: options.evidenceBytesMax ?? 512 * 1024 * 1024,
        gateUrl: options.gateUrl ?? NO_GATE,
        logLevel: 'silent',
      },
      {
        logger: createLogger({ service: 'registry', level: 'fatal' }),
        clock: options.clock ?? Date.now,
        onFatal: (error) => {
          throw error;
        },
      },
    );
  let registry = await start();
  const test: TestRegistry = {
    database,
    topics,
    evidenceDirectory,
    client: new Client(registry.url, issuer),
    startSecond: start,
    stopFirst: () => registry.close(),
    restart: async () => {
      await registry.close();
      registry = await start();
      test.client = new Client(registry.url, issuer);
    },
    close: async () => {
      await registry.close();
      await issuer.close();
      await database.close();
      await rm(evidenceDirectory, { recursive: true });
    },
  };
  return test;
}

/** For a single spec: the registry is closed however the spec ends. */
export async function withRegistry(
  options: TestRegistryOptions,
  use: (registry: TestRegistry) => Promise<void>,
): Promise<void> {
  const registry = await useRegistry(options);
  try {
    await use(registry);
  } finally {
    await registry.close();
  }
}
