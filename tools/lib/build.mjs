import { existsSync } from 'node:fs';
import { buildConsole } from './console.mjs';
import { lastLines } from './install.mjs';
import { inRoot, kafkaJarsDir, pinnedNode, root } from './paths.mjs';
import { capture } from './processes.mjs';
import { SetUpError, step } from './progress.mjs';

export const compiler = inRoot('node_modules/typescript/bin/tsc');

/** Compiles what changed. */
export async function build() {
  const result = await step('building', () => capture(pinnedNode, [compiler, '-b'], { cwd: root }));
  if (result.code !== 0) throw new SetUpError(`the build failed:\n${lastLines(result.output, 40)}`);
  await buildConsole();
}

/** Fetches Kafka's jars with Maven, once. */
export async function fetchKafka() {
  if (existsSync(kafkaJarsDir())) return;
  const script = inRoot('tools/lib/fetch-kafka-jars.mjs');
  const result = await step('fetching Apache Kafka with Maven, 44 MB', () =>
    capture(pinnedNode, [script], { cwd: root }),
  );
  if (result.code !== 0) throw new SetUpError(result.output.trim());
}
