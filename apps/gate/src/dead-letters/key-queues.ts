import { textArray } from '@sluice/platform';
import type { LaneEffects } from '../lane/lane-effects.js';
import type { LaneRecord } from '../lane/lane-feature.js';
import type { LaneKind, LaneName } from '../lane/lane-name.js';
import type { LaneTransaction } from '../lane/lane-transaction.js';
import { orderedWorkQuery } from './ordered-work.js';
import { TOPICS_ABOUT } from './ordered-topics.js';
import { BEHIND_PARKED, isQueued, originOf, park } from './parking.js';

interface QueueRow {
  readonly key: string;
  /** Place of the first open dead letter that blocks the key. */
  readonly open_from: string | null;
  /** The lane that a replay of the key waits in. */
  readonly waits_in: LaneName | null;
}

/**
 * What records of a transaction have to wait for, key by key (docs/adr/0011): an open dead letter that blocks the key, or
 * a replay that its lane has not taken yet. Most of the time no key waits for anything, and both indexes are empty.
 */
export async function readKeyQueues(
  tx: LaneTransaction,
  kind: LaneKind,
  records: readonly LaneRecord[],
): Promise<KeyQueues> {
  const { rows } = await tx.client.query<QueueRow>({
    name: 'key-queues',
    text: `SELECT key, min(coalesce(first_ordinal, ordinal)) AS open_from, NULL AS waits_in FROM dead_letter
            WHERE blocks_key AND state = 'OPEN' AND topic = ANY ($1::text[]) AND key = ANY ($2::text[]) GROUP BY key
           UNION ALL
           SELECT DISTINCT ordered_key, NULL::bigint, lane FROM lane_work WHERE ordered_key = ANY ($2::text[])`,
    values: [textArray(TOPICS_ABOUT[kind]), textArray([...new Set(records.map(keyOf))])],
  });
  const openFrom = new Map<string, bigint>();
  const waitsIn = new Map<string, LaneName>();
  for (const { key, open_from, waits_in } of rows) {
    if (open_from !== null) openFrom.set(key, BigInt(open_from));
    if (waits_in !== null) waitsIn.set(key, waits_in);
  }
  return new KeyQueues(tx, openFrom, waitsIn);
}

/** Says which records may be applied now, and puts the others where they wait. Ask in the order of the records. */
export class KeyQueues {
  readonly #stopped = new Set<string>();

  constructor(
    private readonly tx: LaneTransaction,
    private readonly openFrom: ReadonlyMap<string, bigint>,
    private readonly waitsIn: ReadonlyMap<string, LaneName>,
  ) {}

  /** False when the record has to wait; then it is parked behind what it waits for, or left behind the replay. */
  admit(record: LaneRecord, effects: LaneEffects, nowMs: number): boolean {
    const key = keyOf(record);
    if (this.#stopped.has(key) || this.#waitsForOpen(key, record)) {
      park(effects, record, BEHIND_PARKED, nowMs, true);
      return false;
    }
    const lane = this.waitsIn.get(key);
    // What comes out of the lane's work has had its turn: everything before it was taken.
    if (lane === undefined || isQueued(record)) return true;
    this.tx.write(orderedWorkQuery([{ lane, origin: originOf(record) }]));
    return false;
  }

  /** The gate itself failed on a record of this key: nothing later of it is applied. */
  stop(record: LaneRecord): void {
    this.#stopped.add(keyOf(record));
  }

  /** A replayed record only waits for what lay before it. */
  #waitsForOpen(key: string, record: LaneRecord): boolean {
    const openFrom = this.openFrom.get(key);
    if (openFrom === undefined) return false;
    const position = isQueued(record) ? record.replay?.position : undefined;
    return position === undefined || openFrom < BigInt(position);
  }
}

function keyOf(record: LaneRecord): string {
  return record.raw.key?.toString('base64') ?? '';
}
