import type { TopicName } from '@sluice/contracts';
import type { Happening, ReferenceShipment } from '@sluice/testing';

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** Where the clock stands when a story begins: 09:30 of its day 0 in Shanghai. */
export const STORY_BEGINS_MS = Date.parse('2027-03-01T01:30:00Z');

/** A record that a story publishes. `happening` is what it says to the model. */
export interface StoryRecord {
  readonly topic: TopicName;
  readonly key: string;
  /** True: not the partition that the key's other records are in, as from a producer with another partitioner. */
  readonly elsewhere: boolean;
  /** Null: a tombstone. */
  readonly event: { readonly type: string; readonly id: string; readonly data: object } | null;
  /** What it is once its place in the topic is known: a tombstone has no id but its place. */
  readonly happening: (place: string) => Happening;
}

/** What a step needs to know of the story so far to become records. */
export interface Scene {
  /** Goes before every name, so that no story meets another. */
  readonly prefix: string;
  readonly nowMs: number;
  /** As the model has them, with the gate's hold ids; by their short names. */
  readonly shipment: (name: string) => ReferenceShipment | undefined;
  /** Every record so far, oldest first. */
  readonly published: readonly StoryRecord[];
  readonly nextEventId: () => string;
}

/** The calendar day in Asia/Shanghai, so many days after the one on which it is `nowMs`. */
export function dayOf(nowMs: number, days: number): string {
  return new Date(nowMs + 8 * HOUR_MS + days * DAY_MS).toISOString().slice(0, 10);
}

/** 17:00 of a day in Asia/Shanghai. */
export function afternoonOf(nowMs: number, days: number): string {
  return `${dayOf(nowMs, days)}T09:00:00Z`;
}

/** The first moment of a day in Asia/Shanghai. */
export function startOf(nowMs: number, days: number): string {
  return `${dayOf(nowMs, days)}T00:00:00+08:00`;
}
