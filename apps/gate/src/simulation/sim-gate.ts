import { PartitionLostError } from '@sluice/messaging';
import type { Logger } from '@sluice/platform';
import { BoundaryClock } from '../facts/boundary-clock.js';
import { FactsCache } from '../facts/facts-cache.js';
import { FactsService } from '../facts/facts.service.js';
import { LaneSet } from '../lane/lane-set.js';
import { BrokerLink } from './broker/broker-link.js';
import type { SimBroker } from './broker/sim-broker.js';
import { simKafkaPort } from './broker/sim-kafka-port.js';
import type { SimDatabase } from './database/sim-database.js';
import { SimPool } from './database/sim-pool.js';
import type { InputLog } from './input-log.js';
import { OsProcess } from './os-process.js';
import type { Scheduler } from './scheduler.js';
import { SimFeature } from './sim-feature.js';
import { PRODUCTS } from './sim-messages.js';

/** A partition of this gate, and the end of what it does for it. */
interface Assignment {
  readonly abort: AbortController;
  readonly work: Promise<void>;
}

export interface SimWorld {
  readonly scheduler: Scheduler;
  readonly database: SimDatabase;
  readonly broker: SimBroker;
}

/**
 * One gate process: production's lanes, facts and cache on simulated servers. The consumer group's side, which is not
 * under test here, is played as `BatchConsumer` does it: one batch at a time, tried until it is done or the partition lost.
 */
export class SimGate {
  readonly process: OsProcess;
  readonly pool: SimPool;
  readonly link: BrokerLink;
  readonly #lanes: LaneSet;
  readonly #facts: FactsService;
  readonly #assigned = new Map<InputLog, Assignment>();
  readonly #leaving = new Map<InputLog, Promise<void>>();

  constructor(
    name: string,
    private readonly world: SimWorld,
    private readonly onFatal: (gate: SimGate, error: Error) => void,
  ) {
    const { scheduler, database, broker } = world;
    this.process = new OsProcess(name, scheduler);
    this.pool = new SimPool(this.process, database, scheduler);
    this.link = new BrokerLink(this.process, scheduler);
    const clock = { nowMs: () => scheduler.step };
    const logger = traceLogger(this.process.name, scheduler);
    const pool = this.pool.port;
    this.#lanes = new LaneSet([new SimFeature(new FactsCache())], {
      pool,
      kafka: simKafkaPort(broker, this.link),
      clock,
      sleep: () => this.process.delay(),
      logger,
      onFatal: (error) => this.onFatal(this, error),
    });
    this.#facts = new FactsService(pool, clock, new BoundaryClock(pool, clock, logger));
  }

  get name(): string {
    return this.process.name;
  }

  /** The group has given this gate a partition. */
  assign(log: InputLog): void {
    if (this.#assigned.has(log)) return;
    const abort = new AbortController();
    const { signal } = abort;
    const work = (async () => {
      await this.#leaving.get(log);
      await (log.topic === PRODUCTS ? this.#consumeFacts(log, signal) : this.#consumeLane(log, signal));
    })();
    this.#assigned.set(log, { abort, work });
  }

  /** The group has taken it away; resolves when the gate has let go. */
  async revoke(log: InputLog): Promise<void> {
    const assignment = this.#assigned.get(log);
    if (!assignment) return;
    this.#assigned.delete(log);
    assignment.abort.abort(new PartitionLostError(log));
    // The consumer may wait for records for ever: it is the handler that has to be over.
    const left = assignment.work.then(async () => {
      if (log.topic !== PRODUCTS) await this.#lanes.giveUp(log.topic, log.partition);
    });
    this.#leaving.set(log, left);
    await left.catch(() => undefined);
    this.#leaving.delete(log);
  }

  wake(lane: string): void {
    this.#lanes.wake(lane);
  }

  wakeAll(): void {
    this.#lanes.wakeAll();
  }

  async #consumeLane(log: InputLog, signal: AbortSignal): Promise<void> {
    const { topic, partition } = log;
    const start = await this.#untilDone(signal, () => this.#lanes.take(topic, partition));
    if (start !== undefined) {
      await this.#consume(log, Number(start), signal, (records) =>
        this.#lanes.handle({ topic, partition, records, highWatermark: BigInt(log.records.length), signal }),
      );
    }
  }

  /** From the beginning: the facts consumer's place is in the database, and the group's offset may be any older one. */
  #consumeFacts(log: InputLog, signal: AbortSignal): Promise<void> {
    const { topic, partition } = log;
    return this.#consume(log, 0, signal, (records) =>
      this.#facts.apply({ topic, partition, records, highWatermark: BigInt(log.records.length), signal }),
    );
  }

  async #consume(
    log: InputLog,
    start: number,
    signal: AbortSignal,
    handle: (records: Awaited<ReturnType<InputLog['read']>>) => Promise<void>,
  ): Promise<void> {
    for (let next = start; !signal.aborted;) {
      const records = await log.read(this.process, next, signal);
      if (signal.aborted) return;
      await this.#untilDone(signal, () => handle(records));
      next += records.length;
    }
  }

  async #untilDone<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T | undefined> {
    while (!signal.aborted) {
      try {
        return await work();
      } catch (error) {
        if (signal.aborted) return undefined;
        this.world.scheduler.note(() => `${this.name} tries again after: ${(error as Error).message}`);
        await this.process.delay();
      }
    }
    return undefined;
  }
}

/** What the production code logs becomes part of the trace. */
function traceLogger(name: string, scheduler: Scheduler): Logger {
  const log = (fields: { err?: Error }, message: string) =>
    scheduler.note(() => `${name} logs: ${message}${fields.err ? ` (${fields.err.message})` : ''}`);
  return { info: log, warn: log, error: log, debug: log } as unknown as Logger;
}
