import {
  connectBatchServer,
  createKafkaPort,
  journalReadiness,
  JournalRelay,
  KafkaBatchServer,
  type KafkaPort,
} from '@sluice/messaging';
import {
  createHttpApp,
  createPool,
  HealthChecks,
  NotificationListener,
  type HttpApp,
  type Logger,
} from '@sluice/platform';
import type { Pool } from 'pg';
import { DESK_API } from './api.js';
import type { DeskConfig } from './config.js';
import { serveConsole } from './console/serve-console.js';
import { prepareDatabase, SCHEMA } from './database/prepare-database.js';
import { LANE } from './database/transactions.js';
import { DeskModule } from './desk.module.js';
import { forwardToServices } from './forwarding/forward-to-services.js';
import { Approvals } from './forwarding/impacts/approvals.js';
import { GivenImpacts } from './forwarding/impacts/given-impacts.js';
import { keepHouse } from './housekeeping.js';
import { openCurrentKey } from './passports/passport-keys.js';
import { Sessions } from './session/sessions.js';
import { fillSummaries } from './shipments/summaries.filler.js';

import { StreamHub } from './stream/stream-hub.js';
import { STREAM_CHANNEL } from './stream/stream-notice.js';

/** What the process gives the desk. */
export interface DeskSurroundings {
  readonly logger: Logger;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** Told when the desk cannot go on: the process ends and is started again. */
  readonly onFatal: (error: unknown) => void;
}

export interface Desk {
  /** Where it listens. */
  readonly url: string;
  close(): Promise<void>;
}

const CONNECTIONS_MAX = 10;
const READY = { ready: true } as const;
const TOPICS = [
  ...(['gate.shipment.v1', 'gate.order.v1', 'sluice.dead-letter.v1'] as const),
  ...(['compliance.product.v1', 'compliance.list.v1', 'compliance.filing.v1'] as const),
];
/** The lane's position is kept as an offset of this partition; the lane writes to others too. */
const ANCHOR = { topic: 'gate.command.v1', partition: 0 };

/** Migrates, listens, and then reads what the gate says: `/readyz` answers 200 once all of it works. */
export async function startDesk(config: DeskConfig, surroundings: DeskSurroundings): Promise<Desk> {
  const { logger, clock, onFatal } = surroundings;
  await prepareDatabase(config.databaseUrl);
  const pool = createPool(config.databaseUrl, {
    applicationName: 'sluice-desk',
    schema: SCHEMA,
    connectionsMax: CONNECTIONS_MAX,
    onIdleError: (error) => logger.warn({ err: error }, 'An idle database connection was lost'),
  });
  await fillSummaries(pool, (shipments) => logger.info({ shipments }, 'The hold queue is being filled'));
  if (config.passports) await openCurrentKey(pool, config.passports);
  const kafka = createKafkaPort(config.kafka, logger);
  const { databaseUrl, overrideDaysMax, services, passports } = config;
  const sessions = new Sessions(config.session, pool, clock);
  const http = await createHttpApp(DeskModule.with({ pool, clock, overrideDaysMax, sessions, services, passports }), {
    port: config.port,
    access: { service: 'desk', identity: config.session.identity, sessions },
    host: config.host,
    api: DESK_API,
    logger,
    ...(config.http && { settings: config.http }),
  });
  await forwardToServices(http.app, services, new Approvals(new GivenImpacts(pool), clock), logger);
  await serveConsole(http, config.session.identity.issuer);
  const relay = new JournalRelay({
    kafka,
    databaseUrl,
    schema: SCHEMA,
    service: 'desk',
    lane: LANE,
    anchor: ANCHOR,
    logger,
  });
  const hub = http.app.get(StreamHub, { strict: false });
  const listener = new NotificationListener(
    databaseUrl,
    'sluice-desk-stream',
    { [STREAM_CHANNEL]: (payload) => hub.heard(payload) },
    // What was said meanwhile was said to nobody.
    () => hub.lookAgain(),
    logger,
  );
  const consume = consumer(http, kafka, logger, onFatal);
  checkHealth(http, pool, relay);
  const url = await http.listen();
  relay.start();
  await listener.start();
  hub.start();
  await consume();
  const stopKeeping = keepHouse(pool, clock, logger);
  return {
    url,
    close: async () => {
      await stopKeeping();
      // Streams never end by themselves.
      await hub.close();
      await listener.stop();
      // Consumers and requests first: what they still say, the relay publishes before it ends.
      await http.close();
      await relay.stop();
      await kafka.close();
      await pool.end();
    },
  };
}

/** Connects the consumer; the answer starts it. */
function consumer(
  http: HttpApp,
  kafka: KafkaPort,
  logger: Logger,
  onFatal: (error: unknown) => void,
): () => Promise<void> {
  const server = new KafkaBatchServer({ kafka, groupId: 'sluice-desk', topics: TOPICS, logger, onFatal });
  const service = connectBatchServer(http.app, server);
  let consuming = false;
  http.app
    .get(HealthChecks)
    .register('consuming', () => (consuming ? READY : { ready: false, reason: 'joining the consumer group' }));
  return async () => {
    await service.listen();
    consuming = true;
  };
}

function checkHealth(http: HttpApp, pool: Pool, relay: JournalRelay): void {
  const checks = http.app.get(HealthChecks);
  checks.register('database', async () => {
    await pool.query('SELECT 1');
    return READY;
  });
  checks.register('journal', () =>
    journalReadiness(relay, async (text, values) => (await pool.query<Record<string, unknown>>(text, values)).rows),
  );
}
