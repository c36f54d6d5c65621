import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Version of Apache Kafka that is embedded; `infra/kafka/pom.xml` and `docker-compose.yml` name the same one. */
export const KAFKA_VERSION = '4.3.0';

/** The same broker as an image. */
export const KAFKA_IMAGE = `apache/kafka:${KAFKA_VERSION}`;

/** The checkout this library lies in; the same from `src` and from `dist`. */
export const repositoryRoot = resolve(fileURLToPath(new URL('.', import.meta.url)), '../../..');

/** Where the embedded servers keep their data: `SLUICE_HOME`, or `.sluice` in the checkout. */
export function sluiceHome(): string {
  const home = process.env['SLUICE_HOME'];
  return home === undefined || home === '' ? resolve(repositoryRoot, '.sluice') : resolve(home);
}

/** Directory of Kafka's jars, shared by everything that runs from this checkout. */
export function kafkaJarsDir(): string {
  return resolve(sluiceHome(), `kafka-${KAFKA_VERSION}`, 'jars');
}
