import {
  withConnection,
  createHttpApp,
  createPool,
  forgetOldAnswers,
  HealthChecks,
  type HttpApp,
  type Logger,
  NotificationListener,
} from '@sluice/platform';
import {
  connectBatchServer,
  createKafkaPort,
  DeadLettersService,
  ensureJournalPartitions,
  KafkaBatchServer,
  type KafkaPort,
} from '@sluice/messaging';
import type { Pool } from 'pg';
import { GATE_API } from './api.js';
import { BlockersService } from './blockers/blockers.service.js';
import { systemClock, type Clock } from './clock.js';
import { CommandsService } from './commands/commands.service.js';
import type { GateConfig } from './config.js';
import { oldLanesDone } from './database/partition-change.js';
import { prepareDatabase, SCHEMA } from './database/prepare-database.js';
import { checkPartitions, guardPartitions, PartitionCountError } from './database/partition-guard.js';
import { GateDeadLetters } from './dead-letters/gate-dead-letters.js';
import { BOUNDARY_CHANNEL, BoundaryClock } from './facts/boundary-clock.js';
import { FactsCache } from './facts/facts-cache.js';
import { FactsService } from './facts/facts.service.js';
import { GateModule } from './gate.module.js';
import { ImpactService } from './impact/impact.service.js';
import { LaneSet } from './lane/lane-set.js';
import { LANE_WORK_CHANNEL } from './lane/lane-work.js';
import { WorkTurns } from './lane/work-turns.js';
import { OrderFeature } from './orders/order.feature.js';
import { ShipmentFeature } from './shipments/shipment.feature.js';
import { ShipmentsService } from './shipments/shipments.service.js';
import { FACT_TOPICS, FACTS, FACTS_GROUP, LANES, LANES_GROUP } from './transports.js';

/** Lanes hold a connection while they work; the rest is for facts, boundaries and questions over HTTP. */
const CONNECTIONS_MAX = 20;
/** The journal's month is made ready this often, so that no row ever falls into the default partition. */
const JOURNAL_PARTITIONS_EVERY_MS = 6 * 60 * 60 * 1000;
/** An edited record fits, as long as the topic would have taken it. */
const BODY_BYTES_MAX = 4 * 1024 * 1024;
/** Partitions that were added under a running gate are noticed so soon; the consumers would take them up after minutes. */
const PARTITIONS_EVERY_MS = 10_000;
const FORGET_ANSWERS_EVERY_MS = 60 * 60 * 1000;
/** Wake-ups come by NOTIFY; this only bounds the harm of one that was lost. */
const SAFETY_POLL_MS = 5_000;

/** Facts stored behind the barrier at once: a catalogue is read quickly, and lanes wait for tens of milliseconds at most. */
const FACTS_PER_CHANGE = 1_000;

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
    pipeline: true,
    onIdleError: (error) => logger.warn({ err: error }, 'an idle database connection was lost'),
  });
  const kafka = createKafkaPort({ ...config.kafka, clientId: 'gate' }, logger);
  try {
    await prepareDatabase(config.databaseUrl, pool, new Date(clock.nowMs()));
    await guardPartitions(pool, kafka);
  } catch (error) {
    await Promise.all([pool.end(), kafka.close()]);
    throw error;
  }
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
  const { pool, clock, logger } = runtime;
  const cache = new FactsCache();
  const lanes = new LaneSet([new ShipmentFeature(cache), new OrderFeature(cache)], {
    ...runtime,
    turns: new WorkTurns(),
  });
  const boundaries = new BoundaryClock(pool, clock, logger);
  const impacts = new ImpactService({ pool, cache }, clock);
  const http = await createHttpApp(
    GateModule.with({
      lanes,
      facts: new FactsService(pool, clock, boundaries),
      commands: new CommandsService(pool),
      shipments: new ShipmentsService(pool, cache, clock),
      impacts,
      blockers: new BlockersService(pool, clock),
      deadLetters: new DeadLettersService(new GateDeadLetters(pool, clock)),
    }),
    {
      port: config.port,
      access: { service: 'gate', identity: config.identity },
      api: GATE_API,
      logger,
      bodyBytesMax: BODY_BYTES_MAX,
      ...(config.http && { settings: config.http }),
    },
  );
  const listener = new NotificationListener(
    config.databaseUrl,
    'gate-listener',
    { [LANE_WORK_CHANNEL]: (lane) => lanes.wake(lane), [BOUNDARY_CHANNEL]: () => boundaries.wake() },
    () => lanes.wakeAll(),
    logger,
  );
  const consume = consumers(http, lanes, runtime);
  const url = await http.listen();
  await listener.start();
  await consume();
  boundaries.wake();
  const timers = keepUp(lanes, runtime);
  return {
    url,
    close: async () => {
      for (const timer of timers) clearInterval(timer);
      impacts.stop();
      await http.close();
      await lanes.giveUpAll();
      await boundaries.stop();
      await listener.stop();
      await runtime.kafka.close();
      await pool.end();
    },
  };
}

/**
 * Connects both consumer groups; the answer starts them, facts first. Lanes wait until the facts that were missed are
 * stored: deciding on older ones would be no wrong release, but a hold for every product nobody has read of yet.
 */
function consumers(http: HttpApp, lanes: LaneSet, { pool, kafka, logger, onFatal }: GateRuntime): () => Promise<void> {
  const facts = new KafkaBatchServer({
    kafka,
    groupId: FACTS_GROUP,
    transportId: FACTS,
    logger,
    onFatal,
    tuning: { maxBatchRecords: FACTS_PER_CHANGE },
  });
  const shipments = new KafkaBatchServer({ kafka, groupId: LANES_GROUP, transportId: LANES, logger, onFatal });
  shipments.assigned(async ({ topic, partition }) => {
    await oldLanesDone(pool, topic, partition);
    return lanes.take(topic, partition);
  });
  shipments.revoked(({ topic, partition }) => lanes.giveUp(topic, partition));
  const factsService = connectBatchServer(http.app, facts);
  const lanesService = connectBatchServer(http.app, shipments);
  let ready = false;
  const notYet = { ready: false, reason: 'the gate is still reading the facts it missed' } as const;
  http.app.get(HealthChecks).register('lanes', () => (ready ? { ready: true } : notYet));
  return async () => {
    await factsService.listen();
    await facts.caughtUp(FACT_TOPICS);
    await lanesService.listen();
    ready = true;
  };
}

/** What has to happen now and then, whatever arrives. */
function keepUp(lanes: LaneSet, { pool, kafka, clock, logger, onFatal }: GateRuntime): NodeJS.Timeout[] {
  const prepareJournal = () =>
    ensureJournalPartitions(pool, new Date(clock.nowMs())).catch((err: unknown) =>
      logger.error({ err }, 'the journal is not ready for next month yet, trying again later'),
    );
  const forgetAnswers = () =>
    withConnection(pool, (client) => forgetOldAnswers(client, new Date(clock.nowMs()))).catch((err: unknown) =>
      logger.error({ err }, 'old idempotency keys could not be forgotten, trying again later'),
    );
  const lookAtPartitions = () =>
    checkPartitions(pool, kafka).catch((err: unknown) => {
      if (err instanceof PartitionCountError) onFatal(err);
      else logger.debug({ err }, 'the partitions could not be looked at, trying again later');
    });
  return [
    setInterval(() => void lookAtPartitions(), PARTITIONS_EVERY_MS),
    setInterval(() => lanes.wakeAll(), SAFETY_POLL_MS),
    setInterval(() => void prepareJournal(), JOURNAL_PARTITIONS_EVERY_MS),
    setInterval(() => void forgetAnswers(), FORGET_ANSWERS_EVERY_MS),
  ];
}
