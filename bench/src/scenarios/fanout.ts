import { eventRecord, shipmentRecord, type EventRecord } from '../kafka/events.js';
import { publishAll } from '../kafka/publish.js';
import { readToEnd, recordsAndMarkers, type SeenRecord } from '../kafka/topic-reader.js';
import { cpuUse, readCpu, type CpuUse } from '../measure/cpu-clock.js';
import { spreadOf, type Spread } from '../measure/percentile.js';
import { untilReady, type Child } from '../run/child.js';
import { beside, onStage, type BenchContext } from '../run/context.js';
import { startGate } from '../run/contenders.js';
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

export interface FanOut {
  readonly shipments: number;
  readonly runs: readonly FanOutRun[];
  readonly lastMs: Spread;
}

/** A twentieth of the shipments is freed first, to warm the gate up. */
const WARM_UP_SHARE = 0.05;

export async function measureFanOut(context: BenchContext): Promise<FanOut> {
  return onStage(context, 'fanout', async (stage) => {
    const { held, rounds } = context.options;
    const waiting = Array.from({ length: rounds + 1 }, (_, number) => waitingProduct(`BENCH-WAITS-${number}`));
    const products = waiting.map(({ product }) => productRecord(stage, product));
    await publishFacts(stage, products);
    return beside(await startGate({ ...context, stage }), async (gate) => {
      await untilReady(gate, gate.url);
      const runs: FanOutRun[] = [];
      for (const [number, { product, filed }] of waiting.entries()) {
        const shipments = number === 0 ? Math.ceil(held * WARM_UP_SHARE) : held;
        const description = product.salesDescription;
        const round = { context, stage, gate, shipments, series: `FAN${number}` };
        await hold(round, filed.sku, description);
        const run = await free(round, completedFiling(`F-${filed.sku}`, filed));
        context.say(`fan-out: ${shipments} freed, the last after ${Math.round(run.lastMs)} ms`);
        if (number > 0) runs.push(run);
      }
      return { shipments: held, runs, lastMs: spreadOf(runs.map(({ lastMs }) => lastMs)) };
    });
  });
}

interface Round {
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
async function hold(
  { context, stage, gate, shipments, series }: Round,
  sku: string,
  description: string,
): Promise<void> {
  context.say(`fan-out: ${shipments} shipments are held for ${sku}`);
  const topic = stage.topic('gate.shipment.v1');
  const before = await recordsAndMarkers(stage.kafka, topic);
  function* waitingShipments(): Iterable<EventRecord> {
    for (let index = 0; index < shipments; index += 1) {
      yield shipmentRecord(stage.prefix, shipmentOf(sku, description, index, series));
    }
  }
  await publishAll(stage.brokers, waitingShipments());
  await untilWritten({ ...stage, topic, records: shipments, held: before, child: gate, progress: () => undefined });
  await settle(stage);
}

async function free(
  { stage, gate, shipments, series }: Round,
  filing: ReturnType<typeof completedFiling>,
): Promise<FanOutRun> {
  const topic = stage.topic('gate.shipment.v1');
  const pids = new Map([...stage.pids, ['gate', gate.pid]]);
  const before = await recordsAndMarkers(stage.kafka, topic);
  const cpuBefore = readCpu(pids);
  const sentMs = Date.now();
  await publishAll(stage.brokers, [eventRecord(stage.prefix, 'compliance.filing.updated', filing, filing.filingId)]);
  await untilWritten({ ...stage, topic, records: shipments, held: before, child: gate, progress: () => undefined });
  const cpuAfter = readCpu(pids);
  const { firstMs, lastMs } = await releases(stage, topic, shipments, series);
  const cpu = cpuBefore && cpuAfter && cpuUse(cpuBefore, cpuAfter);
  return { shipments, firstMs: firstMs - sentMs, lastMs: lastMs - sentMs, cpu };
}

/** When the first and the last shipment of the series was released. @throws unless each was held once and then released once */
async function releases(
  { kafka }: Stage,
  topic: string,
  shipments: number,
  series: string,
): Promise<{ firstMs: number; lastMs: number }> {
  const stories = new Map<string, string>();
  const releasedMs: number[] = [];
  await readToEnd(kafka, topic, ({ key, type, timestampMs }: SeenRecord) => {
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
