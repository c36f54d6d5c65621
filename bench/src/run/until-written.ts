import { setTimeout as sleep } from 'node:timers/promises';
import type { Kafka } from 'kafkajs';
import { recordsAndMarkers } from '../kafka/topic-reader.js';
import type { Child } from './child.js';

const POLL_MS = 250;
/** Nothing more comes when nothing has come for so long; rounds are timed by record timestamps, so waiting costs nothing. */
const QUIET_MS = 1_500;
const STALL_MS_MAX = 60_000;

export interface Awaited {
  readonly kafka: Kafka;
  readonly topic: string;
  /** Records that must be there, on top of what the topic held before. */
  readonly records: number;
  readonly held: number;
  /** Who writes. */
  readonly children: readonly Child[];
  progress(records: number): void;
}

/** Resolves when the topic has grown by `records` at least and is quiet. Throws when its writer ends or stalls for 60 s. */
export async function untilWritten({ kafka, topic, records, held, children, progress }: Awaited): Promise<void> {
  let last = held;
  let lastGrowthMs = Date.now();
  for (;;) {
    for (const child of children) child.assertRunning();
    const now = await recordsAndMarkers(kafka, topic);
    if (now !== last) lastGrowthMs = Date.now();
    last = now;
    progress(now - held);
    const quietMs = Date.now() - lastGrowthMs;
    if (now - held >= records && quietMs >= QUIET_MS) return;
    if (quietMs >= STALL_MS_MAX) {
      throw new Error(
        `${children.map(({ name }) => name).join(', ')} wrote nothing for ${STALL_MS_MAX / 1000} s: ${now - held} of ${records} records`,
      );
    }
    await sleep(POLL_MS);
  }
}
