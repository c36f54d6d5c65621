import { setTimeout as sleep } from 'node:timers/promises';
import { plainProducer } from '../kafka/client.js';
import { shipmentRecord } from '../kafka/events.js';
import { sendSteadily } from '../kafka/steady-sender.js';
import { follow } from '../kafka/topic-reader.js';
import { cpuUse, readCpu, type CpuUse } from '../measure/cpu-clock.js';
import { latencyOf, type Latency } from '../measure/percentile.js';
import { untilReady, type Child } from '../run/child.js';
import { beside, onStage, type BenchContext } from '../run/context.js';
import { startGate } from '../run/contenders.js';
import { PIPE_TOPIC, publishFacts, settle, type Stage } from '../run/stage.js';
import { shipmentAt, shipmentId } from '../workload/shipments.js';

export interface RateLatency {
  readonly ratePerS: number;
  readonly seconds: number;
  /** From handing a shipment to the producer to seeing its decision, both in the bench process. */
  readonly decision: Latency;
  /** The same without a gate, measured before it runs: from the producer to a reader of what it wrote. */
  readonly producerAndConsumer: Latency;
  readonly cpu: CpuUse | undefined;
  /** What load, broker and reader take without a gate, in `FLOOR_S` seconds. */
  readonly cpuAlone: CpuUse | undefined;
}

type Floor = Pick<RateLatency, 'producerAndConsumer' | 'cpuAlone'>;

const RATES_PER_S = [1_000, 100] as const;
/** Code is compiled and connections are opened before the clock runs. */
const WARM_UP_S = 5;
const FLOOR_S = 8;
const STRAGGLERS_MS_MAX = 15_000;

export async function measureLatency(context: BenchContext): Promise<RateLatency[]> {
  return onStage(context, 'latency', async (stage) => {
    await publishFacts(stage);
    const floors = new Map<number, Floor>();
    for (const ratePerS of RATES_PER_S) floors.set(ratePerS, await withoutGate(context, stage, ratePerS));
    await settle(stage);
    return beside(await startGate({ ...context, stage }), async (gate) => {
      await untilReady(gate, gate.url);
      const results: RateLatency[] = [];
      for (const ratePerS of RATES_PER_S) {
        const floor = floors.get(ratePerS);
        if (floor) results.push({ ...(await withGate(context, stage, gate, ratePerS)), ...floor });
      }
      return results;
    });
  });
}

/** The floor: the same records at the same rate, to a topic of six partitions and back. */
async function withoutGate({ say }: BenchContext, stage: Stage, ratePerS: number): Promise<Floor> {
  const topic = stage.prefix + PIPE_TOPIC;
  const load = { stage, ratePerS, into: topic, outOf: topic };
  await roundTrips({ ...load, series: `U${ratePerS}`, seconds: WARM_UP_S });
  const before = readCpu(stage.pids);
  const roundTripsMs = await roundTrips({ ...load, series: `F${ratePerS}`, seconds: FLOOR_S });
  const after = readCpu(stage.pids);
  const latency = latencyOf(roundTripsMs);
  say(`producer and consumer alone at ${ratePerS}/s: p50 ${latency.p50Ms} ms, p99 ${latency.p99Ms} ms`);
  return { producerAndConsumer: latency, cpuAlone: before && after && cpuUse(before, after) };
}

async function withGate(
  { say, options }: BenchContext,
  stage: Stage,
  gate: Child,
  ratePerS: number,
): Promise<Omit<RateLatency, keyof Floor>> {
  const { seconds } = options;
  say(`latency: ${ratePerS} shipments/s for ${seconds} s, after ${WARM_UP_S} s of warm-up`);
  const load = {
    stage,
    gate,
    ratePerS,
    into: stage.topic('logistics.shipment.v1'),
    outOf: stage.topic('gate.shipment.v1'),
  };
  await roundTrips({ ...load, series: `W${ratePerS}`, seconds: WARM_UP_S });
  const pids = new Map([...stage.pids, ['gate', gate.pid]]);
  const before = readCpu(pids);
  const decision = latencyOf(await roundTrips({ ...load, series: `L${ratePerS}`, seconds }));
  const after = readCpu(pids);
  say(`latency at ${ratePerS}/s: p50 ${decision.p50Ms} ms, p99 ${decision.p99Ms} ms`);
  return { ratePerS, seconds, decision, cpu: before && after && cpuUse(before, after) };
}

interface Load {
  readonly stage: Stage;
  readonly gate?: Child;
  readonly ratePerS: number;
  readonly seconds: number;
  readonly series: string;
  readonly into: string;
  readonly outOf: string;
}

/** Sends and listens in this one process, so that one clock tells both instants. Milliseconds of each record. */
async function roundTrips({ stage, gate, ratePerS, seconds, series, into, outOf }: Load): Promise<number[]> {
  const count = ratePerS * seconds;
  const sentMs = new Map<string, number>();
  const tookMs = new Map<string, number>();
  const producer = await plainProducer(stage.kafka);
  const follower = await follow(stage.kafka, outOf, ({ key }) => {
    const sent = sentMs.get(key);
    if (sent !== undefined && !tookMs.has(key)) tookMs.set(key, performance.now() - sent);
  });
  try {
    await sendSteadily({
      producer,
      topic: into,
      ratePerS,
      count,
      message: (index) => shipmentRecord(stage.prefix, shipmentAt(index, series).data).message,
      sending: (index) => sentMs.set(shipmentId(series, index), performance.now()),
    });
    const deadlineMs = Date.now() + STRAGGLERS_MS_MAX;
    while (tookMs.size < count) {
      gate?.assertRunning();
      if (Date.now() >= deadlineMs) throw new Error(`at ${ratePerS}/s, ${count - tookMs.size} answers did not come`);
      await sleep(20);
    }
  } finally {
    await producer.disconnect();
    await follower.stop();
  }
  return [...tookMs.values()];
}
