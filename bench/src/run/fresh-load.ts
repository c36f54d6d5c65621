import { setTimeout as sleep } from 'node:timers/promises';
import { plainProducer } from '../kafka/client.js';
import { shipmentRecord } from '../kafka/events.js';
import { followApart, type Sighting } from '../kafka/follow-apart.js';
import { sendSteadily } from '../kafka/steady-sender.js';
import { complaint, DecisionTally } from '../measure/decision-tally.js';
import { monotonicMs } from '../measure/monotonic.js';
import { latencyOf, type Latency } from '../measure/percentile.js';
import { shipmentAt, shipmentId } from '../workload/shipments.js';
import type { Child } from './child.js';
import type { Stage } from './stage.js';

/** Time for connections, the gate's compiler, and the reader to catch up, before anything is measured. */
const STEADY_AFTER_MS = 4_000;
const STALL_MS_MAX = 30_000;

export interface FreshLoadSettings {
  readonly stage: Stage;
  /** Who decides; when undefined, nobody in particular has to be alive. */
  readonly child?: Child;
  readonly ratePerS: number;
  readonly series: string;
}

interface Sent {
  readonly monotonicMs: number;
  readonly wallMs: number;
}

/** Fresh shipments that keep coming, and a reader who sees everything that the gate says meanwhile. */
export interface FreshLoad {
  /** Resolves when load and reader run evenly. */
  steady(): Promise<void>;
  /** Resolves when so many records of a series and a type were seen. @throws when none of them came for 30 s */
  untilSeen(series: string, type: string, count: number): Promise<void>;
  /** Stops sending and waits for what is still to be decided. @throws unless each was decided once, and rightly */
  end(): Promise<void>;
  /** Of those sent between two instants of the wall clock, after `end`. */
  latencies(fromMs: number, untilMs: number): { readonly toReader: Latency; readonly toKafka: Latency };
  /** When the decisions of each partition were appended, by the broker's clock. */
  decidedMs(): ReadonlyMap<number, readonly number[]>;
  /** Ends everything, whatever is still under way. */
  stop(): Promise<void>;
}

export async function startFreshLoad({ stage, child, ratePerS, series }: FreshLoadSettings): Promise<FreshLoad> {
  const sent: Sent[] = [];
  const sightings = new Map<string, Sighting>();
  const counts = new Map<string, number>();
  const tally = new DecisionTally();
  const follower = await followApart({ brokers: stage.brokers, topic: stage.topic('gate.shipment.v1') }, (sighting) => {
    const kind = `${sighting.key.slice(0, sighting.key.lastIndexOf('-'))} ${sighting.type}`;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (!sighting.key.startsWith(`${series}-`)) return;
    tally.add(sighting);
    if (!sightings.has(sighting.key)) sightings.set(sighting.key, sighting);
  });
  const producer = await plainProducer(stage.kafka);
  const ended = new AbortController();
  const sending = sendSteadily({
    producer,
    topic: stage.topic('logistics.shipment.v1'),
    ratePerS,
    stop: ended.signal,
    message: (index) => shipmentRecord(stage.prefix, shipmentAt(index, series).data).message,
    sending: () => sent.push({ monotonicMs: monotonicMs(), wallMs: performance.timeOrigin + performance.now() }),
  });
  // Heard by `end` and `stop`.
  sending.catch(() => undefined);
  const untilCount = async (what: string, count: () => number, wanted: number): Promise<void> => {
    let [last, grownMs] = [count(), Date.now()];
    while (count() < wanted) {
      child?.assertRunning();
      await sleep(20);
      if (count() !== last) [last, grownMs] = [count(), Date.now()];
      if (Date.now() - grownMs > STALL_MS_MAX) throw new Error(`${what}: ${last} of ${wanted} after 30 s of silence`);
    }
  };
  return {
    steady: async () => {
      await sleep(STEADY_AFTER_MS);
      await untilCount('fresh decisions', () => sightings.size, 1);
    },
    untilSeen: (of, type, count) => untilCount(`${of} ${type}`, () => counts.get(`${of} ${type}`) ?? 0, count),
    end: async () => {
      ended.abort();
      const count = await sending;
      await untilCount('fresh decisions', () => sightings.size, count);
      const fault = complaint(tally.check(expected(series, count)));
      if (fault !== undefined) throw new Error(`fresh shipments, ${fault}`);
    },
    latencies: (fromMs, untilMs) => {
      const [toReader, toKafka]: [number[], number[]] = [[], []];
      for (const [index, { monotonicMs: handedMs, wallMs }] of sent.entries()) {
        const seen = sightings.get(shipmentId(series, index));
        if (!seen || wallMs < fromMs || wallMs > untilMs) continue;
        toReader.push(seen.seenMs - handedMs);
        toKafka.push(Math.max(0, seen.timestampMs - wallMs));
      }
      return { toReader: latencyOf(toReader), toKafka: latencyOf(toKafka) };
    },
    decidedMs: () => {
      const byPartition = new Map<number, number[]>();
      for (const { partition, timestampMs } of sightings.values()) {
        const times = byPartition.get(partition);
        if (times) times.push(timestampMs);
        else byPartition.set(partition, [timestampMs]);
      }
      return byPartition;
    },
    stop: async () => {
      ended.abort();
      await sending.catch(() => undefined);
      await producer.disconnect();
      await follower.stop();
    },
  };
}

function* expected(series: string, count: number): Iterable<readonly [shipmentId: string, type: string]> {
  for (let index = 0; index < count; index += 1) {
    const { data, fate } = shipmentAt(index, series);
    yield [data.shipmentId, `sluice.shipment.${fate.toLowerCase()}`];
  }
}
