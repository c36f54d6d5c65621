import { execa } from 'execa';
import { KAFKA_VERSION } from './home.js';
import { answers } from './kafka-ready.js';
import { type KafkaServer } from './kafka.js';
import { BROKER_SETTINGS, environmentName, listenerSettings } from './kafka-settings.js';
import { untilReady } from './server-process.js';

export interface DockerKafkaOptions {
  /** Name of the container and of the volume that keeps its data. */
  readonly name: string;
  /** Port for clients on 127.0.0.1; must be free. */
  readonly port: number;
  readonly onLog?: (line: string) => void;
}

/**
 * The same broker from the image `apache/kafka`, for machines with a Docker engine and no JDK. Data lives in the
 * volume `name`. Goes through the `docker` command line, as `docker compose` would.
 */
export async function startKafkaInDocker({ name, port, onLog }: DockerKafkaOptions): Promise<KafkaServer> {
  await execa('docker', ['rm', '--force', name], { reject: false });
  const settings = { ...BROKER_SETTINGS, ...listenerSettings('0.0.0.0', '127.0.0.1', port, 29_093) };
  const env = Object.entries(settings).flatMap(([key, value]) => ['--env', `${environmentName(key)}=${value}`]);
  const place = ['--publish', `127.0.0.1:${port}:${port}`, '--volume', `${name}:/var/lib/kafka/data`];
  const image = `apache/kafka:${KAFKA_VERSION}`;
  const log = ['--env', 'KAFKA_LOG_DIRS=/var/lib/kafka/data', '--env', 'CLUSTER_ID=c2x1aWNlLXNsdWljZS1zbA'];
  onLog?.(`docker run ${image}`);
  await execa('docker', ['run', '--detach', '--name', name, ...place, ...env, ...log, image]);
  const { stdout } = await execa('docker', ['inspect', '--format', '{{.State.Pid}}', name]);
  const exited = execa('docker', ['wait', name], { reject: false }).then(
    (result) => `exited with code ${result.stdout ?? ''}`,
  );
  const stop = async (): Promise<void> => {
    await execa('docker', ['stop', '--time', '20', name], { reject: false });
    await execa('docker', ['rm', '--force', name], { reject: false });
  };
  const brokers = `127.0.0.1:${port}`;
  const running = { pid: Number(stdout), exited, lastLines: () => `see: docker logs ${name}`, stop };
  await untilReady('Kafka', running, 60_000, () => answers(brokers));
  return { brokers, pid: running.pid, exited, stop };
}
