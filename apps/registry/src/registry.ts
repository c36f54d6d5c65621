import multipart from '@fastify/multipart';
import { connectBatchServer, createKafkaPort, journalReadiness, KafkaBatchServer } from '@sluice/messaging';
import { createHttpApp, HealthChecks, type Logger } from '@sluice/platform';
import { DataSource } from 'typeorm';
import { REGISTRY_API } from './api.js';
import type { RegistryConfig } from './config.js';
import { migrateRegistry } from './database/data-source.js';
import { openEvidence } from './evidence/open-evidence.js';
import { registryRelay } from './journal/registry-relay.js';
import { RegistryModule } from './registry.module.js';
import type { Clock } from './time/clock.js';

/** What the process gives the registry. */
export interface RegistrySurroundings {
  readonly logger: Logger;
  readonly clock: Clock;
  /** Told when the registry cannot go on: the process ends and is started again. */
  readonly onFatal: (error: unknown) => void;
}

export interface Registry {
  /** Where it listens. */
  readonly url: string;
  close(): Promise<void>;
}

/** A list of a thousand entries fits. */
const BODY_BYTES_MAX = 4 * 1024 * 1024;
const READY = { ready: true } as const;
const TOPICS = ['catalog.product.v1', 'compliance.evidence.v1'] as const;

/** Migrates, listens, and then consumes: `/readyz` answers 200 once all of it works. */
export async function startRegistry(config: RegistryConfig, surroundings: RegistrySurroundings): Promise<Registry> {
  const { logger, clock, onFatal } = surroundings;
  await migrateRegistry(config.databaseUrl);
  const evidence = await openEvidence(config.evidence);
  const root = RegistryModule.with({ databaseUrl: config.databaseUrl, evidence, clock, gateUrl: config.gateUrl });
  const http = await createHttpApp(root, {
    port: config.port,
    access: { service: 'registry', identity: config.identity },
    host: config.host,
    api: REGISTRY_API,
    logger,
    bodyBytesMax: BODY_BYTES_MAX,
    ...(config.http && { settings: config.http }),
  });
  await http.app.register(multipart, { limits: { fileSize: config.evidence.bytesMax } });

  const kafka = createKafkaPort(config.kafka, logger);
  const relay = registryRelay({ kafka, databaseUrl: config.databaseUrl, logger });
  const server = new KafkaBatchServer({ kafka, groupId: 'sluice-registry', topics: TOPICS, logger, onFatal });
  const consumer = connectBatchServer(http.app, server);
  let consuming = false;
  const dataSource = http.app.get(DataSource);
  const checks = http.app.get(HealthChecks);
  checks.register('database', async () => {
    await dataSource.query('SELECT 1');
    return READY;
  });
  checks.register('consuming', () => (consuming ? READY : { ready: false, reason: 'joining the consumer group' }));
  checks.register('journal', () => journalReadiness(relay, (text, values) => dataSource.query(text, values)));

  const url = await http.listen();
  relay.start();
  await consumer.listen();
  consuming = true;
  return {
    url,
    close: async () => {
      consuming = false;
      // Consumers and requests first: what they still say, the relay publishes before it ends.
      await http.close();
      await relay.stop();
      await kafka.close();
      await evidence.store.close();
    },
  };
}
