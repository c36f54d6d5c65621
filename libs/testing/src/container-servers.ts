import { PostgreSqlContainer } from '@testcontainers/postgresql';
import { answers, dockerEnvironment, KAFKA_IMAGE } from '@sluice/embedded';
import getPort from 'get-port';
import { GenericContainer } from 'testcontainers';
import { DATABASE_VARIABLE, KAFKA_VARIABLE } from './environment.js';
import { eventually } from './eventually.js';
import type { TestServers } from './test-servers.js';

/** The official images by testcontainers, which removes them even when this process is killed. */
export async function startContainerServers(): Promise<TestServers> {
  // A Kafka client is told where to connect by the broker, so the port must be known before it starts.
  const port = await getPort();
  const [postgres, kafka] = await Promise.all([
    new PostgreSqlContainer('postgres:18').start(),
    new GenericContainer(KAFKA_IMAGE)
      .withExposedPorts({ container: port, host: port })
      .withEnvironment(dockerEnvironment(port))
      .start(),
  ]);
  const brokers = `127.0.0.1:${port}`;
  await eventually(() => answers(brokers), { timeoutMs: 60_000 });
  return {
    env: { [DATABASE_VARIABLE]: postgres.getConnectionUri(), [KAFKA_VARIABLE]: brokers },
    async stop() {
      await Promise.all([postgres.stop(), kafka.stop()]);
    },
  };
}
