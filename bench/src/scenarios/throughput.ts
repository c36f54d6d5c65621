import { median, spreadOf, type Spread } from '../measure/percentile.js';
import { onStage, type BenchContext } from '../run/context.js';
import { startGate, startPipe } from '../run/contenders.js';
import { drain, processorMicros, type Contender, type DrainRun } from '../run/drain.js';
import { PIPE_TOPIC, publishFacts, type Stage } from '../run/stage.js';
import { decisionsOn, echoesOf, publishWaiting, waitingShipments, type Waiting } from '../workload/waiting.js';

type ContenderName = 'gate' | 'pipe';

export interface Throughput {
  readonly shipments: number;
  readonly runs: readonly DrainRun[];
  readonly gate: Spread;
  readonly pipe: Spread;
  /** Gate by pipe, of medians. */
  readonly ratio: number;
  /**
   * The same by processor time: what the pipe spends on a shipment in all three processes by what the gate spends.
   * Others on the machine change it little, so it can be compared where rates cannot. Undefined where it cannot be known.
   */
  readonly cpuRatio: number | undefined;
}

/** A tenth of the shipments warm the servers and the disk up; its rates are thrown away. */
const WARM_UP_SHARE = 0.1;

/** Gate and pipe by turns, over the same records, each round on topics and a database of its own. */
export async function measureThroughput(context: BenchContext): Promise<Throughput> {
  const { shipments, rounds } = context.options;
  await round(context, 'warm-up', Math.ceil(shipments * WARM_UP_SHARE), ['pipe', 'gate']);
  const runs: DrainRun[] = [];
  for (let number = 1; number <= rounds; number += 1) {
    const order: ContenderName[] = number % 2 === 1 ? ['gate', 'pipe'] : ['pipe', 'gate'];
    runs.push(...(await round(context, `round-${number}`, shipments, order)));
  }
  const ratesOf = (name: ContenderName): Spread =>
    spreadOf(runs.filter(({ contender }) => contender === name).map(({ perSecond }) => perSecond));
  const [gate, pipe] = [ratesOf('gate'), ratesOf('pipe')];
  return { shipments, runs, gate, pipe, ratio: gate.median / pipe.median, cpuRatio: cpuRatioOf(runs) };
}

function cpuRatioOf(runs: readonly DrainRun[]): number | undefined {
  const spent = (name: ContenderName): number | undefined =>
    median(runs.filter(({ contender }) => contender === name).flatMap((run) => processorMicros(run) ?? []));
  const [gate, pipe] = [spent('gate'), spent('pipe')];
  return gate === undefined || pipe === undefined ? undefined : pipe / gate;
}

async function round(
  context: BenchContext,
  name: string,
  shipments: number,
  order: readonly ContenderName[],
): Promise<DrainRun[]> {
  return onStage(context, name, async (stage) => {
    context.say(`${name}: publishing the facts and ${shipments} shipments`);
    const waiting = waitingShipments(shipments);
    await publishFacts(stage);
    await publishWaiting(stage, waiting);
    const runs: DrainRun[] = [];
    for (const contender of order) {
      const make = contender === 'gate' ? gateOn : pipeOn;
      runs.push(await drain(context, stage, make(context, stage, waiting)));
    }
    return runs;
  });
}

/** Gate processes, `processes` of them, as a contender. */
export function gateOn(context: BenchContext, stage: Stage, waiting: Waiting, processes = 1): Contender {
  return {
    name: 'gate',
    topic: stage.topic('gate.shipment.v1'),
    records: waiting.count,
    expected: () => decisionsOn(waiting),
    start: (profileDir) => {
      const start = { home: context.home, stage, ...(profileDir !== undefined && { profileDir }) };
      return Promise.all(Array.from({ length: processes }, () => startGate(start)));
    },
  };
}

function pipeOn(context: BenchContext, stage: Stage, waiting: Waiting): Contender {
  return {
    name: 'pipe',
    topic: stage.prefix + PIPE_TOPIC,
    records: waiting.count,
    expected: () => echoesOf(waiting),
    start: (profileDir) =>
      Promise.resolve([startPipe({ home: context.home, stage, ...(profileDir !== undefined && { profileDir }) })]),
  };
}
