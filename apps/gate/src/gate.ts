import { createHttpApp, createPool, HealthChecks, type Logger } from '@sluice/platform';
import { createKafkaPort, ensureJournalPartitions, KafkaBatchServer, type KafkaPort } from '@sluice/messaging';
import type { Pool } from 'pg';
import { systemClock, type Clock } from './clock.js';
import { CommandsService } from './commands/commands.service.js';
import type { GateConfig } from './config.js';
import { prepareDatabase, SCHEMA } from './database/prepare-database.js';
import { guardPartitions } from './database/partition-guard.js';
import { BOUNDARY_CHANNEL, BoundaryClock } from './facts/boundary-clock.js';
import { FactsCache } from './facts/facts-cache.js';
import { FactsService } from './facts/facts.service.js';
import { GateModule } from './gate.module.js';
import { LaneSet } from './lane/lane-set.js';
import { LANE_WORK_CHANNEL } from './lane/lane-work.js';
import { WorkListener } from './lane/work-listener.js';
import { OrderFeature } from './orders/order.feature.js';
import { ShipmentFeature } from './shipments/shipment.feature.js';
import { ShipmentsService } from './shipments/shipments.service.js';
import { FACT_TOPICS, FACTS, FACTS_GROUP, LANES, LANES_GROUP } from './transports.js';

/** Lanes hold a connection while they work; the rest is for facts, boundaries and questions over HTTP. */
const CONNECTIONS_MAX = 20;
/** The journal's month is made ready this often, so that no row ever falls into the default partition. */
const JOURNAL_PARTITIONS_EVERY_MS = 6 * 60 * 60 * 1000;
/** Wake-ups come by NOTIFY; this only bounds the harm of one that was lost. */
const SAFETY_POLL_MS = 5_000;

export interface RunningGate {
  url: string;
  close(): Promise<void>;
}

/** Starts a gate: schema, partitions, HTTP, then facts, and lanes only once the facts are caught up. */
export async function startGate(
  config: GateConfig,
  logger: Logger,
  onFatal: (error: Error) => void,
  clock: Clock = systemClock,
): Promise<RunningGate> {
  const pool = createPool(config.databaseUrl, {
    applicationName: 'gate',
    schema: SCHEMA,
    connectionsMax: CONNECTIONS_MAX,
    onIdleError: (error) => logger.warn({ err: error }, 'an idle database connection was lost'),
  });
  const kafka = createKafkaPort({ ...config.kafka, clientId: 'gate' }, logger);
  await prepareDatabase(config.databaseUrl, pool, new Date(clock.nowMs()));
  await guardPartitions(pool, kafka);
  return run(config, { pool, kafka, clock, logger, onFatal });
}

interface GateRuntime {
  pool: Pool;
  kafka: KafkaPort;
  clock: Clock;
  logger: Logger;
  onFatal(error: Error): void;
}

async function run(config: GateConfig, runtime: GateRuntime): Promise<RunningGate> {
  const { pool, kafka, clock, logger, onFatal } = runtime;
  const cache = new FactsCache();
  const lanes = new LaneSet([new ShipmentFeature(cache), new OrderFeature(cache)], runtime);
  const boundaries = new BoundaryClock(pool, clock, logger);
  const http = await createHttpApp(
    GateModule.with({
      lanes,
      facts: new FactsService(pool, clock, boundaries),
      commands: new CommandsService(pool),
      shipments: new ShipmentsService(pool, cache, clock),
    }),
    { port: config.port, logger },
  );
  const factsServer = new KafkaBatchServer({ kafka, groupId: FACTS_GROUP, transportId: FACTS, logger, onFatal });
  const lanesServer = new KafkaBatchServer({ kafka, groupId: LANES_GROUP, transportId: LANES, logger, onFatal });
  lanesServer.assigned(({ topic, partition }) => lanes.take(topic, partition));
  lanesServer.revoked(({ topic, partition }) => lanes.giveUp(topic, partition));
  const factsService = http.app.connectMicroservice({ strategy: factsServer });
  const lanesService = http.app.connectMicroservice({ strategy: lanesServer });
  const listener = new WorkListener(
    config.databaseUrl,
    { [LANE_WORK_CHANNEL]: (lane) => lanes.wake(lane), [BOUNDARY_CHANNEL]: () => boundaries.wake() },
    () => lanes.wakeAll(),
    logger,
  );
  let ready = false;
  http.app
    .get(HealthChecks)
    .register('lanes', () =>
      ready ? { ready: true } : { ready: false, reason: 'the gate is still reading the facts it missed' },
    );
  const url = await http.listen();
  await listener.start();
  await factsService.listen();
  await factsServer.caughtUp(FACT_TOPICS);
  boundaries.wake();
  await lanesService.listen();
  ready = true;
  const timers = [
    setInterval(() => lanes.wakeAll(), SAFETY_POLL_MS),
    setInterval(
      () => void ensureJournalPartitions(pool, new Date(clock.nowMs())).catch(onFatal),
      JOURNAL_PARTITIONS_EVERY_MS,
    ),
  ];
  return {
    url,
    close: async () => {
      for (const timer of timers) clearInterval(timer);
      await http.close();
      await lanes.giveUpAll();
      await boundaries.stop();
      await listener.stop();
      await kafka.close();
      await pool.end();
    },
  };
}
