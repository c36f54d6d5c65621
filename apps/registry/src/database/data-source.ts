import { ensureJournalPartitions } from '@sluice/messaging';
import { poolConfig, withAdvisoryLock } from '@sluice/platform';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { Evidence } from '../evidence/evidence.entity.js';
import { Filing } from '../filings/filing.entity.js';
import { ProductImport } from '../imports/product-import.entity.js';
import { ListVersion } from '../lists/list.entity.js';
import { Product } from '../products/product.entity.js';
import { Registry1764000000000 } from './migrations/1764000000000-registry.js';
import { DeadLetterReplays1764100000000 } from './migrations/1764100000000-dead-letter-replays.js';
import { ListProposals1764300000000 } from './migrations/1764300000000-list-proposals.js';
import { AuditAndFourEyes1764500000000 } from './migrations/1764500000000-audit-and-four-eyes.js';
import { ProductImports1764600000000 } from './migrations/1764600000000-product-imports.js';
import { ImportTries1764600000001 } from './migrations/1764600000001-import-tries.js';
import { EvidenceUpkeep1764700000000 } from './migrations/1764700000000-evidence-upkeep.js';
import { ListTwoPeople1764800000000 } from './migrations/1764800000000-list-two-people.js';
import { AuditByTime1764900000000 } from './migrations/1764900000000-audit-by-time.js';
import { SCHEMA } from './schema.js';

const CONNECTIONS_MAX = 10;

/** TypeORM over the platform's pool settings. Nothing is synchronised from entities: migrations say what the tables are. */
export function dataSourceOptions(databaseUrl: string): DataSourceOptions {
  const { connectionString, ...extra } = poolConfig(databaseUrl, {
    applicationName: 'sluice-registry',
    schema: SCHEMA,
    connectionsMax: CONNECTIONS_MAX,
  });
  return {
    type: 'postgres',
    ...(connectionString === undefined ? {} : { url: connectionString }),
    schema: SCHEMA,
    entities: [Product, ListVersion, Filing, Evidence, ProductImport],
    migrations: [
      Registry1764000000000,
      DeadLetterReplays1764100000000,
      ListProposals1764300000000,
      AuditAndFourEyes1764500000000,
      ProductImports1764600000000,
      ImportTries1764600000001,
      EvidenceUpkeep1764700000000,
      ListTwoPeople1764800000000,
      AuditByTime1764900000000,
    ],
    migrationsTableName: 'migration',
    // The database role need not be allowed to create extensions, and nothing here needs one.
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    extra,
  };
}

/** Brings the schema up to date. Processes that start together wait for each other. */
export async function migrateRegistry(databaseUrl: string): Promise<void> {
  await withAdvisoryLock(databaseUrl, `migrate:${SCHEMA}`, async (client) => {
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${SCHEMA}`);
    const dataSource = new DataSource(dataSourceOptions(databaseUrl));
    await dataSource.initialize();
    try {
      await dataSource.runMigrations({ transaction: 'all' });
    } finally {
      await dataSource.destroy();
    }
    await ensureJournalPartitions(client, new Date(), SCHEMA);
  });
}
