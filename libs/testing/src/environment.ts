/** Set by Jest's global set-up: `host:port` of the run's broker. */
export const KAFKA_VARIABLE = 'SLUICE_TEST_KAFKA';
/** Set by Jest's global set-up: URL of the maintenance database of the run's PostgreSQL. */
export const DATABASE_VARIABLE = 'SLUICE_TEST_DATABASE';

/** Keeps the migrated templates of one run apart from those of another on the same server; nothing when not set. */
export const TEMPLATES_VARIABLE = 'SLUICE_TEST_TEMPLATES';

/** The run's broker; throws in a unit spec, which has none. */
export const testBrokers = (): string => required(KAFKA_VARIABLE);

/** The run's PostgreSQL; throws in a unit spec, which has none. */
export const testDatabaseUrl = (): string => required(DATABASE_VARIABLE);

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: only *.int.spec.ts and *.e2e.spec.ts have servers`);
  return value;
}
