import { JournalRelay, type KafkaPort } from '@sluice/messaging';
import type { Logger } from '@sluice/platform';
import { SCHEMA } from '../database/schema.js';
import { LANE } from './write-journal.js';

export interface RelayParts {
  readonly kafka: KafkaPort;
  readonly databaseUrl: string;
  readonly logger: Logger;
}

/** Publishes what the registry says: of several registry processes one at a time does. Not started yet. */
export function registryRelay({ kafka, databaseUrl, logger }: RelayParts): JournalRelay {
  return new JournalRelay({
    kafka,
    databaseUrl,
    schema: SCHEMA,
    service: 'registry',
    lane: LANE,
    // The lane's position is kept as an offset of this partition; the lane writes to others too.
    anchor: { topic: 'compliance.filing.v1', partition: 0 },
    logger,
  });
}
