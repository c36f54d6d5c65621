import { freshShipments, withAmendments } from '../growth/history.js';
import { openGrownDatabase, type Filled } from '../growth/grown-database.js';
import { onStage, type BenchContext } from '../run/context.js';
import { drain, type DrainRun } from '../run/drain.js';
import { publishFacts } from '../run/stage.js';
import { publishWaiting, type Waiting } from '../workload/waiting.js';
import { gateOn } from './throughput.js';

/** The same gate on an empty database and on a grown one. */
export interface Growth {
  readonly filled: Filled;
  readonly empty: DrainRun;
  /** Fresh shipments on the grown database. */
  readonly grown: DrainRun;
  /** Rate on the grown database by that on the empty one. */
  readonly ratio: number;
  /** Fresh shipments, and one record in five an amendment of an old one. */
  readonly amending: DrainRun;
  readonly amendingRatio: number;
}

/** One record in so many amends an old shipment. */
const AMENDMENT_EVERY = 5;

export async function measureGrowth(context: BenchContext): Promise<Growth> {
  const { shipments, grown: history } = context.options;
  const database = await openGrownDatabase(context, history);
  const on: BenchContext = { ...context, servers: database.servers };
  try {
    const fresh = freshShipments(shipments);
    const empty = await onEmpty(on, fresh);
    await database.copyFor('growth-fresh');
    const grown = await onGrown(on, 'growth-fresh', fresh);
    await database.copyFor('growth-amending');
    const amending = await onGrown(on, 'growth-amending', withAmendments(shipments, AMENDMENT_EVERY, history));
    return {
      filled: database.filled,
      empty,
      grown,
      ratio: grown.perSecond / empty.perSecond,
      amending,
      amendingRatio: amending.perSecond / empty.perSecond,
    };
  } finally {
    await database.stop();
  }
}

function onEmpty(context: BenchContext, waiting: Waiting): Promise<DrainRun> {
  return onStage(context, 'growth-empty', async (stage) => {
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
