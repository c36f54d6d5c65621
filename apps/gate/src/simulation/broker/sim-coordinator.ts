import type { Guard } from '../guards.js';
import type { Scheduler } from '../scheduler.js';
import { concurrent, fenced, SimBrokerError } from './sim-broker-error.js';
import type { ProducerIdentity, SimPartition } from './sim-partition.js';

type State = 'empty' | 'ongoing' | 'ending' | 'complete';

interface Transactional {
  readonly producerId: number;
  epoch: number;
  state: State;
  /** How the last transaction ended, for a commit that is asked for again. */
  outcome: 'committed' | 'aborted';
  partitions: Set<SimPartition>;
  /** Offsets that the transaction will commit, by group and partition. */
  offsets: Map<string, bigint>;
  hasGroup: boolean;
  timeOut?: () => void;
}

/**
 * Kafka's transaction coordinator and, for committed offsets, the group coordinator (protocol of transactions version 1,
 * which kafkajs speaks): a commit is acknowledged when it is decided, and its markers reach the partitions one by one later.
 */
export class SimCoordinator {
  /** Committed offsets by `group/topic/partition`. */
  readonly committedOffsets = new Map<string, bigint>();
  readonly #byId = new Map<string, Transactional>();
  #producerIds = 0;
  /** A transaction outlasts its 15 s now and then; one that did it every time would be no fair adversary. */
  #earlyTimeOuts = EARLY_TIME_OUTS;

  constructor(
    private readonly scheduler: Scheduler,
    private readonly without: Guard | undefined,
  ) {}

  /** InitProducerId: the next epoch; a transaction the epoch before left open is aborted first. */
  initialise(transactionalId: string): ProducerIdentity {
    const found = this.#byId.get(transactionalId);
    if (!found) {
      const fresh = emptyOf(++this.#producerIds);
      this.#byId.set(transactionalId, fresh);
      return { producerId: fresh.producerId, epoch: fresh.epoch };
    }
    if (found.state === 'ending') throw concurrent();
    if (this.without !== 'producer epoch') found.epoch++;
    if (found.state === 'ongoing') {
      this.#decide(found, transactionalId, 'aborted');
      throw concurrent();
    }
    found.state = 'empty';
    return { producerId: found.producerId, epoch: found.epoch };
  }

  addPartition(transactionalId: string, who: ProducerIdentity, partition: SimPartition): void {
    this.#begin(transactionalId, who).partitions.add(partition);
  }

  addGroup(transactionalId: string, who: ProducerIdentity): void {
    this.#begin(transactionalId, who).hasGroup = true;
  }

  /** What a partition's leader asks before it takes the first batch of a transaction (KIP-890). */
  verify(transactionalId: string, who: ProducerIdentity, partition: SimPartition): void {
    const found = this.#owned(transactionalId, who);
    if (found.state !== 'ongoing' || !found.partitions.has(partition))
      throw new SimBrokerError('INVALID_TXN_STATE', false);
  }

  commitOffset(transactionalId: string, who: ProducerIdentity, place: string, offset: bigint): void {
    const found = this.#owned(transactionalId, who);
    if (found.state !== 'ongoing' || !found.hasGroup) throw new SimBrokerError('INVALID_TXN_STATE', false);
    found.offsets.set(place, offset);
  }

  end(transactionalId: string, who: ProducerIdentity, outcome: 'committed' | 'aborted'): void {
    const found = this.#owned(transactionalId, who);
    if (found.state === 'ending' && found.outcome === outcome) throw concurrent();
    if (found.state === 'complete' && found.outcome === outcome) return;
    if (found.state !== 'ongoing') throw new SimBrokerError('INVALID_TXN_STATE', false);
    this.#decide(found, transactionalId, outcome);
  }

  #owned(transactionalId: string, who: ProducerIdentity): Transactional {
    const found = this.#byId.get(transactionalId);
    if (found?.producerId !== who.producerId || found.epoch !== who.epoch) throw fenced();
    return found;
  }

  #begin(transactionalId: string, who: ProducerIdentity): Transactional {
    const found = this.#owned(transactionalId, who);
    if (found.state === 'ending') throw concurrent();
    if (found.state !== 'ongoing') {
      found.state = 'ongoing';
      this.#timeOutLater(found, transactionalId);
    }
    return found;
  }

  /** After its time-out the coordinator aborts a transaction nobody ended, and fences whoever began it. */
  #timeOutLater(found: Transactional, transactionalId: string): void {
    found.timeOut = () => {
      found.epoch++;
      this.#decide(found, transactionalId, 'aborted');
    };
    this.scheduler.add({
      actor: 'coordinator',
      label: () => `a transaction of ${transactionalId} has lasted too long`,
      weight: this.#earlyTimeOuts-- > 0 ? TIME_OUT_WEIGHT : 0,
      run: found.timeOut,
    });
  }

  #decide(found: Transactional, transactionalId: string, outcome: 'committed' | 'aborted'): void {
    found.state = 'ending';
    found.outcome = outcome;
    this.scheduler.remove(({ run }) => run === found.timeOut);
    const { producerId, epoch, offsets } = found;
    let left = found.partitions.size + 1;
    const marked = () => {
      left--;
      if (left > 0) return;
      found.state = 'complete';
      found.partitions = new Set();
      found.offsets = new Map();
      found.hasGroup = false;
    };
    for (const partition of found.partitions) {
      this.#marker(`${transactionalId} is ${outcome} on ${partition.name}`, () => {
        partition.writeMarker({ producerId, epoch }, outcome);
        marked();
      });
    }
    this.#marker(`${transactionalId} is ${outcome}, offsets too`, () => {
      if (outcome === 'committed') for (const [place, offset] of offsets) this.committedOffsets.set(place, offset);
      marked();
    });
  }

  #marker(what: string, run: () => void): void {
    this.scheduler.add({ actor: 'coordinator', label: () => `the transaction of ${what}`, run, weight: MARKER_WEIGHT });
  }
}

const TIME_OUT_WEIGHT = 0.01;
const MARKER_WEIGHT = 2;
const EARLY_TIME_OUTS = 12;

function emptyOf(producerId: number): Transactional {
  const nothing = { partitions: new Set<SimPartition>(), offsets: new Map<string, bigint>(), hasGroup: false };
  return { producerId, epoch: 0, state: 'empty', outcome: 'aborted', ...nothing };
}
