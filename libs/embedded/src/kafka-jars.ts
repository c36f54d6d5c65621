import { readdirSync } from 'node:fs';
import { madeOnce } from './made-once.js';
import { FETCH_TIMEOUT_MS, fetchByMaven } from './maven.js';

/**
 * Sees to it that `jarsDir` holds the jars of the Kafka broker, fetched by Maven from `infra/kafka/pom.xml`; does nothing
 * when they are there. Throws with Maven's last words.
 */
export function fetchKafkaJars(jarsDir: string): Promise<void> {
  return madeOnce(jarsDir, fetchInto, FETCH_TIMEOUT_MS);
}

async function fetchInto(part: string): Promise<void> {
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${part}`, '-DincludeScope=runtime'];
  await fetchByMaven("Kafka's jars", 'infra/kafka/pom.xml', goal);
  if (!readdirSync(part).some((name) => name.startsWith('kafka_')))
    throw new Error(`Maven left no Kafka broker in ${part}`);
}
