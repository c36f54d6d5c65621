import {
  createLogger,
  databaseConfig,
  kafkaConfig,
  kafkaConnection,
  loadConfig,
  serviceConfig,
} from '@sluice/platform';
import { rebuildReadModel } from './rebuild.js';

/** A terminal is told several times a second; a log file now and then. */
const SHOW_EVERY_MS = process.stdout.isTTY ? 250 : 10_000;

const print = (line: string): void => void process.stdout.write(`${line}\n`);

try {
  print(await rebuild());
} catch (error) {
  process.stderr.write(`The read model was not made again; the desk serves the old one. ${inWords(error)}\n`);
  process.exitCode = 1;
}

async function rebuild(): Promise<string> {
  const config = loadConfig({ ...kafkaConfig, ...databaseConfig, ...serviceConfig }, process.env);
  const beganMs = Date.now();
  let shownAtMs = 0;
  const { records, carried, writersWaitedMs } = await rebuildReadModel({
    databaseUrl: config.DATABASE_URL,
    kafka: { ...kafkaConnection(config), clientId: 'desk-rebuild' },
    logger: createLogger({ service: 'desk-rebuild', level: 'warn' }),
    clock: Date.now,
    progress: (text) => {
      if (Date.now() - shownAtMs < SHOW_EVERY_MS) return;
      shownAtMs = Date.now();
      print(`  ${text} …`);
    },
  });
  const from = [
    `${records.toLocaleString('en-US')} records`,
    ...(carried === 0 ? [] : [`${carried.toLocaleString('en-US')} shipments that their topic has forgotten`]),
  ];
  return (
    `✔ The read model was made again in ${Math.round((Date.now() - beganMs) / 1000)} s, from ${from.join(' and ')}. ` +
    `The desk served the old one meanwhile; its consumers waited ${writersWaitedMs} ms.`
  );
}

/** With what led to it. */
function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message}: ${inWords(error.cause)}`;
}
