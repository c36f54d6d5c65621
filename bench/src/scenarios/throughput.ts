import { median, spreadOf, type Spread } from '../measure/percentile.js';
import { onStage, type BenchContext } from '../run/context.js';
import { startGate, startPipe } from '../run/contenders.js';
import { drain, processorMicros, type Contender, type DrainRun } from '../run/drain.js';
import { PIPE_TOPIC, publishFacts, type Stage } from '../run/stage.js';
import { decisionsOn, echoesOf, publishWaiting, waitingShipments, type Waiting } from '../workload/waiting.js';

/** One gate process, two of them, and the floor. */
type ContenderName = 'gate' | 'gates' | 'pipe';

export interface Throughput {
  readonly shipments: number;
  readonly runs: readonly DrainRun[];
  readonly gate: Spread;
  readonly gates: Spread;
  readonly pipe: Spread;
  /** Medians of the rounds' ratios: the machine is not equally fast all the time. */
  readonly gateByPipe: number;
  readonly gatesByPipe: number;
  readonly gatesByGate: number;
  /** The same of the middle eight tenths: the second process joins, and lanes move to it, while the first works already. */
  readonly gatesByGateSteady: number;
  /**
   * The same by processor time: what the pipe spends on a shipment in all three processes by what the gate spends.
   * Others on the machine change it little, so it can be compared where rates cannot. Undefined where it cannot be known.
   */
  readonly cpuRatio: number | undefined;
}

/** A tenth of the shipments warm the servers and the disk up; its rates are thrown away. */
const WARM_UP_SHARE = 0.1;

/** One gate process, two, and the pipe by turns, over the same records. */
export async function measureThroughput(context: BenchContext): Promise<Throughput> {
  const { shipments, rounds } = context.options;
  await round(context, 'warm-up', Math.ceil(shipments * WARM_UP_SHARE), ['pipe', 'gate', 'gates']);
  const runs: DrainRun[] = [];
  for (let number = 1; number <= rounds; number += 1) {
    const order: ContenderName[] = number % 2 === 1 ? ['gate', 'pipe', 'gates'] : ['gates', 'pipe', 'gate'];
    runs.push(...(await round(context, `round-${number}`, shipments, order)));
  }
  const ratesOf = (name: ContenderName): Spread =>
    spreadOf(runs.filter(({ contender }) => contender === name).map(({ perSecond }) => perSecond));
  return {
    shipments,
    runs,
    gate: ratesOf('gate'),
    gates: ratesOf('gates'),
    pipe: ratesOf('pipe'),
    gateByPipe: ratioOf(runs, 'gate', 'pipe'),
    gatesByPipe: ratioOf(runs, 'gates', 'pipe'),
    gatesByGate: ratioOf(runs, 'gates', 'gate'),
    gatesByGateSteady: ratioOf(runs, 'gates', 'gate', ({ steadyPerSecond }) => steadyPerSecond),
    cpuRatio: cpuRatioOf(runs),
  };
}

function ratioOf(
  runs: readonly DrainRun[],
  one: ContenderName,
  other: ContenderName,
  rateOf = ({ perSecond }: DrainRun): number => perSecond,
): number {
  const ratesOf = (name: ContenderName): number[] => runs.filter(({ contender }) => contender === name).map(rateOf);
  const others = ratesOf(other);
  return median(ratesOf(one).map((rate, round) => rate / (others[round] ?? Number.NaN))) ?? Number.NaN;
}

function cpuRatioOf(runs: readonly DrainRun[]): number | undefined {
  const spent = (name: ContenderName): number | undefined =>
    median(runs.filter(({ contender }) => contender === name).flatMap((run) => processorMicros(run) ?? []));
  const [gate, pipe] = [spent('gate'), spent('pipe')];
  return gate === undefined || pipe === undefined ? undefined : pipe / gate;
}

/** Each on topics and a database of its own. */
async function round(
  context: BenchContext,
  name: string,
  shipments: number,
  order: readonly ContenderName[],
): Promise<DrainRun[]> {
  const runs: DrainRun[] = [];
  for (const contender of order) {
    context.say(`${name}, ${contender}: publishing the facts and ${shipments} shipments`);
    runs.push(
      await onStage(context, `${name}-${contender}`, async (stage) => {
        const waiting = waitingShipments(shipments);
        await publishFacts(stage);
        await publishWaiting(stage, waiting);
        return drain(context, stage, MAKE[contender](context, stage, waiting));
      }),
    );
  }
  return runs;
}

/** Gate processes, `processes` of them, as a contender. */
export function gateOn(context: BenchContext, stage: Stage, waiting: Waiting, processes = 1): Contender {
  return {
    name: processes === 1 ? 'gate' : 'gates',
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

const MAKE: Readonly<Record<ContenderName, (context: BenchContext, stage: Stage, waiting: Waiting) => Contender>> = {
  gate: gateOn,
  gates: (context, stage, waiting) => gateOn(context, stage, waiting, 2),
  pipe: pipeOn,
};
