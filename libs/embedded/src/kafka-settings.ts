/** What a record may weigh: dead letters carry an 8 MiB original in base64 with its headers. */
const MESSAGE_MAX_BYTES = 16 * 1024 * 1024 + 64 * 1024;

/** Of the topics that hold group offsets and transaction state; the default of 50 is for clusters. At most 10. */
export const COORDINATOR_PARTITIONS = 8;

/** Broker settings that the embedded and the Docker broker share: one node, nothing created by accident. */
export const BROKER_SETTINGS: Readonly<Record<string, string>> = {
  'process.roles': 'broker,controller',
  'node.id': '1',
  'controller.listener.names': 'CONTROLLER',
  'inter.broker.listener.name': 'PLAINTEXT',
  'listener.security.protocol.map': 'CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT',
  'auto.create.topics.enable': 'false',
  'default.replication.factor': '1',
  'min.insync.replicas': '1',
  'offsets.topic.replication.factor': '1',
  'offsets.topic.num.partitions': String(COORDINATOR_PARTITIONS),
  'transaction.state.log.replication.factor': '1',
  'transaction.state.log.min.isr': '1',
  'transaction.state.log.num.partitions': String(COORDINATOR_PARTITIONS),
  'share.coordinator.state.topic.replication.factor': '1',
  'share.coordinator.state.topic.min.isr': '1',
  // A new group's first assignment would wait 3 s for more members.
  'group.initial.rebalance.delay.ms': '0',
  // After kill -9 the controller takes the broker's next start for a duplicate until the old session is over: with the
  // default of 9 s a start took 12 s. Much less, and a busy laptop would fence a broker that is well.
  'broker.session.timeout.ms': '4000',
  'broker.heartbeat.interval.ms': '800',
  'message.max.bytes': String(MESSAGE_MAX_BYTES),
  'replica.fetch.max.bytes': String(MESSAGE_MAX_BYTES),
  // The default takes 128 MB of a heap of 512.
  'log.cleaner.dedupe.buffer.size': String(16 * 1024 * 1024),
};

/** The settings that depend on where the broker listens. */
export function listenerSettings(
  listen: string,
  advertised: string,
  port: number,
  controllerPort: number,
): Record<string, string> {
  return {
    listeners: `PLAINTEXT://${listen}:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://${advertised}:${port}`,
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
  };
}

/** A second way in for clients: the broker listens on `port` and sends whoever came that way to `advertisedPort`. */
export interface DetourListener {
  readonly port: number;
  /** Where something of the caller's listens on 127.0.0.1 and passes on to `port`. */
  readonly advertisedPort: number;
}

/** Adds the second listener to settings that have the first. */
export function detourSettings(
  settings: Readonly<Record<string, string>>,
  { port, advertisedPort }: DetourListener,
  listen = '127.0.0.1',
): Record<string, string> {
  const add = (name: string, value: string): string => [settings[name], value].filter(Boolean).join(',');
  return {
    ...settings,
    listeners: add('listeners', `DETOUR://${listen}:${port}`),
    'advertised.listeners': add('advertised.listeners', `DETOUR://127.0.0.1:${advertisedPort}`),
    'listener.security.protocol.map': add('listener.security.protocol.map', 'DETOUR:PLAINTEXT'),
  };
}

/** What a broker that is one of several is told; all of them are told the same `clusterId` and `controllerPorts`. */
export interface ClusterPlace {
  /** 22 characters of base64url. */
  readonly clusterId: string;
  /** From 1; the place in `controllerPorts`. */
  readonly nodeId: number;
  /** Of every broker, in the order of node ids: each is a controller too. */
  readonly controllerPorts: readonly number[];
}

/** As a cluster in production has it: three copies, of which two must be there for a write to be acknowledged. */
export function clusterSettings({ nodeId, controllerPorts }: ClusterPlace): Record<string, string> {
  const copies = String(Math.min(3, controllerPorts.length));
  const copiesMin = String(Math.min(2, controllerPorts.length));
  return {
    'node.id': String(nodeId),
    'controller.quorum.voters': controllerPorts.map((port, index) => `${index + 1}@127.0.0.1:${port}`).join(','),
    'default.replication.factor': copies,
    'min.insync.replicas': copiesMin,
    'offsets.topic.replication.factor': copies,
    'transaction.state.log.replication.factor': copies,
    'transaction.state.log.min.isr': copiesMin,
    'share.coordinator.state.topic.replication.factor': copies,
    'share.coordinator.state.topic.min.isr': copiesMin,
    'unclean.leader.election.enable': 'false',
    // A dead follower is given up within 3 s, not 30: until then every write waits for it.
    'replica.lag.time.max.ms': '3000',
  };
}

/** How the official image takes a setting: `min.insync.replicas` as `KAFKA_MIN_INSYNC_REPLICAS`. */
export const environmentName = (setting: string): string => `KAFKA_${setting.replaceAll('.', '_').toUpperCase()}`;

/** Environment of the image `apache/kafka` for a broker whose ports are the same inside and on 127.0.0.1. */
export function dockerEnvironment(port: number, detour?: DetourListener): Record<string, string> {
  const one = { ...BROKER_SETTINGS, ...listenerSettings('0.0.0.0', '127.0.0.1', port, 29_093) };
  const settings = detour ? detourSettings(one, detour, '0.0.0.0') : one;
  const environment = Object.entries(settings).map(([name, value]) => [environmentName(name), value] as const);
  return {
    ...Object.fromEntries(environment),
    KAFKA_LOG_DIRS: '/var/lib/kafka/data',
    // Any id will do; without one the image makes its own.
    CLUSTER_ID: 'c2x1aWNlLXNsdWljZS1zbA',
  };
}
