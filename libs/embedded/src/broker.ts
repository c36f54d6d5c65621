import { kafkaJarsDir } from './home.js';
import { startKafkaInDocker } from './kafka-docker.js';
import { fetchKafkaJars } from './kafka-jars.js';
import type { DetourListener } from './kafka-settings.js';
import { startKafka, type KafkaServer } from './kafka.js';

export interface BrokerOptions {
  readonly dataDir: string;
  readonly port: number;
  readonly controllerPort: number;
  /** Container and volume name, should the broker run in Docker. */
  readonly dockerName: string;
  readonly detour?: DetourListener;
  readonly onLog?: (line: string) => void;
}

/**
 * Starts the Kafka broker in the way this machine can: on its JDK, or in Docker when `SLUICE_KAFKA_RUNTIME` is
 * `docker`. `tools/run.mjs` looks at the machine and sets it.
 */
export async function startBroker(options: BrokerOptions): Promise<KafkaServer> {
  if (process.env['SLUICE_KAFKA_RUNTIME'] === 'docker') {
    return startKafkaInDocker({
      name: options.dockerName,
      port: options.port,
      ...(options.detour && { detour: options.detour }),
      ...(options.onLog && { onLog: options.onLog }),
    });
  }
  const jarsDir = kafkaJarsDir();
  await fetchKafkaJars(jarsDir);
  return startKafka({ ...options, jarsDir });
}
