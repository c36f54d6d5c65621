import { freshShipments, withAmendments } from '../growth/history.js';
import { openGrownDatabase, type Filled } from '../growth/grown-database.js';
import { spreadOf } from '../measure/percentile.js';
import { onStage, type BenchContext } from '../run/context.js';
import { drain, type DrainRun } from '../run/drain.js';
import { publishFacts } from '../run/stage.js';
import { publishWaiting, type Waiting } from '../workload/waiting.js';
import { gateOn } from './throughput.js';

/** The same gate on an empty database and on a grown one. */
export interface Growth {
  readonly filled: Filled;
  readonly empty: readonly DrainRun[];
  /** Fresh shipments on the grown database. */
  readonly grown: readonly DrainRun[];
  /** Rate on the grown database by that on the empty one, of medians. */
  readonly ratio: number;
  /** Fresh shipments, and one record in five an amendment of an old one. */
  readonly amending: DrainRun;
  readonly amendingRatio: number;
}

/** One record in so many amends an old shipment. */
const AMENDMENT_EVERY = 5;

export async function measureGrowth(context: BenchContext): Promise<Growth> {
  const { shipments, rounds, grown: history } = context.options;
  const database = await openGrownDatabase(context, history);
  const on: BenchContext = { ...context, servers: database.servers };
  const drained = { empty: [] as DrainRun[], grown: [] as DrainRun[] };
  try {
    const fresh = freshShipments(shipments);
    for (let round = 1; round <= rounds; round += 1) {
      const order = round % 2 === 1 ? (['empty', 'grown'] as const) : (['grown', 'empty'] as const);
      for (const which of order) {
        const name = `growth-${which}-${round}`;
        if (which === 'grown') await database.copyFor(name);
        drained[which].push(await (which === 'grown' ? onGrown : onEmpty)(on, name, fresh));
      }
    }
    await database.copyFor('growth-amending');
    const amending = await onGrown(on, 'growth-amending', withAmendments(shipments, AMENDMENT_EVERY, history));
    const rate = (runs: readonly DrainRun[]): number => spreadOf(runs.map(({ perSecond }) => perSecond)).median;
    const emptyRate = rate(drained.empty);
    return {
      filled: database.filled,
      ...drained,
      ratio: rate(drained.grown) / emptyRate,
      amending,
      amendingRatio: amending.perSecond / emptyRate,
    };
  } finally {
    await database.stop();
  }
}

function onEmpty(context: BenchContext, name: string, waiting: Waiting): Promise<DrainRun> {
  return onStage(context, name, async (stage) => {
    await publishFacts(stage);
    await publishWaiting(stage, waiting);
    return drain(context, stage, gateOn(context, stage, waiting));
  });
}

/** The facts are stored already. */
function onGrown(context: BenchContext, name: string, waiting: Waiting): Promise<DrainRun> {
  return onStage(context, name, async (stage) => {
    await publishWaiting(stage, waiting);
    return drain(context, stage, gateOn(context, stage, waiting));
  });
}
