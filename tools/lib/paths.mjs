import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** A path in the checkout. */
export const inRoot = (...parts) => join(root, ...parts);

/** The Node that everything of ours runs on. */
export const pinnedNode = inRoot('node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Where `libs/embedded` keeps Kafka's jars. */
export function kafkaJarsDir() {
  const version = /<kafka\.version>(.*)<\/kafka\.version>/.exec(
    readFileSync(inRoot('infra/kafka/pom.xml'), 'utf8'),
  )?.[1];
  return join(resolve(process.env.SLUICE_HOME || inRoot('.sluice')), `kafka-${version}`, 'jars');
}
