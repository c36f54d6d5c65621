import type { KafkaConnection } from '@sluice/platform';
import { CliError } from '../cli-error.js';
import { runFilePath, type RunFile } from '../run-file.js';
import { embeddedKafka, type Settings } from '../settings.js';

/** The servers that hold a system's journals and its topics. */
export interface VerifyAddresses {
  readonly kafka: KafkaConnection;
  readonly databaseUrl: string;
}

/** What the environment names, and for the rest what runs here. @throws CliError when neither says where a server is */
export function verifyAddresses(settings: Settings, run: RunFile | undefined): VerifyAddresses {
  const kafka = settings.kafka ?? (run && embeddedKafka(run.kafka, run.topicPrefix ?? settings.topicPrefix));
  const databaseUrl = settings.databaseUrl ?? run?.database;
  if (kafka && databaseUrl !== undefined) return { kafka, databaseUrl };
  const missing = [...(kafka ? [] : ['KAFKA_BROKERS']), ...(databaseUrl === undefined ? ['DATABASE_URL'] : [])];
  throw new CliError(
    'No system was found.',
    `Nothing runs here (there is no ${runFilePath(settings.home)}), and ${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} not set.`,
    'Start the system with: npm start, or set KAFKA_BROKERS, DATABASE_URL and, if there is one, TOPIC_PREFIX.',
  );
}
