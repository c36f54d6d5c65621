import { spreadOf, type Spread } from '../measure/percentile.js';
import { onStage, type BenchContext } from '../run/context.js';
import { drain, type DrainRun } from '../run/drain.js';
import { publishFacts } from '../run/stage.js';
import { publishWaiting, waitingShipments } from '../workload/waiting.js';
import { gateOn } from './throughput.js';

/** One gate process and two, over the same shipments. */
export interface Processes {
  readonly shipments: number;
  readonly one: readonly DrainRun[];
  readonly two: readonly DrainRun[];
  /** Rates of the middle eight tenths: the second process joins, and lanes move to it, while the first works already. */
  readonly oneSteady: Spread;
  readonly twoSteady: Spread;
  /** Two by one, of medians. */
  readonly steadyRatio: number;
  /** The same from the first decision to the last. */
  readonly wholeRatio: number;
}

export async function measureProcesses(context: BenchContext): Promise<Processes> {
  const { shipments, rounds } = context.options;
  const runs = { 1: [] as DrainRun[], 2: [] as DrainRun[] };
  for (let round = 1; round <= rounds; round += 1) {
    const order = round % 2 === 1 ? ([1, 2] as const) : ([2, 1] as const);
    for (const processes of order) runs[processes].push(await withProcesses(context, processes, round));
  }
  const steady = (of: readonly DrainRun[]): Spread => spreadOf(of.map(({ steadyPerSecond }) => steadyPerSecond));
  const whole = (of: readonly DrainRun[]): number => spreadOf(of.map(({ perSecond }) => perSecond)).median;
  const [oneSteady, twoSteady] = [steady(runs[1]), steady(runs[2])];
  return {
    shipments,
    one: runs[1],
    two: runs[2],
    oneSteady,
    twoSteady,
    steadyRatio: twoSteady.median / oneSteady.median,
    wholeRatio: whole(runs[2]) / whole(runs[1]),
  };
}

function withProcesses(context: BenchContext, processes: number, round: number): Promise<DrainRun> {
  return onStage(context, `processes-${processes}-${round}`, async (stage) => {
    const waiting = waitingShipments(context.options.shipments);
    await publishFacts(stage);
    await publishWaiting(stage, waiting);
    return drain(context, stage, gateOn(context, stage, waiting, processes));
  });
}
