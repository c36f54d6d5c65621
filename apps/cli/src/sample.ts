import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { KafkaConnection } from '@sluice/platform';
import { CliError } from './cli-error.js';
import { eventually } from './eventually.js';
import { askGate, type ShipmentAnswer } from './gate-client.js';
import { Outsider } from './outsider.js';
import { isRecord, readJson, writePrivateJson } from './private-file.js';
import { RegistryClient } from './registry-client.js';
import type { RunFile } from './run-file.js';
import {
  placed,
  readSample,
  requested,
  samplePath,
  type Sample,
  type SampleFiling,
  type SampleShipment,
} from './sample-files.js';
import { whyOf } from './why.js';
import type { MissingEvidence, SampleStory } from './story.js';

const KNOWN_TIMEOUT_MS = 30_000;
const SETTLED_TIMEOUT_MS = 30_000;

/**
 * Puts the sample in as anybody would: products, orders and shipments through Kafka, the rest through the registry.
 * Every step looks first whether it was done, so a load that was cut short is finished by the next start, and one
 * that was finished (the marker says so) is never done again: what people did to the sample stays.
 */
export async function loadSample(marker: string, run: RunFile, kafka: KafkaConnection): Promise<void> {
  if (isRecord(readJson(marker))) return;
  const sample = readSample();
  const registry = new RegistryClient(run);
  const outsider = new Outsider(kafka, '/sluice/sample');
  await outsider.connect();
  try {
    await loadProducts(sample, outsider, registry);
    await loadList(sample, registry);
    for (const filing of sample.filings) await loadFiling(filing, registry);
    await loadDocuments(sample, outsider);
  } finally {
    await outsider.close();
  }
  await untilSettled(sample, run);
  writePrivateJson(marker, { loadedAt: new Date().toISOString() });
}

async function loadProducts({ products }: Sample, outsider: Outsider, registry: RegistryClient): Promise<void> {
  for (const product of products) await outsider.publish('catalog.product.upserted', product);
  for (const { sku } of products) {
    const known = await eventually(() => registry.product(sku), { timeoutMs: KNOWN_TIMEOUT_MS });
    if (!known) throw late(`The registry does not know ${sku}`, KNOWN_TIMEOUT_MS, 'registry');
  }
}

async function loadList({ list }: Sample, registry: RegistryClient): Promise<void> {
  const { listId, version } = list;
  if (!(await registry.list(listId, version))) await registry.draftList(list);
  const status = (await registry.list(listId, version))?.status;
  if (status === 'DRAFT') await registry.proposeList(listId, version);
  if (status !== 'APPROVED') await registry.approveList(listId, version);
}

async function loadFiling({ key, evidence, ...sample }: SampleFiling, registry: RegistryClient): Promise<void> {
  const { exporterId, listId, entryId, skus, markets } = sample;
  const { filingId } = await registry.openFiling({ exporterId, listId, entryId, skus, markets }, key);
  const before = await registry.filing(filingId);
  for (const { kind, file, receipt } of evidence) {
    if (before?.evidence.some((document) => document.kind === kind)) continue;
    const content = readFileSync(samplePath(file));
    await registry.attach(filingId, { kind, fileName: basename(file), content, ...(receipt && { receipt }) });
  }
  const after = await registry.filing(filingId);
  if (after?.status === 'DRAFT') await registry.submitFiling(filingId);
}

async function loadDocuments({ orders, shipments }: Sample, outsider: Outsider): Promise<void> {
  const nowMs = Date.now();
  for (const order of orders) await outsider.publish('logistics.order.placed', placed(order, nowMs));
  for (const shipment of shipments) await outsider.publish('logistics.shipment.requested', requested(shipment, nowMs));
}

/** The gate reads facts and shipments from different topics: it says its last word when it has read both. */
async function untilSettled({ shipments }: Sample, run: RunFile): Promise<void> {
  let unsettled: SampleShipment[] = [...shipments];
  await eventually(
    async () => {
      const settled = await Promise.all(unsettled.map((sample) => isSettled(sample, run)));
      unsettled = unsettled.filter((_, index) => !settled[index]);
      return unsettled.length === 0 ? true : undefined;
    },
    { timeoutMs: SETTLED_TIMEOUT_MS },
  );
  const [first] = unsettled;
  if (!first) return;
  const { shipment, fate } = first;
  throw late(`${shipment.shipmentId} of the sample is not ${fate.status} (${fate.why})`, SETTLED_TIMEOUT_MS, 'gate');
}

async function isSettled({ shipment, fate }: SampleShipment, run: RunFile): Promise<boolean> {
  const answer = await askGate(run, shipment.shipmentId);
  return answer !== undefined && answer.status === fate.status && whyOf(answer) === fate.why;
}

function late(what: string, timeoutMs: number, service: string): CliError {
  return new CliError(
    `${what}.`,
    `Waited ${timeoutMs / 1000} s for it.`,
    `Read .sluice/logs/${service}.log, and start again: what was loaded stays.`,
  );
}

/** What the gate says about the sample now; undefined when the sample is not there. */
export async function sampleStory(run: RunFile): Promise<SampleStory | undefined> {
  const { shipments, list, filings } = readSample();
  const answers = await Promise.all(shipments.map(({ shipment }) => askGate(run, shipment.shipmentId)));
  const told = answers.filter((answer) => answer !== undefined);
  if (told.length === 0) return undefined;
  return {
    rule: `list ${list.listId} v${list.version} (${list.source.confidence}: all destinations other than the origin)`,
    shipments: told,
    missing: filings.map((filing) => missingOf(filing, told)).find((missing) => missing !== undefined),
  };
}

function missingOf({ toAttach }: SampleFiling, told: readonly ShipmentAnswer[]): MissingEvidence | undefined {
  if (!toAttach?.receipt) return undefined;
  const { shipmentId, kind, file, receipt } = toAttach;
  const holds = told.find((answer) => answer.shipmentId === shipmentId)?.lines.flatMap((line) => line.holds) ?? [];
  const filingId = holds.find(({ missing }) => missing?.includes(kind))?.filingId;
  if (filingId === undefined) return undefined;
  return {
    shipmentId,
    filingId,
    kind,
    number: receipt.number,
    validFrom: receipt.validFrom,
    file: samplePath(file),
  };
}
