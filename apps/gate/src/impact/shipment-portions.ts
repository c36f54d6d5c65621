import { inTransaction } from '@sluice/platform';
import { parseInstant, skusOf, type Facts, type ShipmentState } from '@sluice/domain';
import type { Pool } from 'pg';
import { setTimeout as delay } from 'node:timers/promises';
import type { FactsCache } from '../facts/facts-cache.js';
import { FACTS_LOCK_KEY } from '../lane/lane-transaction.js';
import { isOpen, readShipments } from '../shipments/shipment.repository.js';

/** A stretch of time; `toMs` excluded. */
export interface Period {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Shipments, and the facts they are decided with at this moment. */
export interface ShipmentPortion {
  readonly states: readonly ShipmentState[];
  readonly facts: Facts;
}

export interface PortionSource {
  readonly pool: Pool;
  readonly cache: FactsCache;
}

/** A portion is read and decided in about ten milliseconds, and facts wait for it no longer than that. */
const PORTION_SHIPMENTS = 250;

/**
 * Walks over the open shipments, or over those last decided in a period, open or not; in order of their ids.
 * `use` is called under the facts lock, in a transaction of its own for each portion that writes nothing: a walk may take
 * minutes, and nobody waits for more than one portion. It rests for as long as it works, so that lanes keep half of the
 * process at least. Memory holds one portion. Ends with the signal's reason when it is aborted.
 */
export async function* walkShipments<T>(
  source: PortionSource,
  period: Period | undefined,
  signal: AbortSignal,
  use: (portion: ShipmentPortion) => T,
): AsyncGenerator<T> {
  for (let after = ''; ;) {
    signal.throwIfAborted();
    const startedMs = performance.now();
    const ids = await nextIds(source.pool, period === undefined, after);
    const last = ids.at(-1);
    if (last === undefined) return;
    const used = await usePortion(source, ids, period, use);
    if (used !== undefined) yield used;
    after = last;
    await delay(performance.now() - startedMs, undefined, { signal });
  }
}

/** Without the lock: on a table of many closed shipments it may look through a lot of them. */
async function nextIds(pool: Pool, openOnly: boolean, after: string): Promise<string[]> {
  const { rows } = await pool.query<{ shipment_id: string }>(
    `SELECT shipment_id FROM shipment WHERE shipment_id > $1 ${openOnly ? 'AND open' : ''} ORDER BY shipment_id LIMIT $2`,
    [after, PORTION_SHIPMENTS],
  );
  return rows.map((row) => row.shipment_id);
}

function usePortion<T>(
  { pool, cache }: PortionSource,
  ids: readonly string[],
  period: Period | undefined,
  use: (portion: ShipmentPortion) => T,
): Promise<T | undefined> {
  const begin = `BEGIN READ ONLY; SELECT pg_advisory_xact_lock_shared(${FACTS_LOCK_KEY})`;
  return inTransaction(pool, begin, async (client) => {
    const epoch = await client.query<{ epoch: string }>('SELECT epoch FROM facts_epoch');
    const stored = await readShipments(client, ids);
    const states = ids.flatMap((id) => stored.get(id)?.state ?? []).filter((state) => isWanted(state, period));
    if (states.length === 0) return undefined;
    const skus = new Set(states.flatMap(({ snapshot }) => skusOf(snapshot)));
    return use({ states, facts: await cache.view(client, BigInt(epoch.rows[0]?.epoch ?? 0), skus) });
  });
}

function isWanted(state: ShipmentState, period: Period | undefined): boolean {
  if (period === undefined) return isOpen(state);
  const decidedAtMs = parseInstant(state.decidedAt);
  return period.fromMs <= decidedAtMs && decidedAtMs < period.toMs;
}
