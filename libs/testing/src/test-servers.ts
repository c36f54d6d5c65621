import { execa } from 'execa';
import { startEmbeddedServers } from './embedded-servers.js';

/** The servers of one test run. */
export interface TestServers {
  /** What the specs need to know, for the environment of Jest's workers. */
  readonly env: Readonly<Record<string, string>>;
  /** Ends both servers and removes their data. */
  stop(): Promise<void>;
}

/**
 * One PostgreSQL and one Kafka broker for a whole run: in containers when a Docker engine answers, embedded (as
 * `npm start` runs them) otherwise. `SLUICE_TEST_SERVERS=embedded` or `containers` decides by hand.
 */
export async function startTestServers(): Promise<TestServers> {
  const wanted = process.env['SLUICE_TEST_SERVERS'];
  if (wanted === 'embedded') return startEmbeddedServers();
  if (wanted !== 'containers' && !(await dockerAnswers())) return startEmbeddedServers();
  try {
    // Loading testcontainers takes a second that only those who need it should wait.
    const { startContainerServers } = await import('./container-servers.js');
    return await startContainerServers();
  } catch (error) {
    // An engine without its images and without a way to fetch them is no reason not to test, where Java can run Kafka.
    if (wanted === 'containers' || process.env['SLUICE_KAFKA_RUNTIME'] === 'docker') throw error;
    process.stderr.write(`Containers did not start (${String(error)}); the embedded servers are used instead.\n`);
    return startEmbeddedServers();
  }
}

async function dockerAnswers(): Promise<boolean> {
  const info = await execa('docker', ['info', '--format', '{{.ServerVersion}}'], { reject: false, timeout: 5_000 });
  return info.exitCode === 0;
}
