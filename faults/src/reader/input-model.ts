import { POISON } from '../workload/records.js';
import type { KafkaRecord } from './evidence.js';

/** What the input topic says about one shipment, by the contract's rules for versions. */
export interface ModelledShipment {
  readonly shipmentId: string;
  /** `ce_id` of the events that count: each has one effect. */
  readonly accepted: string[];
  readonly final: { sku: string; closed: boolean };
}

interface WireShipment {
  readonly shipmentVersion: number;
  readonly lines: readonly [{ readonly sku: string }];
}

/** What an input topic says. */
export interface InputModel {
  readonly shipments: ReadonlyMap<string, ModelledShipment>;
  /** Records that nobody can use, poison or not. */
  readonly unusable: readonly KafkaRecord[];
}

/**
 * Reads the log as it is, not as it was meant. While a broker is away the load's producer may write a record twice, or not
 * at all and say nothing (kafkajs, where a send touches two brokers): a cancellation then cancels what nobody asked for.
 */
export function modelOf(inputs: readonly KafkaRecord[]): InputModel {
  const shipments = new Map<string, ModelledShipment>();
  const unusable = inputs.filter(({ key }) => key.startsWith(POISON));
  const versions = new Map<string, number>();
  for (const record of inputs) {
    const { topic, key, value, headers } = record;
    if (topic !== 'logistics.shipment.v1' || key.startsWith(POISON)) continue;
    const { shipmentVersion, lines } = JSON.parse(String(value)) as WireShipment;
    const known = shipments.get(key);
    const version = versions.get(key) ?? 0;
    const isCancelled = headers['ce_type'] === 'logistics.shipment.cancelled';
    if (isCancelled && !known) {
      unusable.push(record);
      continue;
    }
    if (known?.final.closed || (isCancelled ? shipmentVersion < version : shipmentVersion <= version)) continue;
    const shipment = known ?? { shipmentId: key, accepted: [], final: { sku: '', closed: false } };
    shipment.accepted.push(headers['ce_id'] ?? '');
    if (isCancelled) shipment.final.closed = true;
    else shipment.final.sku = lines[0].sku;
    shipments.set(key, shipment);
    versions.set(key, shipmentVersion);
  }
  return { shipments, unusable };
}
