import { runner } from 'node-pg-migrate';
import { withAdvisoryLock } from './advisory-lock.js';
import { assertSchemaName } from './pool.js';

export interface MigrateOptions {
  /** The service's own schema; created when missing, and the search path while migrating. */
  readonly schema: string;
  /** Folder of `NNNN-what-it-does.sql` files, run in the order of their names, each once. */
  readonly directory: string;
  /** Told which files were applied, one line each. */
  readonly onApplied?: (file: string) => void;
}

/**
 * Brings the schema up to date: numbered plain SQL, all pending files in one transaction. Processes that start
 * together wait for each other. Throws when a file that ran before was renamed or slipped in between.
 */
export async function migrate(databaseUrl: string, options: MigrateOptions): Promise<void> {
  assertSchemaName(options.schema);
  await withAdvisoryLock(databaseUrl, `migrate:${options.schema}`, async (dbClient) => {
    const applied = await runner({
      dbClient,
      dir: options.directory,
      // Other things than SQL (a README) may lie in the folder.
      ignorePattern: '(?!.*\\.sql$).*',
      direction: 'up',
      singleTransaction: true,
      schema: options.schema,
      createSchema: true,
      migrationsTable: 'migration',
      // Ours above waits; the runner's own lock is one for the whole database.
      noLock: true,
      logger: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    });
    for (const { name } of applied) options.onApplied?.(name);
  });
}

function ignore(): void {
  // What was applied is reported through `onApplied`, and what failed is thrown.
}
