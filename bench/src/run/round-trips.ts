import { setTimeout as sleep } from 'node:timers/promises';
import { plainProducer } from '../kafka/client.js';
import { shipmentRecord } from '../kafka/events.js';
import { followApart } from '../kafka/follow-apart.js';
import { sendSteadily } from '../kafka/steady-sender.js';
import { monotonicMs } from '../measure/monotonic.js';
import { percentile, round1 } from '../measure/percentile.js';
import { shipmentAt, shipmentId } from '../workload/shipments.js';
import type { Child } from './child.js';
import type { Stage } from './stage.js';

/** Without any answer. */
const SILENCE_MS_MAX = 15_000;

/** A steady stream of fresh shipments. */
export interface Load {
  readonly stage: Stage;
  /** Who answers; without it the records themselves are read back. */
  readonly child?: Child;
  readonly ratePerS: number;
  readonly seconds: number;
  /** Keeps the ids of two streams apart. */
  readonly series: string;
  readonly into: string;
  readonly outOf: string;
}

export interface RoundTrips {
  /** From handing each record to the producer to holding its answer, in milliseconds. */
  readonly tookMs: readonly number[];
  /** How late the load itself was at the 99th percentile: it shares the cores too. */
  readonly loadLateMs: number;
}

/**
 * Sends from this thread and listens in another one of this process, by one clock.
 * @throws when answers are missing and none has come for 15 s
 */
export async function roundTrips({ stage, child, ratePerS, seconds, series, into, outOf }: Load): Promise<RoundTrips> {
  const count = ratePerS * seconds;
  const sentMs = new Map<string, number>();
  const tookMs = new Map<string, number>();
  const lateMs: number[] = [];
  const producer = await plainProducer(stage.kafka);
  const follower = await followApart({ brokers: stage.brokers, topic: outOf }, ({ key, seenMs }) => {
    const sent = sentMs.get(key);
    if (sent !== undefined && !tookMs.has(key)) tookMs.set(key, seenMs - sent);
  });
  try {
    await sendSteadily({
      producer,
      topic: into,
      ratePerS,
      count,
      message: (index) => shipmentRecord(stage.prefix, shipmentAt(index, series).data).message,
      sending: (index, late) => {
        sentMs.set(shipmentId(series, index), monotonicMs());
        lateMs.push(late);
      },
    });
    let [answered, answeredMs] = [tookMs.size, Date.now()];
    while (tookMs.size < count) {
      child?.assertRunning();
      if (tookMs.size !== answered) [answered, answeredMs] = [tookMs.size, Date.now()];
      if (Date.now() - answeredMs >= SILENCE_MS_MAX)
        throw new Error(`at ${ratePerS}/s, ${count - answered} answers did not come`);
      await sleep(20);
    }
  } finally {
    await producer.disconnect();
    await follower.stop();
  }
  return { tookMs: [...tookMs.values()], loadLateMs: round1(percentile(lateMs, 99) ?? 0) };
}
