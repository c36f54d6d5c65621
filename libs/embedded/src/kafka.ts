import { execa } from 'execa';
import type { KafkaConfig } from 'kafkajs';
import { randomBytes } from 'node:crypto';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { javaCommand } from './java.js';
import { answers } from './kafka-ready.js';
import {
  BROKER_SETTINGS,
  clusterSettings,
  detourSettings,
  listenerSettings,
  type ClusterPlace,
  type DetourListener,
} from './kafka-settings.js';
import { endOrphan, startServerProcess, untilReady } from './server-process.js';
import { asServerUser, giveToServer, privateDirectory } from './unprivileged.js';

/** Three seconds when nothing else runs; on a machine with ten times its work it took over a minute. */
const READY_TIMEOUT_MS = 180_000;

export interface KafkaOptions {
  /** Holds the log, the configuration and the record of the running server. Created when missing. */
  readonly dataDir: string;
  /** Port for clients on 127.0.0.1; must be free. */
  readonly port: number;
  /** Port of the KRaft controller on 127.0.0.1; must be free. */
  readonly controllerPort: number;
  /** See `fetchKafkaJars`. */
  readonly jarsDir: string;
  /** Bound of the Java heap; 512 is enough for 30,000 records/s. */
  readonly heapMb?: number;
  /** For whoever wants to stand between a client and the broker. */
  readonly detour?: DetourListener;
  /** When the broker is one of several: they are started at once, because none is ready before most of them run. */
  readonly cluster?: ClusterPlace;
  /** What makes it ask for a login and for ACLs; see `startSecureKafka`. */
  readonly security?: BrokerSecurity;
  readonly onLog?: (line: string) => void;
}

export interface BrokerSecurity {
  /** Set in place of the settings of a broker that lets everybody in. */
  readonly settings: Readonly<Record<string, string>>;
  /** Further arguments of `kafka-storage format`. */
  readonly formatArgs: readonly string[];
  /** How the probe that waits for the broker reaches it. */
  readonly client: KafkaConfig;
}

export interface KafkaServer {
  /** What goes into `KAFKA_BROKERS`. */
  readonly brokers: string;
  readonly pid: number;
  /** Resolves when the server has ended, asked or not; says how. */
  readonly exited: Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts a real Apache Kafka broker (KRaft, loopback, alone or as one of a cluster) on a JDK 17 or newer. Data survives `stop()` and
 * kill -9. Throws with the broker's last lines when it does not come up, and `DataDirInUseError` when another live
 * process runs it.
 */
export async function startKafka(options: KafkaOptions): Promise<KafkaServer> {
  const dataDir = privateDirectory(resolve(options.dataDir));
  await endOrphan('Kafka', dataDir, 'SIGTERM');
  const config = writeConfig(dataDir, options);
  await format(dataDir, config, options);
  const server = await startServerProcess({
    name: 'Kafka',
    command: javaCommand(),
    args: [...javaArgs(options.jarsDir, options.heapMb ?? 512), 'kafka.Kafka', config],
    mustRead: [dataDir, options.jarsDir],
    dataDir,
    stopSignal: 'SIGTERM',
    onLog: options.onLog,
  });
  const brokers = `127.0.0.1:${options.port}`;
  await untilReady('Kafka', server, READY_TIMEOUT_MS, () => answers(options.security?.client ?? brokers));
  return { brokers, pid: server.pid, exited: server.exited, stop: () => server.stop() };
}

function writeConfig(dataDir: string, { port, controllerPort, detour, cluster, security }: KafkaOptions): string {
  const one = {
    ...BROKER_SETTINGS,
    ...listenerSettings('127.0.0.1', '127.0.0.1', port, controllerPort),
    ...(cluster && clusterSettings(cluster)),
    ...security?.settings,
    'log.dirs': join(dataDir, 'data'),
  };
  const settings = detour ? detourSettings(one, detour) : one;
  const path = join(dataDir, 'server.properties');
  writeFileSync(
    path,
    Object.entries(settings)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
    { mode: 0o600 },
  );
  giveToServer(path);
  return path;
}

/** Formats the storage once. The mark is written last, so a format cut short by a kill is done over. */
async function format(dataDir: string, config: string, { jarsDir, cluster, security }: KafkaOptions): Promise<void> {
  const mark = join(dataDir, 'formatted');
  if (existsSync(mark)) return;
  rmSync(join(dataDir, 'data'), { recursive: true, force: true });
  const clusterId = cluster?.clusterId ?? randomBytes(16).toString('base64url');
  // In one word: one id in 64 begins with a dash, and would be taken for an option.
  const id = `--cluster-id=${clusterId}`;
  const args = [
    ...javaArgs(jarsDir, 128),
    'kafka.tools.StorageTool',
    'format',
    id,
    '-c',
    config,
    ...(security?.formatArgs ?? []),
  ];
  const run = asServerUser(javaCommand(), args, [dataDir, jarsDir]);
  await execa(run.command, run.args, { uid: run.uid, gid: run.gid, cwd: dataDir, stdin: 'ignore', all: true });
  writeFileSync(mark, `${clusterId}\n`);
}

function javaArgs(jarsDir: string, heapMb: number): string[] {
  const quiet = ['-Djava.awt.headless=true', '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn'];
  return [`-Xmx${heapMb}m`, '-XX:+UseG1GC', '-XX:MaxGCPauseMillis=20', ...quiet, '-cp', join(jarsDir, '*')];
}
