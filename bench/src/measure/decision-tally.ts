import type { SeenRecord } from '../kafka/topic-reader.js';

/** What the output topic should hold: a fate for each shipment, and nothing else. */
export interface Verdict {
  readonly shipments: number;
  readonly missing: readonly string[];
  readonly twice: readonly string[];
  /** Decided otherwise than the workload says. */
  readonly wrong: readonly string[];
  /** Records of shipments that nobody asked about. */
  readonly foreign: readonly string[];
}

/** Counts decisions shipment by shipment, as an independent reader of the output topic. */
export class DecisionTally {
  readonly #typesByKey = new Map<string, string[]>();
  readonly #timesMs: number[] = [];
  #firstMs = Number.POSITIVE_INFINITY;
  #lastMs = 0;

  add({ key, type, timestampMs }: Pick<SeenRecord, 'key' | 'type' | 'timestampMs'>): void {
    const types = this.#typesByKey.get(key);
    if (types) types.push(type);
    else this.#typesByKey.set(key, [type]);
    this.#timesMs.push(timestampMs);
    this.#firstMs = Math.min(this.#firstMs, timestampMs);
    this.#lastMs = Math.max(this.#lastMs, timestampMs);
  }

  get records(): number {
    return this.#timesMs.length;
  }

  get lastMs(): number {
    return this.#lastMs;
  }

  /** From the first record to the last, by the broker's clock. */
  get seconds(): number {
    return Math.max(0, this.#lastMs - this.#firstMs) / 1000;
  }

  /**
   * The rate while all is running: of the middle eight tenths of the records. Start-up, the first assignment of lanes and
   * the end, when some lanes have nothing left, are not in it. NaN for fewer than a handful of instants.
   */
  get steadyPerSecond(): number {
    const sorted = [...this.#timesMs].sort((a, b) => a - b);
    const [from, until] = [Math.floor(sorted.length * 0.1), Math.floor(sorted.length * 0.9)];
    const tookMs = (sorted[until] ?? 0) - (sorted[from] ?? 0);
    return tookMs === 0 ? Number.NaN : ((until - from) / tookMs) * 1000;
  }

  /** Compares with what was asked: `expected` gives each shipment's id and the one record type there must be of it. */
  check(expected: Iterable<readonly [shipmentId: string, type: string]>): Verdict {
    const missing: string[] = [];
    const twice: string[] = [];
    const wrong: string[] = [];
    const asked = new Set<string>();
    for (const [shipmentId, type] of expected) {
      asked.add(shipmentId);
      const types = this.#typesByKey.get(shipmentId) ?? [];
      if (types.length === 0) missing.push(shipmentId);
      else if (types.length > 1) twice.push(shipmentId);
      else if (types[0] !== type) wrong.push(shipmentId);
    }
    const foreign = [...this.#typesByKey.keys()].filter((key) => !asked.has(key));
    return { shipments: asked.size, missing, twice, wrong, foreign };
  }
}

/** What is wrong, in a sentence; undefined when each shipment was decided once and rightly. */
export function complaint(verdict: Verdict): string | undefined {
  const faults = (['missing', 'twice', 'wrong', 'foreign'] as const)
    .filter((fault) => verdict[fault].length > 0)
    .map((fault) => `${verdict[fault].length} ${fault} (${verdict[fault].slice(0, 3).join(', ')} …)`);
  return faults.length === 0 ? undefined : `of ${verdict.shipments} shipments: ${faults.join('; ')}`;
}
