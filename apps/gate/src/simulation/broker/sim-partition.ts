import type { OutgoingRecord } from '@sluice/messaging';
import { fenced, SimBrokerError } from './sim-broker-error.js';

/** Who writes: a producer id and the epoch of its present owner. */
export interface ProducerIdentity {
  readonly producerId: number;
  readonly epoch: number;
}

export interface ProduceBatch extends ProducerIdentity {
  readonly firstSequence: number;
  readonly transactional: boolean;
  readonly records: readonly OutgoingRecord[];
}

export interface LogEntry {
  readonly offset: bigint;
  readonly record: OutgoingRecord;
  readonly transactional: boolean;
  readonly producerId: number;
  /** `pending`: in a transaction that has not ended; readers of committed records wait there. */
  status: 'committed' | 'pending' | 'aborted' | 'marker';
}

interface ProducerState {
  epoch: number;
  lastSequence: number;
  /** The last five batches of this epoch: a batch that arrives again is one of these. */
  recent: { first: number; last: number; offset: bigint }[];
  inTransaction: boolean;
}

const BATCHES_REMEMBERED = 5;
const MARKER: OutgoingRecord = { key: null, value: null, headers: {} };

/**
 * One partition's log with the producer state its leader keeps. The rules are those of Kafka 4.3
 * (`ProducerAppendInfo`, `ProducerStateEntry`, `ProducerStateManager`): an epoch counts on this partition from the first
 * batch or marker that carries it, not from the moment the coordinator handed it out.
 */
export class SimPartition {
  readonly log: LogEntry[] = [];
  /** Raised whenever a reader may see something else. */
  changes = 0;
  readonly #producers = new Map<number, ProducerState>();

  constructor(readonly name: string) {}

  get end(): bigint {
    return BigInt(this.log.length);
  }

  /** Whether a transaction of this producer is under way here. */
  isInTransaction(producerId: number): boolean {
    return this.#producers.get(producerId)?.inTransaction ?? false;
  }

  /** Appends a batch and returns its first offset; of a batch that is here already, the offset it has. */
  append(batch: ProduceBatch, withoutSequences = false): bigint {
    const state = this.#producers.get(batch.producerId);
    const last = batch.firstSequence + batch.records.length - 1;
    if (state) {
      if (batch.epoch < state.epoch) throw fenced();
      if (!withoutSequences) {
        const known = knownBatch(state, batch, last);
        if (known) return known.offset;
        checkOrder(state, batch);
      }
      if (state.inTransaction && !batch.transactional) throw new SimBrokerError('INVALID_TXN_STATE', false);
    }
    this.changes++;
    const offset = this.end;
    const { transactional, producerId } = batch;
    const status = transactional ? 'pending' : 'committed';
    for (const record of batch.records) this.log.push({ offset: this.end, record, transactional, producerId, status });
    const recent = state?.epoch === batch.epoch ? state.recent : [];
    this.#producers.set(producerId, {
      epoch: batch.epoch,
      lastSequence: last,
      recent: [...recent, { first: batch.firstSequence, last, offset }].slice(-BATCHES_REMEMBERED),
      inTransaction: transactional,
    });
    return offset;
  }

  /** Ends the producer's transaction here; the marker's epoch counts from now on. */
  writeMarker({ producerId, epoch }: ProducerIdentity, outcome: 'committed' | 'aborted'): void {
    const state = this.#producers.get(producerId);
    if (state && epoch < state.epoch) throw fenced();
    this.changes++;
    for (const entry of this.log)
      if (entry.producerId === producerId && entry.status === 'pending') entry.status = outcome;
    this.log.push({ offset: this.end, record: MARKER, transactional: true, producerId, status: 'marker' });
    const isSame = state?.epoch === epoch;
    this.#producers.set(producerId, {
      epoch,
      lastSequence: isSame ? state.lastSequence : -1,
      recent: isSame ? state.recent : [],
      inTransaction: false,
    });
  }

  /** What a reader of committed records sees: up to the first transaction that has not ended. */
  readCommitted(): LogEntry[] {
    const open = this.log.findIndex((entry) => entry.status === 'pending');
    return (open < 0 ? this.log : this.log.slice(0, open)).filter((entry) => entry.status === 'committed');
  }
}

function knownBatch({ epoch, recent }: ProducerState, batch: ProduceBatch, last: number) {
  if (epoch !== batch.epoch) return undefined;
  return recent.find((one) => one.first === batch.firstSequence && one.last === last);
}

function checkOrder(state: ProducerState, batch: ProduceBatch): void {
  const expected = batch.epoch === state.epoch ? state.lastSequence + 1 : 0;
  if (batch.firstSequence !== expected) throw new SimBrokerError('OUT_OF_ORDER_SEQUENCE_NUMBER', false);
}
