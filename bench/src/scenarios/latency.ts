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
import { publishFacts, settle, type Stage } from '../run/stage.js';
import { shipmentAt, shipmentId } from '../workload/shipments.js';

export interface RateLatency {
  readonly ratePerS: number;
  readonly seconds: number;
  /** From handing a shipment to the producer to seeing its decision, both in the bench process. */
  readonly decision: Latency;
  /** The same without a gate: from the producer to a consumer of the input topic. What the gate adds is the difference. */
  readonly producerAndConsumer: Latency;
  readonly cpu: CpuUse | undefined;
}

const RATES_PER_S = [1_000, 100] as const;
/** The gate's code is compiled and its connections are opened before the clock runs. */
const WARM_UP_S = 5;
const STRAGGLERS_MS_MAX = 15_000;

export async function measureLatency(context: BenchContext): Promise<RateLatency[]> {
  return onStage(context, 'latency', async (stage) => {
    const { seconds } = context.options;
    await publishFacts(stage);
    await settle(stage);
    return beside(await startGate({ ...context, stage }), async (gate) => {
      await untilReady(gate, gate.url);
      const results: RateLatency[] = [];
      for (const ratePerS of RATES_PER_S) {
        const result = await atRate(context, stage, gate, ratePerS, seconds);
        const { p50Ms, p99Ms } = result.decision;
        context.say(`latency at ${ratePerS}/s: p50 ${p50Ms} ms, p99 ${p99Ms} ms`);
        results.push(result);
      }
      return results;
    });
  });
}

async function atRate(
  context: BenchContext,
  stage: Stage,
  gate: Child,
  ratePerS: number,
  seconds: number,
): Promise<RateLatency> {
  context.say(`latency: ${ratePerS} shipments/s for ${seconds} s, after ${WARM_UP_S} s of warm-up`);
  const load = { stage, gate, ratePerS };
  await roundTrips({ ...load, series: `W${ratePerS}`, seconds: WARM_UP_S });
  const pids = new Map([...stage.pids, ['gate', gate.pid]]);
  const before = readCpu(pids);
  const { decisionsMs, inputsMs } = await roundTrips({ ...load, series: `L${ratePerS}`, seconds });
  const after = readCpu(pids);
  return {
    ratePerS,
    seconds,
    decision: latencyOf(decisionsMs),
    producerAndConsumer: latencyOf(inputsMs),
    cpu: before && after && cpuUse(before, after),
  };
}

interface Load {
  readonly stage: Stage;
  readonly gate: Child;
  readonly ratePerS: number;
  readonly seconds: number;
  readonly series: string;
}

/** Sends and listens in this one process, so that one clock tells both instants. */
async function roundTrips({
  stage,
  gate,
  ratePerS,
  seconds,
  series,
}: Load): Promise<{ decisionsMs: number[]; inputsMs: number[] }> {
  const count = ratePerS * seconds;
  const sentMs = new Map<string, number>();
  const [decisions, inputs] = [new Map<string, number>(), new Map<string, number>()];
  const seeIn = (seen: Map<string, number>) => (key: string) => {
    const sent = sentMs.get(key);
    if (sent !== undefined && !seen.has(key)) seen.set(key, performance.now() - sent);
  };
  const [seeDecision, seeInput] = [seeIn(decisions), seeIn(inputs)];
  const producer = await plainProducer(stage.kafka);
  const followers = await Promise.all([
    follow(stage.kafka, stage.topic('gate.shipment.v1'), ({ key }) => seeDecision(key)),
    follow(stage.kafka, stage.topic('logistics.shipment.v1'), ({ key }) => seeInput(key)),
  ]);
  try {
    await sendSteadily({
      producer,
      ratePerS,
      count,
      record: (index) => shipmentRecord(stage.prefix, shipmentAt(index, series).data),
      sending: (index) => sentMs.set(shipmentId(series, index), performance.now()),
    });
    const deadlineMs = Date.now() + STRAGGLERS_MS_MAX;
    while (decisions.size < count || inputs.size < count) {
      gate.assertRunning();
      if (Date.now() >= deadlineMs)
        throw new Error(`at ${ratePerS}/s, ${count - decisions.size} decisions did not come`);
      await sleep(20);
    }
  } finally {
    await producer.disconnect();
    for (const follower of followers) await follower.stop();
  }
  return { decisionsMs: [...decisions.values()], inputsMs: [...inputs.values()] };
}
