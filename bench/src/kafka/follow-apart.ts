import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { SeenRecord } from './topic-reader.js';

export interface ReaderSettings {
  readonly brokers: string;
  readonly topic: string;
}

/** A record and the instant a client had it in its hands. */
export interface Sighting extends SeenRecord {
  /** By `monotonicMs`. */
  readonly seenMs: number;
}

/**
 * Follows a topic from its beginning in a thread of its own, committed records only: a reader as a warehouse would run
 * it, that never waits for the load which the benchmark makes meanwhile. Resolves once it is assigned and caught up.
 */
export async function followApart(
  settings: ReaderSettings,
  onSighting: (sighting: Sighting) => void,
): Promise<{ stop(): Promise<void> }> {
  const thread = new Worker(new URL('./reader-thread.js', import.meta.url), { workerData: settings });
  const failed = new Promise<never>((_, reject) => thread.once('error', reject));
  // Heard below, or by whoever waits for sightings that do not come.
  failed.catch(() => undefined);
  await Promise.race([once(thread, 'message'), failed]);
  thread.on('message', (sightings: readonly Sighting[]) => sightings.forEach(onSighting));
  return {
    stop: async () => {
      const ended = once(thread, 'exit');
      thread.postMessage('stop');
      await ended;
    },
  };
}
