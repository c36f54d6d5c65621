import { eventRecord, shipmentRecord, type EventRecord } from '../kafka/events.js';
import { publishAll } from '../kafka/publish.js';
import { readToEnd, recordsAndMarkers, type SeenRecord } from '../kafka/topic-reader.js';
import { cpuUse, readCpu, type CpuUse } from '../measure/cpu-clock.js';
import { spreadOf, type Latency, type Spread } from '../measure/percentile.js';
import { untilReady, type Child } from '../run/child.js';
import { beside, onStage, type BenchContext } from '../run/context.js';
import { startGate } from '../run/contenders.js';
import { startFreshLoad } from '../run/fresh-load.js';
import { publishFacts, settle, type Stage } from '../run/stage.js';
import { untilWritten } from '../run/until-written.js';
import { completedFiling, waitingProduct } from '../workload/catalog.js';
import { shipmentId, shipmentOf } from '../workload/shipments.js';

/** One filing and the shipments that waited for it. */
export interface FanOutRun {
  readonly shipments: number;
  /** From handing the filing to the producer to the first and the last release record, by the broker's clock. */
  readonly firstMs: number;
  readonly lastMs: number;
  readonly cpu: CpuUse | undefined;
}

/** The same while fresh shipments keep coming on the same lanes. */
export interface BusyFanOutRun extends FanOutRun {
  /** Of the fresh ones that were sent between the filing and the last release: until a reader held the decision. */
  readonly fresh: Latency;
  /** The same until the broker had the decision. */
  readonly freshInKafka: Latency;
}

export interface FanOut {
  readonly shipments: number;
  readonly runs: readonly FanOutRun[];
  readonly lastMs: Spread;
  readonly freshPerS: number;
  readonly busyRuns: readonly BusyFanOutRun[];
  readonly busyLastMs: Spread;
}

/** A twentieth of the shipments is freed first, to warm the gate up. */
const WARM_UP_SHARE = 0.05;

export async function measureFanOut(context: BenchContext): Promise<FanOut> {
  return onStage(context, 'fanout', async (stage) => {
    const { held, rounds, fresh } = context.options;
    const waiting = Array.from({ length: 2 * rounds + 1 }, (_, number) => waitingProduct(`BENCH-WAITS-${number}`));
    await publishFacts(stage, { extra: waiting.map(({ product }) => productRecord(stage, product)) });
    return beside(await startGate({ ...context, stage }), async (gate) => {
      await untilReady(gate, gate.url);
      const runs: FanOutRun[] = [];
      const busyRuns: BusyFanOutRun[] = [];
      for (const [number, product] of waiting.entries()) {
        const shipments = number === 0 ? Math.ceil(held * WARM_UP_SHARE) : held;
        const round: Round = { context, stage, gate, shipments, series: `FAN${number}`, ...product };
        await hold(round);
        if (number === 0) await free(round);
        else if (number % 2 === 1) runs.push(await free(round));
        else busyRuns.push(await freeWhileBusy(round));
      }
      const spread = (of: readonly FanOutRun[]): Spread => spreadOf(of.map(({ lastMs }) => lastMs));
      const [lastMs, busyLastMs] = [spread(runs), spread(busyRuns)];
      return { shipments: held, runs, lastMs, freshPerS: fresh, busyRuns, busyLastMs };
    });
  });
}

interface Round extends ReturnType<typeof waitingProduct> {
  readonly context: BenchContext;
  readonly stage: Stage;
  readonly gate: Child;
  readonly shipments: number;
  readonly series: string;
}

function productRecord({ prefix }: Stage, product: ReturnType<typeof waitingProduct>['product']): EventRecord {
  return eventRecord(prefix, 'compliance.product.classified', product, product.sku);
}

/** Publishes the shipments and waits until the gate holds each of them. */
async function hold({ context, stage, gate, shipments, series, product, filed }: Round): Promise<void> {
  context.say(`fan-out: ${shipments} shipments are held for ${filed.sku}`);
  const topic = stage.topic('gate.shipment.v1');
  const before = await recordsAndMarkers(stage.kafka, topic);
  function* waitingShipments(): Iterable<EventRecord> {
    for (let index = 0; index < shipments; index += 1) {
      yield shipmentRecord(stage.prefix, shipmentOf(filed.sku, product.salesDescription, index, series));
    }
  }
  await publishAll(stage.brokers, waitingShipments());
  await untilWritten({
    ...stage,
    topic,
    records: shipments,
    held: before,
    children: [gate],
    progress: () => undefined,
  });
  await settle(stage);
}

async function free(round: Round): Promise<FanOutRun> {
  const { stage, gate, shipments } = round;
  const topic = stage.topic('gate.shipment.v1');
  const before = await recordsAndMarkers(stage.kafka, topic);
  return timed(round, () =>
    untilWritten({ ...stage, topic, records: shipments, held: before, children: [gate], progress: () => undefined }),
  );
}

async function freeWhileBusy(round: Round): Promise<BusyFanOutRun> {
  const { context, stage, gate, shipments, series } = round;
  const fresh = await startFreshLoad({ stage, child: gate, ratePerS: context.options.fresh, series: `${series}FRESH` });
  try {
    await fresh.steady();
    const filedMs = Date.now();
    const run = await timed(round, () => fresh.untilSeen(series, 'sluice.shipment.released', shipments));
    await fresh.end();
    const meanwhile = fresh.latencies(filedMs, filedMs + run.lastMs);
    const { p50Ms, p99Ms } = meanwhile.toReader;
    context.say(`fan-out: the fresh ones meanwhile p50 ${p50Ms} ms, p99 ${p99Ms} ms`);
    return { ...run, fresh: meanwhile.toReader, freshInKafka: meanwhile.toKafka };
  } finally {
    await fresh.stop();
  }
}

/** Publishes the filing, waits as told, and finds the releases by an independent reading of the topic. */
async function timed(
  { context, stage, gate, shipments, series, filed }: Round,
  wait: () => Promise<void>,
): Promise<FanOutRun> {
  const filing = completedFiling(`F-${filed.sku}`, filed);
  const pids = new Map([...stage.pids, ['gate', gate.pid]]);
  const cpuBefore = readCpu(pids);
  const sentMs = Date.now();
  await publishAll(stage.brokers, [eventRecord(stage.prefix, 'compliance.filing.updated', filing, filing.filingId)]);
  await wait();
  const cpuAfter = readCpu(pids);
  const { firstMs, lastMs } = await releases(stage, shipments, series);
  const cpu = cpuBefore && cpuAfter && cpuUse(cpuBefore, cpuAfter);
  context.say(`fan-out: ${shipments} freed, the last after ${Math.round(lastMs - sentMs)} ms`);
  return { shipments, firstMs: firstMs - sentMs, lastMs: lastMs - sentMs, cpu };
}

/** When the first and the last shipment of the series was released. @throws unless each was held once and then released once */
async function releases(
  stage: Stage,
  shipments: number,
  series: string,
): Promise<{ readonly firstMs: number; readonly lastMs: number }> {
  const stories = new Map<string, string>();
  const releasedMs: number[] = [];
  await readToEnd(stage.kafka, stage.topic('gate.shipment.v1'), ({ key, type, timestampMs }: SeenRecord) => {
    if (!key.startsWith(`${series}-`)) return;
    stories.set(key, `${stories.get(key) ?? ''} ${type}`);
    if (type === 'sluice.shipment.released') releasedMs.push(timestampMs);
  });
  const story = ' sluice.shipment.held sluice.shipment.released';
  const ids = Array.from({ length: shipments }, (_, index) => shipmentId(series, index));
  const otherwise = ids.filter((id) => stories.get(id) !== story);
  if (otherwise.length > 0) {
    const [id = ''] = otherwise;
    throw new Error(
      `${otherwise.length} of ${shipments} were not held and then released; ${id}:${stories.get(id) ?? ' nothing'}`,
    );
  }
  return releasedMs.reduce((span, ms) => ({ firstMs: Math.min(span.firstMs, ms), lastMs: Math.max(span.lastMs, ms) }), {
    firstMs: Number.POSITIVE_INFINITY,
    lastMs: 0,
  });
}
