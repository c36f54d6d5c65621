import { peakMemoryMb } from '../measure/cpu-clock.js';
import { untilReady } from '../run/child.js';
import { beside, onStage, type BenchContext } from '../run/context.js';
import { startGate } from '../run/contenders.js';
import { drain, type DrainRun } from '../run/drain.js';
import { publishFacts, settle, type Stage } from '../run/stage.js';
import { publishWaiting, waitingShipments } from '../workload/waiting.js';
import { gateOn } from './throughput.js';

/** One start of a gate. */
export interface StartUp {
  /** From starting the process to `/readyz` answering 200. */
  readonly readySeconds: number;
  readonly peakMemoryMb: number | undefined;
}

/** A catalogue far larger than the ordinary one. */
export interface Products {
  readonly products: number;
  /** On an empty database: every product and filing is read from Kafka and stored. */
  readonly firstStart: StartUp;
  /** With all of them stored. */
  readonly restart: StartUp;
  /** Shipments whose lines are drawn from the whole catalogue, after another restart. */
  readonly drained: DrainRun;
}

const READY_TIMEOUT_MS = 10 * 60_000;

export async function measureProducts(context: BenchContext): Promise<Products> {
  return onStage(context, 'products', async (stage) => {
    const { products, shipments } = context.options;
    context.say(`products: publishing ${products} products and their filings`);
    await publishFacts(stage, { catalogue: products });
    await settle(stage);
    const firstStart = await startUp(context, stage, 'from an empty database');
    const restart = await startUp(context, stage, 'with all of them stored');
    const waiting = waitingShipments(shipments, products);
    await publishWaiting(stage, waiting);
    return { products, firstStart, restart, drained: await drain(context, stage, gateOn(context, stage, waiting)) };
  });
}

async function startUp(context: BenchContext, stage: Stage, how: string): Promise<StartUp> {
  const startMs = Date.now();
  return beside(await startGate({ ...context, stage }), async (gate) => {
    await untilReady(gate, gate.url, READY_TIMEOUT_MS);
    const readySeconds = (Date.now() - startMs) / 1000;
    context.say(`products: ready ${how} after ${readySeconds.toFixed(1)} s`);
    return { readySeconds, peakMemoryMb: peakMemoryMb(gate.pid) };
  });
}
