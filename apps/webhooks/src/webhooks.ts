import { connectBatchServer, createKafkaPort, DeadLettersService, KafkaBatchServer } from '@sluice/messaging';
import { createHttpApp, createPool, HealthChecks, METRICS, type HttpApp, type Logger } from '@sluice/platform';
import type { Pool } from 'pg';
import type { Registry } from 'prom-client';
import type { Clock } from './clock.js';
import { WEBHOOKS_API } from './api.js';
import type { WebhooksConfig } from './config.js';
import { prepareDatabase, SCHEMA } from './database/prepare-database.js';
import { Transactions } from './database/transactions.js';
import { WebhooksDeadLetters } from './dead-letters/webhooks-dead-letters.js';
import { DeliveriesService } from './deliveries/deliveries.service.js';
import { Dispatcher } from './deliveries/dispatcher.js';
import { registerQueueGauges } from './deliveries/queue-gauges.js';
import { EndpointsService } from './endpoints/endpoints.service.js';
import { EventIntake } from './events/event-intake.js';
import { keepHouse } from './housekeeping.js';
import { openOneSecret } from './secrets/open-one-secret.js';
import { SecretBox } from './secrets/secret-box.js';
import type { Resolve } from './sending/guarded-lookup.js';
import { Sender } from './sending/sender.js';
import { WebhooksModule } from './webhooks.module.js';

/** What the process gives the webhooks. */
export interface WebhooksSurroundings {
  readonly logger: Logger;
  readonly clock: Clock;
  /** Told when the service cannot go on: the process ends and is started again. */
  readonly onFatal: (error: unknown) => void;
  /** Another way to look names up; for specs. */
  readonly resolve?: Resolve;
}

export interface Webhooks {
  /** Where it listens. */
  readonly url: string;
  close(): Promise<void>;
}

const CONNECTIONS_MAX = 10;
const GROUP = 'sluice-webhooks';
const TOPICS = ['gate.shipment.v1', 'compliance.filing.v1'] as const;
/** An edited record fits, as long as the topic would have taken it. */
const BODY_BYTES_MAX = 4 * 1024 * 1024;
const READY = { ready: true } as const;

/** Migrates, listens, consumes and sends: `/readyz` answers 200 once all of it works. */
export async function startWebhooks(config: WebhooksConfig, surroundings: WebhooksSurroundings): Promise<Webhooks> {
  const { logger } = surroundings;
  await prepareDatabase(config.databaseUrl);
  const pool = createPool(config.databaseUrl, {
    applicationName: 'sluice-webhooks',
    schema: SCHEMA,
    connectionsMax: CONNECTIONS_MAX,
    onIdleError: (err) => logger.warn({ err }, 'An idle database connection was lost'),
  });
  const box = new SecretBox(config.secretKey);
  try {
    await openOneSecret(pool, box);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return run(config, surroundings, { pool, box });
}

async function run(
  config: WebhooksConfig,
  { logger, clock, onFatal, resolve }: WebhooksSurroundings,
  { pool, box }: { readonly pool: Pool; readonly box: SecretBox },
): Promise<Webhooks> {
  const { targets, retry, requestTimeoutMs, retentionMs, tlsCa } = config;
  // What is stored before the dispatcher is there, it finds when it starts.
  const sending: { dispatcher?: Dispatcher } = {};
  const onDue = (): void => sending.dispatcher?.wake();
  const sender = new Sender({ targets, requestTimeoutMs, ...(tlsCa && { tlsCa }), ...(resolve && { resolve }) });
  const transactions = new Transactions(pool, clock);
  const http = await createHttpApp(
    WebhooksModule.with({
      intake: (metrics) => new EventIntake({ transactions, metrics, logger, onStored: onDue }),
      endpoints: new EndpointsService({ pool, box, targets, clock, logger, onDue }),
      deliveries: new DeliveriesService({ pool, clock, onDue }),
      deadLetters: new DeadLettersService(new WebhooksDeadLetters({ transactions, onDue })),
    }),
    {
      port: config.port,
      host: config.host,
      access: { service: 'webhooks', identity: config.identity },
      api: WEBHOOKS_API,
      logger,
      bodyBytesMax: BODY_BYTES_MAX,
      ...(config.http && { settings: config.http }),
    },
  );
  const kafka = createKafkaPort({ ...config.kafka, clientId: 'webhooks' }, logger);
  const consumer = connectBatchServer(
    http.app,
    new KafkaBatchServer({ kafka, groupId: GROUP, topics: TOPICS, logger, onFatal }),
  );
  const metrics = http.app.get<Registry>(METRICS);
  registerQueueGauges(pool, clock, metrics);
  const dispatcher = new Dispatcher({ pool, sender, box, retry, requestTimeoutMs, clock, metrics, logger });
  sending.dispatcher = dispatcher;
  const state = { consuming: false };
  registerChecks(http, pool, state);
  const url = await http.listen();
  await consumer.listen();
  state.consuming = true;
  dispatcher.start();
  const stopKeeping = keepHouse({ pool, clock, retentionMs, logger });
  return {
    url,
    close: async () => {
      state.consuming = false;
      await http.close();
      await dispatcher.stop();
      await stopKeeping();
      await sender.close();
      await kafka.close();
      await pool.end();
    },
  };
}

function registerChecks(http: HttpApp, pool: Pool, state: { readonly consuming: boolean }): void {
  const checks = http.app.get(HealthChecks);
  checks.register('database', async () => {
    await pool.query('SELECT 1');
    return READY;
  });
  checks.register('consuming', () =>
    state.consuming ? READY : { ready: false, reason: 'joining the consumer group' },
  );
}
