import { startEmbeddedServers } from './embedded-servers.js';

/** The servers of one test run. */
export interface TestServers {
  /** What the specs need to know, for the environment of Jest's workers. */
  readonly env: Readonly<Record<string, string>>;
  /** Ends both servers and removes their data. */
  stop(): Promise<void>;
}

/**
 * One PostgreSQL and one Kafka broker for a whole run. Embedded, as `npm start` runs them; in containers where only
 * Docker can run Kafka (`SLUICE_KAFKA_RUNTIME=docker`, which `tools/run.mjs` finds out).
 */
export async function startTestServers(): Promise<TestServers> {
  if (process.env['SLUICE_KAFKA_RUNTIME'] !== 'docker') return startEmbeddedServers();
  // Loading testcontainers takes a second that only those who need it should wait.
  const { startContainerServers } = await import('./container-servers.js');
  return startContainerServers();
}
