import { LocalIssuer } from '@sluice/testing';
import type { ProductUpsertedData } from '@sluice/contracts';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventRecord, shipmentRecord } from '../kafka/events.js';
import { publishAll } from '../kafka/publish.js';
import { follow } from '../kafka/topic-reader.js';
import { latencyOf, type Latency } from '../measure/percentile.js';
import { untilReady } from '../run/child.js';
import { beside, onStage, type BenchContext } from '../run/context.js';
import { startGate, startRegistry } from '../run/contenders.js';
import { RegistryClient } from '../run/registry-client.js';
import type { Stage } from '../run/stage.js';
import { waitingProduct } from '../workload/catalog.js';
import { BENCH_LIST } from '../workload/list.js';
import { shipmentId, shipmentOf } from '../workload/shipments.js';

/** From the registry's answer to the upload of the last document to seeing the release, in the bench process. */
export interface EvidenceToRelease {
  readonly filings: number;
  readonly latency: Latency;
}

const HELD = 'sluice.shipment.held';
const RELEASED = 'sluice.shipment.released';
const WAIT_MS_MAX = 60_000;
const SERIES = 'EV';

/** Small filings, one product and one shipment each, completed one after the other on a quiet system. */
export async function measureEvidence(context: BenchContext): Promise<EvidenceToRelease> {
  const issuer = await LocalIssuer.start();
  try {
    return await onStage(context, 'evidence', async (stage) =>
      beside(await startRegistry({ ...context, stage, issuerUrl: issuer.url }), async (registry) =>
        beside(await startGate({ ...context, stage }), async (gate) => {
          await untilReady(gate, gate.url);
          return completions(context, stage, new RegistryClient(registry.url, issuer));
        }),
      ),
    );
  } finally {
    await issuer.close();
  }
}

async function completions(
  { say, options }: BenchContext,
  stage: Stage,
  registry: RegistryClient,
): Promise<EvidenceToRelease> {
  const sightings = new Sightings();
  const follower = await follow(stage.kafka, stage.topic('gate.shipment.v1'), ({ key, type }) =>
    sightings.see(key, type),
  );
  try {
    say(`evidence: ${options.filings} filings wait for their last document`);
    const filingIds = await waitingFilings(stage, registry, options.filings, sightings);
    const latenciesMs: number[] = [];
    for (const [index, filingId] of filingIds.entries()) {
      await registry.attach(filingId, 'FILING_RECEIPT', { number: `BENCH-${index}`, validFrom: '2026-06-10' });
      const answeredMs = performance.now();
      const releasedMs = await sightings.of(shipmentId(SERIES, index), RELEASED);
      // A release can be seen before the answer is: it is said as 0 then, not as less.
      latenciesMs.push(Math.max(0, releasedMs - answeredMs));
    }
    const latency = latencyOf(latenciesMs);
    say(`evidence: from the answer to the release p50 ${latency.p50Ms} ms, p99 ${latency.p99Ms} ms`);
    return { filings: filingIds.length, latency };
  } finally {
    await follower.stop();
  }
}

/** Filings that lack only their receipt, each with a shipment that is held for it. */
async function waitingFilings(
  stage: Stage,
  registry: RegistryClient,
  count: number,
  sightings: Sightings,
): Promise<string[]> {
  await registry.publishList(BENCH_LIST);
  const waiting = Array.from({ length: count }, (_, index) => waitingProduct(`BENCH-EVIDENCE-${index}`));
  const catalog = waiting.map(
    ({ product: { classification: _ours, ...product } }) => product satisfies ProductUpsertedData,
  );
  await publishAll(
    stage.brokers,
    catalog.map((product) => eventRecord(stage.prefix, 'catalog.product.upserted', product, product.sku)),
  );
  for (const { sku } of catalog) await until(`the registry knows ${sku}`, () => registry.knowsProduct(sku));
  const filingIds: string[] = [];
  for (const { filed } of waiting) {
    const { sku, exporterId, entryId } = filed;
    const filing = { exporterId, listId: BENCH_LIST.listId, entryId, skus: [sku], markets: ['*'] };
    const filingId = await registry.openFiling(filing);
    await registry.attach(filingId, 'SECURITY_ASSESSMENT_REPORT');
    await registry.submit(filingId);
    filingIds.push(filingId);
  }
  const shipments = waiting.map(({ product }, index) =>
    shipmentOf(product.sku, product.salesDescription, index, SERIES),
  );
  // One line each: the other products of the workload are not known on this stage.
  const alone = shipments.map((shipment) => ({ ...shipment, lines: shipment.lines.slice(0, 1) }));
  await publishAll(
    stage.brokers,
    alone.map((shipment) => shipmentRecord(stage.prefix, shipment)),
  );
  for (const { shipmentId: id } of alone) await sightings.of(id, HELD);
  return filingIds;
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadlineMs = Date.now() + WAIT_MS_MAX;
  while (!(await holds())) {
    if (Date.now() >= deadlineMs) throw new Error(`waited ${WAIT_MS_MAX / 1000} s until ${what}`);
    await sleep(20);
  }
}

/** When each record was first seen. */
class Sightings {
  readonly #seenMs = new Map<string, number>();
  readonly #waiting = new Map<string, (atMs: number) => void>();

  see(key: string, type: string): void {
    const sighting = `${key} ${type}`;
    if (this.#seenMs.has(sighting)) return;
    const atMs = performance.now();
    this.#seenMs.set(sighting, atMs);
    this.#waiting.get(sighting)?.(atMs);
  }

  /** Resolves with the instant; at once when it was seen already. Rejects after a minute. */
  of(key: string, type: string): Promise<number> {
    const sighting = `${key} ${type}`;
    const seenMs = this.#seenMs.get(sighting);
    if (seenMs !== undefined) return Promise.resolve(seenMs);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`${key}: no ${type} within ${WAIT_MS_MAX / 1000} s`)),
        WAIT_MS_MAX,
      );
      this.#waiting.set(sighting, (atMs) => {
        clearTimeout(timer);
        resolve(atMs);
      });
    });
  }
}
