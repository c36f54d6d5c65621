import type { RecordBatch } from '@sluice/messaging';
import { Lane, type LaneDependencies } from './lane.js';
import type { LaneFeature } from './lane-feature.js';
import { laneKindOf, laneName, type LaneName } from './lane-name.js';
import { LaneLostError } from './lane-transaction.js';

/** The lanes this process owns: the consumer group gives and takes them. */
export class LaneSet {
  readonly #lanes = new Map<LaneName, Lane>();

  constructor(
    private readonly features: readonly LaneFeature[],
    private readonly deps: LaneDependencies,
  ) {}

  /** Takes a lane over; returns the offset from which its partition is to be read. */
  async take(topic: string, partition: number): Promise<bigint> {
    const feature = this.#featureOf(topic);
    const name = laneName(feature.kind, partition);
    await this.#lanes.get(name)?.release();
    const lane = new Lane(feature, partition, this.deps);
    this.#lanes.set(name, lane);
    return lane.takeOver();
  }

  /** Gives a lane up. */
  async giveUp(topic: string, partition: number): Promise<void> {
    const name = laneName(this.#featureOf(topic).kind, partition);
    const lane = this.#lanes.get(name);
    this.#lanes.delete(name);
    await lane?.release();
  }

  async giveUpAll(): Promise<void> {
    const lanes = [...this.#lanes.values()];
    this.#lanes.clear();
    await Promise.all(lanes.map((lane) => lane.release()));
  }

  /** Applies a batch in its lane; resolves when it is committed in PostgreSQL. */
  async handle(batch: RecordBatch): Promise<void> {
    const { topic, partition } = batch;
    const name = laneName(this.#featureOf(topic).kind, partition);
    const lane = this.#lanes.get(name);
    if (!lane) throw new Error(`records of ${topic}/${partition} arrived before lane ${name} was taken over`);
    try {
      await lane.handle(batch);
    } catch (error) {
      // The partition belongs to somebody else, who has done this work or will.
      if (error instanceof LaneLostError && batch.signal.aborted) return;
      throw error;
    }
  }

  /** Work was left for this lane; somebody else's lanes are woken in their own process. */
  wake(lane: string): void {
    this.#lanes.get(lane as LaneName)?.wake();
  }

  wakeAll(): void {
    for (const lane of this.#lanes.values()) lane.wake();
  }

  get owned(): LaneName[] {
    return [...this.#lanes.keys()].sort();
  }

  #featureOf(topic: string): LaneFeature {
    const kind = laneKindOf(topic);
    const feature = this.features.find((candidate) => candidate.kind === kind);
    if (!feature) throw new Error(`no lane reads topic ${topic}`);
    return feature;
  }
}
