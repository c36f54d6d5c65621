import { Pool, type PoolConfig } from 'pg';

export interface PoolOptions {
  /** Shown in `pg_stat_activity`. */
  readonly applicationName: string;
  /** The service's own schema; it becomes the search path. Letters, digits and underscore. */
  readonly schema: string;
  /** Looked in, in this order, for what the schema does not have. */
  readonly otherSchemas?: readonly string[];
  readonly connectionsMax?: number;
  /** How long one statement may run; 0 = no limit (for connections that wait on a lock on purpose). */
  readonly statementTimeoutMs?: number;
  /** Statements of a connection may be sent before the answers to earlier ones are there; they still run in order. */
  readonly pipeline?: boolean;
  /** Told of errors on idle connections (the server went away); the pool replaces them by itself. */
  readonly onIdleError?: (error: Error) => void;
}

const CONNECTIONS_MAX = 10;
const STATEMENT_TIMEOUT_MS = 30_000;
const CONNECT_TIMEOUT_MS = 5_000;
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 30_000;

/**
 * A pool for one service. `plan_cache_mode=force_custom_plan` because a generic plan for `= ANY($1)`, made while a
 * table was empty, costs five times as much once it is full.
 */
export function createPool(databaseUrl: string, options: PoolOptions): Pool {
  const pool = new Pool(poolConfig(databaseUrl, options));
  // Without a listener an idle connection that breaks would end the process.
  pool.on('error', (error) => options.onIdleError?.(error));
  // Nor may one that is lent out and lost between two statements: the next statement tells whoever has it.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** The same settings as plain `pg` configuration, for whoever makes its own connections (TypeORM, an election lock). */
export function poolConfig(databaseUrl: string, options: PoolOptions): PoolConfig {
  const schemas = [options.schema, ...(options.otherSchemas ?? [])];
  for (const schema of schemas) assertSchemaName(schema);
  return {
    connectionString: databaseUrl,
    application_name: options.applicationName,
    max: options.connectionsMax ?? CONNECTIONS_MAX,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: options.statementTimeoutMs ?? STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    options: `-c search_path=${schemas.join(',')} -c plan_cache_mode=force_custom_plan -c timezone=UTC`,
    keepAlive: true,
    pipeline: options.pipeline ?? false,
  };
}

/** Schema names go into SQL text, where no parameter can stand. */
export function assertSchemaName(schema: string): void {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) throw new Error(`Not a schema name: ${JSON.stringify(schema)}`);
}
