import { execa } from 'execa';
import { KAFKA_IMAGE } from './home.js';
import { answers } from './kafka-ready.js';
import type { KafkaServer } from './kafka.js';
import { dockerEnvironment, type DetourListener } from './kafka-settings.js';
import { untilReady } from './server-process.js';

export interface DockerKafkaOptions {
  /** Name of the container and of the volume that keeps its data. */
  readonly name: string;
  /** Port for clients on 127.0.0.1; must be free. */
  readonly port: number;
  readonly detour?: DetourListener;
  readonly onLog?: (line: string) => void;
}

/**
 * The same broker from the image `apache/kafka`, for machines with a Docker engine and no JDK. Data lives in the
 * volume `name`. Goes through the `docker` command line, as `docker compose` would.
 */
export async function startKafkaInDocker({ name, port, detour, onLog }: DockerKafkaOptions): Promise<KafkaServer> {
  await execa('docker', ['rm', '--force', name], { reject: false });
  const env = Object.entries(dockerEnvironment(port, detour)).flatMap(([key, value]) => ['--env', `${key}=${value}`]);
  const ports = [port, ...(detour ? [detour.port] : [])].flatMap((one) => ['--publish', `127.0.0.1:${one}:${one}`]);
  const place = [...ports, '--volume', `${name}:/var/lib/kafka/data`];
  onLog?.(`docker run ${KAFKA_IMAGE}`);
  await execa('docker', ['run', '--detach', '--name', name, ...place, ...env, KAFKA_IMAGE]);
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
