import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ListPublishedData, OrderData, ProductUpsertedData, Receipt, ShipmentData } from '@sluice/contracts';
import { SAMPLE_DIR } from './settings.js';
import type { NewFiling } from './registry-client.js';

export interface SampleEvidence {
  readonly kind: string;
  /** Below the sample's folder. */
  readonly file: string;
  readonly receipt?: Receipt;
}

export interface SampleFiling extends NewFiling {
  /** The idempotency key of its opening: a load that was cut short opens it once. */
  readonly key: string;
  readonly evidence: readonly SampleEvidence[];
  /** What is left for the reader of the story to attach, and the shipment that it frees. */
  readonly toAttach?: SampleEvidence & { readonly shipmentId: string };
}

export interface SampleOrder {
  /** Days from now: the sample must not grow old. */
  readonly requestedShipInDays: number;
  readonly order: Omit<OrderData, 'placedAt' | 'requestedShipDate'>;
}

export interface SampleShipment {
  readonly plannedDispatchInDays: number;
  readonly shipment: Omit<ShipmentData, 'plannedDispatchAt'>;
  /** What the gate says once everything of the sample is known: `why` is the first hold's reason, or the basis. */
  readonly fate: { readonly status: string; readonly why: string };
}

/** The sample as it lies in `apps/cli/sample`. */
export interface Sample {
  readonly products: readonly ProductUpsertedData[];
  readonly list: Omit<ListPublishedData, 'status'>;
  readonly filings: readonly SampleFiling[];
  readonly orders: readonly SampleOrder[];
  readonly shipments: readonly SampleShipment[];
}

export function readSample(): Sample {
  return {
    products: read('products.json') as ProductUpsertedData[],
    list: read('list.json') as Sample['list'],
    filings: read('filings.json') as SampleFiling[],
    orders: read('orders.json') as SampleOrder[],
    shipments: read('shipments.json') as SampleShipment[],
  };
}

export function samplePath(file: string): string {
  return join(SAMPLE_DIR, file);
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The order as it is placed now. */
export function placed({ order, requestedShipInDays }: SampleOrder, nowMs: number): OrderData {
  const shipDate = new Date(nowMs + requestedShipInDays * DAY_MS).toISOString().slice(0, 10);
  return { ...order, placedAt: new Date(nowMs).toISOString(), requestedShipDate: shipDate };
}

/** The shipment as it is requested now. */
export function requested({ shipment, plannedDispatchInDays }: SampleShipment, nowMs: number): ShipmentData {
  return { ...shipment, plannedDispatchAt: new Date(nowMs + plannedDispatchInDays * DAY_MS).toISOString() };
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(samplePath(file), 'utf8')) as unknown;
}
