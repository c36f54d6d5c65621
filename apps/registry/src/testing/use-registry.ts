import { createLogger, type HttpSettings } from '@sluice/platform';
import { LocalIssuer, useDatabase, useTopics, type TestDatabase, type TestTopics } from '@sluice/testing';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateRegistry } from '../database/data-source.js';
import type { EvidenceSettings } from '../evidence/evidence-config.js';
import { DOCUMENT_TYPE_NAMES } from '../evidence/media-type/document-types.js';
import { startRegistry, type Registry } from '../registry.js';
import { Client } from './client.js';

const HOUR_MS = 60 * 60 * 1000;

/** Nobody listens there. */
const NO_GATE = 'http://127.0.0.1:9';

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
  readonly gateUrl?: string;
  readonly evidence?: Partial<EvidenceSettings>;
  readonly http?: HttpSettings;
}

/** What a registry stands on. */
export interface Ground extends Pick<TestRegistry, 'database' | 'topics'> {
  readonly issuer: LocalIssuer;
}

/** A registry on a free port, in this process. */
export function startTestRegistry(
  { database, topics, issuer }: Ground,
  options: TestRegistryOptions & { readonly evidence: Pick<EvidenceSettings, 'store' | 'stagingDirectory'> },
): Promise<Registry> {
  return startRegistry(
    {
      kafka: { brokers: topics.brokers.split(','), ssl: false, prefix: topics.prefix, clientId: 'registry' },
      databaseUrl: database.url,
      identity: issuer.settings,
      host: '127.0.0.1',
      port: 0,
      evidence: {
        bytesMax: 512 * 1024 * 1024,
        types: DOCUMENT_TYPE_NAMES,
        clamd: undefined,
        check: { bytesPerS: 1e9, roundMs: HOUR_MS },
        sweep: { graceMs: HOUR_MS, roundMs: HOUR_MS },
        ...options.evidence,
      },
      gateUrl: options.gateUrl ?? NO_GATE,
      ...(options.http && { http: options.http }),
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
}

export async function useRegistry(options: TestRegistryOptions = {}): Promise<TestRegistry> {
  const [database, topics, issuer] = await Promise.all([
    useDatabase('registry', migrateRegistry),
    useTopics(),
    LocalIssuer.start(),
  ]);
  const evidenceDirectory = await mkdtemp(join(tmpdir(), 'sluice-registry-'));
  const store = { kind: 'disk', directory: evidenceDirectory } as const;
  const evidence = { store, stagingDirectory: join(evidenceDirectory, 'staging'), ...options.evidence };
  const ground = { database, topics, issuer };
  const start = (): Promise<Registry> => startTestRegistry(ground, { ...options, evidence });
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
