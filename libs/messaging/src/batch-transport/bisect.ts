/** How a batch is applied, and what happens to the records that cannot be. */
export interface Bisection<R> {
  /** Applies these records, all or none, in order. Rejects when they cannot be applied. */
  run(records: readonly R[]): Promise<void>;
  /** Whether the same records will always be refused for this error. Any other error ends the bisection. */
  isDeterministic(error: unknown): boolean;
  /** What has to stay in order; records without a key block nothing. */
  keyOf(record: R): string | null;
  /** Puts the record aside that was refused by itself. */
  park(record: R, error: unknown): Promise<void>;
  /** Puts a record aside because an earlier one of its key was. */
  parkBehind(record: R): Promise<void>;
}

/**
 * Applies records as one batch; when it is refused for a reason that will not pass, halves it until the records that are
 * to blame stand alone. They are parked with everything later of the same key, so that order is kept; the rest flows on.
 * One bad record in a batch of n costs about 2·log2(n) attempts.
 * @throws the first error that is not deterministic; what was applied or parked until then stays so.
 */
export async function bisect<R>(records: readonly R[], bisection: Bisection<R>): Promise<void> {
  await applyOrHalve(records, bisection, new Set());
}

async function applyOrHalve<R>(records: readonly R[], bisection: Bisection<R>, blocked: Set<string>): Promise<void> {
  const free = await parkBlocked(records, bisection, blocked);
  const [first] = free;
  if (first === undefined) return;
  try {
    await bisection.run(free);
    return;
  } catch (error) {
    if (!bisection.isDeterministic(error)) throw error;
    if (free.length === 1) return parkAlone(first, error, bisection, blocked);
  }
  const middle = free.length >> 1;
  await applyOrHalve(free.slice(0, middle), bisection, blocked);
  await applyOrHalve(free.slice(middle), bisection, blocked);
}

async function parkAlone<R>(record: R, error: unknown, bisection: Bisection<R>, blocked: Set<string>): Promise<void> {
  await bisection.park(record, error);
  const key = bisection.keyOf(record);
  if (key !== null) blocked.add(key);
}

async function parkBlocked<R>(records: readonly R[], bisection: Bisection<R>, blocked: Set<string>): Promise<R[]> {
  if (blocked.size === 0) return [...records];
  const free: R[] = [];
  for (const record of records) {
    const key = bisection.keyOf(record);
    if (key !== null && blocked.has(key)) await bisection.parkBehind(record);
    else free.push(record);
  }
  return free;
}
