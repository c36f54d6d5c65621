import { onStage, beside, type BenchContext } from '../run/context.js';
import { startTextbook } from '../run/contenders.js';
import { drain, type DrainRun } from '../run/drain.js';
import { TEXTBOOK_TOPIC } from '../run/stage.js';
import { prepareTextbook, type TextbookFacts } from '../textbook/prepare-textbook.js';
import { filings, products } from '../workload/catalog.js';
import { BENCH_LIST } from '../workload/list.js';
import { decisionsOn, publishWaiting, waitingShipments } from '../workload/waiting.js';
import { answering, type Answering } from './latency.js';

/** The baseline: what a competent team would write first. See `textbook/main.ts`. */
export interface Textbook {
  /** One record after the other, which is how kafkajs and Nest come. */
  readonly oneAtATime: DrainRun;
  /** The six partitions side by side, still a transaction and a commit for each record. */
  readonly sideBySide: DrainRun;
  readonly latency: Answering;
}

const LANES = 6;
const LATENCY_RATE_PER_S = 100;

export async function measureTextbook(context: BenchContext): Promise<Textbook> {
  const oneAtATime = await throughputOf(context, 'textbook', 1);
  const sideBySide = await throughputOf(context, 'textbook-side-by-side', LANES);
  return { oneAtATime, sideBySide, latency: await latencyOf(context) };
}

function throughputOf(context: BenchContext, name: string, partitionsAtOnce: number): Promise<DrainRun> {
  return onStage(context, name, async (stage) => {
    const waiting = waitingShipments(context.options.textbook);
    await prepareTextbook(stage.databaseUrl, facts());
    await publishWaiting(stage, waiting);
    return drain(context, stage, {
      name: 'textbook',
      topic: stage.prefix + TEXTBOOK_TOPIC,
      records: waiting.count,
      expected: () => decisionsOn(waiting),
      start: (profileDir) =>
        Promise.resolve([
          startTextbook(
            { home: context.home, stage, ...(profileDir !== undefined && { profileDir }) },
            partitionsAtOnce,
          ),
        ]),
    });
  });
}

function latencyOf(context: BenchContext): Promise<Answering> {
  return onStage(context, 'textbook-latency', async (stage) => {
    await prepareTextbook(stage.databaseUrl, facts());
    const outOf = stage.prefix + TEXTBOOK_TOPIC;
    return beside(startTextbook({ home: context.home, stage }, 1), (child) =>
      answering(context, stage, { name: 'textbook', child, outOf }, LATENCY_RATE_PER_S),
    );
  });
}

const facts = (): TextbookFacts => ({ list: BENCH_LIST, products: [...products()], filings: filings() });
