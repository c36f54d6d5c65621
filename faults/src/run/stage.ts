import { TOPICS } from '@sluice/contracts';
import { databaseFor, provisionTopics } from '@sluice/embedded';
import getPort from 'get-port';
import type { Kafka, Producer } from 'kafkajs';
import { throughPort, withClient, type Arena } from '../arena/arena.js';
import { GateChild } from '../gate/gate-child.js';
import { PostgresProtocol } from '../proxy/postgres.js';
import { Proxy } from '../proxy/proxy.js';
import { Trap } from '../proxy/trap.js';
import { observeStores } from '../reader/observer.js';
import { withAdmin } from '../reader/read-topic.js';
import { kafkaClient, patientProducer } from '../workload/kafka.js';
import { World } from '../workload/world.js';

/** Topics, a database and gates of their own for one case: nothing of another case is left in its way. */
export interface Stage {
  readonly arena: Arena;
  readonly prefix: string;
  /** Past the proxy. */
  readonly databaseUrl: string;
  /** Past the proxies. */
  readonly kafka: Kafka;
  readonly producer: Producer;
  readonly world: World;
  readonly trap: Trap;
  readonly gates: readonly GateChild[];
  /** Between each gate and PostgreSQL. */
  readonly databaseProxies: readonly Proxy[];
  /** SIGTERM to every gate; false when one did not end cleanly. */
  stopGates(): Promise<boolean>;
  close(): Promise<void>;
}

export interface StageOptions {
  /** Also the prefix of its topics. */
  readonly name: string;
  readonly gates: number;
  /** How many of them run from the start; the others are the case's to start. */
  readonly startGates: number;
}

/** Opens a stage with its gates ready and the facts that never change published. */
export async function openStage(arena: Arena, { name, gates: count, startGates }: StageOptions): Promise<Stage> {
  const prefix = `${name}.`;
  const { brokers, postgres } = arena;
  await provisionTopics(brokers.direct, prefix, brokers.copies);
  const databaseUrl = await databaseFor(postgres.url, `faults_${name.replaceAll('-', '_')}`);
  const trap = new Trap();
  brokers.attach(prefix, trap);
  const indexes = Array.from({ length: count }, (_, index) => index);
  const databaseProxies = await Promise.all(
    indexes.map((party) =>
      Proxy.listen({
        targetPort: postgres.port,
        party,
        protocol: () => new PostgresProtocol(),
        judge: (message) => trap.judge(message),
      }),
    ),
  );
  const gates = await Promise.all(
    databaseProxies.map(async (proxy, gate) => {
      return new GateChild({
        gate,
        databaseUrl: throughPort(databaseUrl, proxy.port),
        brokers: brokers.proxied,
        prefix,
        httpPort: await getPort(),
        logFile: arena.home.logOf(`${name}-${gate}`),
      });
    }),
  );
  const kafka = kafkaClient(brokers.direct);
  const producer = await patientProducer(kafka);
  const world = new World(producer, prefix);
  const started = gates.slice(0, startGates);
  const close = async (): Promise<void> => {
    await Promise.all(gates.map((gate) => gate.kill()));
    brokers.detach(prefix);
    // A broker that is killed looks through every partition it has when it starts again. One that is away keeps them.
    await dropTopics(kafka, prefix).catch(() => undefined);
    await producer.disconnect();
    await Promise.all(databaseProxies.map((proxy) => proxy.close()));
  };
  try {
    for (const gate of started) gate.start();
    await Promise.all(started.map((gate) => gate.ready()));
    // Behind the gate's own migration, before the first fact.
    await withClient(databaseUrl, observeStores);
    await world.publishBasics();
  } catch (error) {
    await close();
    throw error;
  }
  const stopGates = async (): Promise<boolean> => {
    const clean = await Promise.all(gates.map((gate) => gate.stop()));
    return clean.every(Boolean);
  };
  return { arena, prefix, databaseUrl, kafka, producer, world, trap, gates, databaseProxies, stopGates, close };
}

function dropTopics(kafka: Kafka, prefix: string): Promise<void> {
  const topics = TOPICS.map(({ name }) => prefix + name);
  return withAdmin(kafka, (admin) => admin.deleteTopics({ topics }));
}
