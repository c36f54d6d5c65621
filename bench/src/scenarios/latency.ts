import { cpuUse, readCpu, type CpuUse } from '../measure/cpu-clock.js';
import { latencyOf, type Latency } from '../measure/percentile.js';
import { untilReady, type Child } from '../run/child.js';
import { beside, onStage, type BenchContext } from '../run/context.js';
import { startGate } from '../run/contenders.js';
import { roundTrips } from '../run/round-trips.js';
import { PIPE_TOPIC, publishFacts, settle, type Stage } from '../run/stage.js';

export interface RateLatency {
  readonly ratePerS: number;
  readonly seconds: number;
  /** From handing a shipment to the producer to holding its decision, both in the bench process. */
  readonly decision: Latency;
  /** The same without a gate, measured before it runs: from the producer to a reader of what it wrote. */
  readonly producerAndConsumer: Latency;
  /** How late the load handed a record over, at the 99th percentile: that does not count as latency. */
  readonly loadLateMs: number;
  readonly cpu: CpuUse | undefined;
  /** What load, broker and reader take without a gate. */
  readonly cpuAlone: CpuUse | undefined;
}

type Floor = Pick<RateLatency, 'producerAndConsumer' | 'cpuAlone'>;
/** What somebody who answers at a rate is measured by. */
export type Answering = Omit<RateLatency, keyof Floor>;

const RATES_PER_S = [1_000, 100] as const;
/** Code is compiled and connections are opened before the clock runs. */
const WARM_UP_S = 5;
const FLOOR_S = 8;

export async function measureLatency(context: BenchContext): Promise<RateLatency[]> {
  return onStage(context, 'latency', async (stage) => {
    await publishFacts(stage);
    const floors = new Map<number, Floor>();
    for (const ratePerS of RATES_PER_S) floors.set(ratePerS, await withoutGate(context, stage, ratePerS));
    await settle(stage);
    return beside(await startGate({ ...context, stage }), async (gate) => {
      await untilReady(gate, gate.url);
      const outOf = stage.topic('gate.shipment.v1');
      const results: RateLatency[] = [];
      for (const ratePerS of RATES_PER_S) {
        const floor = floors.get(ratePerS);
        if (floor)
          results.push({
            ...(await answering(context, stage, { name: 'gate', child: gate, outOf }, ratePerS)),
            ...floor,
          });
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
  const { tookMs } = await roundTrips({ ...load, series: `F${ratePerS}`, seconds: FLOOR_S });
  const after = readCpu(stage.pids);
  const latency = latencyOf(tookMs);
  say(`producer and consumer alone at ${ratePerS}/s: p50 ${latency.p50Ms} ms, p99 ${latency.p99Ms} ms`);
  return { producerAndConsumer: latency, cpuAlone: before && after && cpuUse(before, after) };
}

interface Answerer {
  readonly name: string;
  readonly child: Child;
  readonly outOf: string;
}

/** Latency of somebody who answers shipments, at a steady rate, after a warm-up. */
export async function answering(
  { say, options }: BenchContext,
  stage: Stage,
  { name, child, outOf }: Answerer,
  ratePerS: number,
): Promise<Answering> {
  const { seconds } = options;
  say(`${name}: ${ratePerS} shipments/s for ${seconds} s, after ${WARM_UP_S} s of warm-up`);
  const load = { stage, child, ratePerS, into: stage.topic('logistics.shipment.v1'), outOf };
  await roundTrips({ ...load, series: `W${ratePerS}`, seconds: WARM_UP_S });
  const pids = new Map([...stage.pids, [name, child.pid]]);
  const before = readCpu(pids);
  const { tookMs, loadLateMs } = await roundTrips({ ...load, series: `L${ratePerS}`, seconds });
  const after = readCpu(pids);
  const decision = latencyOf(tookMs);
  say(`${name} at ${ratePerS}/s: p50 ${decision.p50Ms} ms, p99 ${decision.p99Ms} ms`);
  return { ratePerS, seconds, decision, loadLateMs, cpu: before && after && cpuUse(before, after) };
}
