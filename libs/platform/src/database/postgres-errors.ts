/** Classes of SQLSTATE that pass by themselves: connection, rollback, resources, operator intervention, lock not available. */
const TRANSIENT_CLASSES = new Set(['08', '25', '40', '53', '55', '57', '58']);

/**
 * Whether trying the same thing again can help. Anything that is not plainly PostgreSQL or the network being away
 * counts as deterministic: the same record would fail for ever, and must be parked rather than block its partition.
 */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  if (code !== undefined && /^[0-9A-Z]{5}$/.test(code) && /\d/.test(code))
    return TRANSIENT_CLASSES.has(code.slice(0, 2));
  if (code !== undefined && /^E[A-Z]+$/.test(code)) return true;
  return /connection|timeout|terminat/i.test(error.message);
}
