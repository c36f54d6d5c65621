import { setTimeout as delay } from 'node:timers/promises';
import type { Pool } from 'pg';
import {
  JournalPublisher,
  readJournalRows,
  type JournalRow,
  type KafkaPort,
  type RecordBatch,
} from '@sluice/messaging';
import type { Logger } from 'pino';
import { isDataError } from '../database/errors.js';
import { park, unprocessable } from '../dead-letters/parking.js';
import type { Clock } from '../clock.js';
import { LaneEffects } from './lane-effects.js';
import type { LaneFeature, LaneRecord } from './lane-feature.js';
import { laneRecord } from './lane-record.js';
import { LANE_KINDS, laneName, partitionOf, type LaneName } from './lane-name.js';
import { readLaneWork, retakeLane, takeLane, writeLane, type TakenLane } from './lane-store.js';
import { inLaneTransaction, LaneLostError, type LaneTransaction } from './lane-transaction.js';
import type { StoredLaneWork } from './lane-work.js';
import { parkWork, takeWork } from './take-work.js';
import type { WorkTurns } from './work-turns.js';

export interface LaneDependencies {
  pool: Pool;
  kafka: KafkaPort;
  clock: Clock;
  logger: Logger;
  /** Shared by the lanes of a process; absent: left work is taken at once. */
  turns?: WorkTurns;
  /** How it waits before it tries again, in milliseconds; real time when absent. */
  sleep?(ms: number): Promise<void>;
  /** Called when the lane cannot go on by itself: the process exits and its supervisor restarts it. */
  onFatal(error: Error): void;
}

/** Records in one transaction: large enough to share an fsync, small enough to answer quickly. */
export const RECORDS_PER_TRANSACTION = 500;
/** Rows that may wait to be published when more of the left work is taken. */
const ROWS_WAITING_BEHIND_WORK_MAX = 500;
/** EVENT rows taken in one transaction. */
const EVENTS_PER_TRANSACTION = 100;

/**
 * One lane, owned by this process (idea 1 of ARCHITECTURE.md). Everything it does is a transaction that runs after the
 * one before it: records of its partition, work that others left, and publishing what was said overlaps with the next.
 */
export class Lane {
  readonly name: LaneName;
  #generation = 0n;
  #publisher: JournalPublisher | undefined;
  #tail: Promise<unknown> = Promise.resolve();
  #drainQueued = false;
  #released = false;
  #takingBack = false;

  constructor(
    private readonly feature: LaneFeature,
    partition: number,
    private readonly deps: LaneDependencies,
  ) {
    this.name = laneName(feature.kind, partition);
  }

  /** Becomes the owner, publishes what a dead owner left unpublished, and returns the offset to read from. */
  takeOver(): Promise<bigint> {
    return this.#serial(async () => {
      const nextOffset = await this.#own(await takeLane(this.deps.pool, this.name));
      this.wake();
      return nextOffset;
    });
  }

  /** Applies records of the lane's partition; resolves when they are committed (not yet published). */
  async handle({ topic, partition, records }: RecordBatch): Promise<void> {
    for (let start = 0; start < records.length; start += RECORDS_PER_TRANSACTION) {
      const parsed = records
        .slice(start, start + RECORDS_PER_TRANSACTION)
        .map((raw) => laneRecord(topic, partition, raw));
      await this.#serial(() => this.#applyOrIsolate(parsed));
    }
  }

  /** Says that there may be work in `lane_work`; it is taken in turn with the records, chunk by chunk. */
  wake(): void {
    if (this.#drainQueued || this.#released) return;
    this.#drainQueued = true;
    this.#inTurn(async () => {
      this.#drainQueued = false;
      if (await this.#workOnce()) this.wake();
    }).catch((error: unknown) => this.#workFailed(error));
  }

  /** Gives the lane up: what was decided is published first, so that the next owner finds nothing to do. */
  async release(): Promise<void> {
    this.#released = true;
    await this.#tail.catch(() => undefined);
    await this.#publisher?.close();
  }

  /** Left work waits for its turn among the lanes and for the publisher, so that fresh records wait for a portion of it at most. */
  async #inTurn(work: () => Promise<void>): Promise<void> {
    await this.#publisher?.fewWaiting(ROWS_WAITING_BEHIND_WORK_MAX);
    const { turns } = this.deps;
    await (turns ? turns.take(() => this.#serial(work)) : this.#serial(work));
  }

  #sleep(ms: number): Promise<void> {
    return this.deps.sleep?.(ms) ?? delay(ms, undefined, { ref: false });
  }

  #serial<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#tail.then(work);
    this.#tail = result.catch((error: unknown) => {
      if (error instanceof LaneLostError) this.#takeBackLater();
    });
    return result;
  }

  /**
   * The lane was lost, and yet the group may say that it is ours: a process that had not heard of its loss took it from
   * us. It has heard by the time this takes the lane back; if it is we who had not, we are released by then.
   */
  #takeBackLater(): void {
    if (this.#released || this.#takingBack) return;
    this.#takingBack = true;
    void this.#sleep(TAKE_BACK_DELAY_MS).then(async () => {
      this.#takingBack = false;
      if (this.#released) return;
      await this.takeOver().catch((error: unknown) => {
        this.deps.logger.warn({ lane: this.name, err: error }, 'a lost lane could not be taken back yet');
        this.#takeBackLater();
      });
    });
  }

  /** Publishing failed: only a new producer may go on, and only if nobody else took the lane meanwhile. */
  async #takeOverAgain(): Promise<void> {
    for (let attempt = 1; !this.#released; attempt++) {
      try {
        await this.#own(await retakeLane(this.deps.pool, this.name, this.#generation));
        this.wake();
        return;
      } catch (error) {
        if (error instanceof LaneLostError || attempt >= RETAKE_ATTEMPTS_MAX) throw error;
        this.deps.logger.warn({ lane: this.name, attempt, err: error }, 'the lane could not be taken over again yet');
        await this.#sleep(Math.min(RETAKE_DELAY_MS_MAX, RETAKE_DELAY_MS * 2 ** attempt));
      }
    }
  }

  async #own(taken: TakenLane): Promise<bigint> {
    const { pool, kafka, logger } = this.deps;
    await this.#publisher?.close().catch(() => undefined);
    this.#generation = taken.generation;
    const publisher = await JournalPublisher.takeOver({
      kafka,
      service: 'gate',
      lane: this.name,
      anchor: { topic: LANE_KINDS[this.feature.kind].output, partition: partitionOf(this.name) },
      ownsAnchor: true,
      publishedInDatabase: taken.published,
      readJournal: (afterSeq, limit) => readJournalRows(pool, this.name, afterSeq, limit),
    });
    this.#publisher = publisher;
    void publisher.failed.then((error) => this.#publisherFailed(publisher, error));
    logger.info(
      { lane: this.name, generation: String(taken.generation), nextOffset: String(taken.nextOffset) },
      'lane taken over',
    );
    return taken.nextOffset;
  }

  /** After any rejection the producer is gone and only a take-over knows what was published. */
  #publisherFailed(publisher: JournalPublisher, error: Error): void {
    if (this.#released || publisher !== this.#publisher) return;
    this.deps.logger.warn({ lane: this.name, err: error }, 'publishing failed, the lane takes itself over again');
    this.#serial(() => this.#takeOverAgain()).catch((failure: unknown) => {
      if (failure instanceof LaneLostError) this.#workFailed(failure);
      else this.deps.onFatal(failure as Error);
    });
  }

  #workFailed(error: unknown): void {
    if (this.#released) return;
    if (error instanceof LaneLostError) {
      this.deps.logger.warn({ lane: this.name, err: error }, 'lane lost, its work is left to the new owner');
      return;
    }
    this.deps.logger.error({ lane: this.name, err: error }, 'work of the lane failed, trying again');
    void this.#sleep(WORK_RETRY_DELAY_MS).then(() => this.wake());
  }

  /** A record the database refuses is found by halving and parked; the records around it go on. */
  async #applyOrIsolate(records: readonly LaneRecord[]): Promise<void> {
    try {
      await this.#apply(records, (tx, fresh, effects, nowMs) => this.feature.applyRecords(tx, fresh, effects, nowMs));
    } catch (error) {
      if (!isDataError(error)) throw error;
      if (records.length === 1) {
        await this.#apply(records, (_tx, fresh, effects, nowMs) => {
          for (const record of fresh) park(effects, record, unprocessable(error), nowMs, true);
          return Promise.resolve();
        });
        return;
      }
      const middle = records.length >> 1;
      await this.#applyOrIsolate(records.slice(0, middle));
      await this.#applyOrIsolate(records.slice(middle));
    }
  }

  async #apply(records: readonly LaneRecord[], apply: LaneFeature['applyRecords']): Promise<void> {
    await this.#transact(async (tx, effects, nowMs) => {
      const fresh = records.filter((record) => record.raw.offset >= tx.position.nextOffset);
      const last = fresh.at(-1);
      if (!last) return false;
      effects.nextOffset = last.raw.offset + 1n;
      await apply(tx, fresh, effects, nowMs);
      return true;
    });
  }

  /** Takes one portion of the work that others left; true when there may be more. */
  async #workOnce(): Promise<boolean> {
    if (this.#released) return false;
    try {
      return await this.#takeNext(EVENTS_PER_TRANSACTION, (...args) => takeWork(this.feature, ...args));
    } catch (error) {
      if (!isDataError(error)) throw error;
      return this.#takeOneOrPark();
    }
  }

  /** Among several events one cannot be written: go one by one until it is found, and park that. */
  async #takeOneOrPark(): Promise<boolean> {
    try {
      return await this.#takeNext(1, (...args) => takeWork(this.feature, ...args));
    } catch (error) {
      if (!isDataError(error)) throw error;
      return this.#takeNext(1, (_tx, [first], effects, nowMs) =>
        Promise.resolve(parkWork(first, error, effects, nowMs)),
      );
    }
  }

  #takeNext(
    limit: number,
    take: (
      tx: LaneTransaction,
      work: readonly [StoredLaneWork, ...StoredLaneWork[]],
      effects: LaneEffects,
      nowMs: number,
    ) => Promise<void>,
  ): Promise<boolean> {
    return this.#transact(async (tx, effects, nowMs) => {
      const [first, ...rest] = await readLaneWork(tx, limit);
      if (!first) return false;
      await take(tx, [first, ...rest], effects, nowMs);
      return true;
    });
  }

  /** One transaction of the lane; what it said goes to the publisher after the commit. `work` answers whether it did anything. */
  async #transact(
    work: (tx: LaneTransaction, effects: LaneEffects, nowMs: number) => Promise<boolean>,
  ): Promise<boolean> {
    const publisher = this.#publisher;
    if (!publisher) throw new Error(`lane ${this.name} was used before it was taken over`);
    const effects = new LaneEffects();
    const { missed, said } = await inLaneTransaction(this.deps.pool, this.name, this.#generation, async (tx) => {
      const nowMs = this.deps.clock.nowMs();
      const missed = await this.#saidUnnoticed(tx, publisher);
      const done = await work(tx, effects, nowMs);
      return { missed, said: done ? await writeLane(tx, effects, publisher.published, nowMs) : undefined };
    });
    const rows = [...missed, ...(said ?? [])];
    if (rows.length > 0) await publisher.enqueue(rows);
    return said !== undefined;
  }

  /** What a transaction said whose COMMIT succeeded without our hearing of it: the connection ended before the answer. */
  async #saidUnnoticed({ client, position }: LaneTransaction, { queued }: JournalPublisher): Promise<JournalRow[]> {
    if (position.seq <= queued) return [];
    return readJournalRows(client, this.name, queued, Number(position.seq - queued));
  }
}

const WORK_RETRY_DELAY_MS = 500;
/** Longer than a member of the group can be silent before its partitions are given to others (6 s). */
const TAKE_BACK_DELAY_MS = 10_000;
/** About a minute in all; then the process ends, and whoever supervises it decides. */
const RETAKE_ATTEMPTS_MAX = 30;
const RETAKE_DELAY_MS = 20;
const RETAKE_DELAY_MS_MAX = 2_500;
