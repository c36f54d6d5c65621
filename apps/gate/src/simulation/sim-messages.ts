import type { OutgoingRecord, RawRecord } from '@sluice/messaging';

/*
 * The inputs of a schedule: real messages of the contract, as small as it allows. A subject's id says which lane it lives
 * in (`1-b` in lane 1); a subject named `refused…` is one that the database refuses to hold.
 */

export const SHIPMENTS = 'logistics.shipment.v1';
export const PRODUCTS = 'compliance.product.v1';
export const RELEASES = 'gate.shipment.v1';
export const DEAD_LETTERS = 'sluice.dead-letter.v1';

/** The partition whose lane a subject lives in. */
export function homeOf(subject: string): number {
  return Number(/(\d+)-/.exec(subject)?.[1] ?? 0);
}

export function skuOf(subject: string): string {
  return subject.charCodeAt(subject.length - 1) % 2 === 0 ? 'SKU-EVEN' : 'SKU-ODD';
}

export function shipmentRecord(subject: string): OutgoingRecord {
  const data = {
    shipmentId: subject,
    shipmentVersion: 1,
    orderIds: ['SO-1'],
    exporter: { id: 'acme', country: 'CN' },
    consignee: { name: 'Nordlock', country: 'SE' },
    shipFrom: { warehouseId: 'W' },
    destinationCountry: 'SE',
    plannedDispatchAt: '2027-06-20T09:00:00Z',
    lines: [{ lineNo: 1, orderId: 'SO-1', sku: skuOf(subject), quantity: 1, serials: [], description: 'Lock' }],
  };
  return event('logistics.shipment.requested', subject, data);
}

/** A record no contract knows: it is parked, by whoever reads it. */
export function unreadableRecord(subject: string): OutgoingRecord {
  return { key: subject, value: Buffer.from('no event'), headers: {} };
}

export function productRecord(sku: string, productVersion: number): OutgoingRecord {
  const data = {
    sku,
    productVersion,
    name: 'Lock',
    internalDescription: 'Lock',
    salesDescription: 'Lock',
    category: 'HARDWARE',
    attributes: {},
    classification: { attributes: {} },
  };
  return event('compliance.product.classified', sku, data);
}

function event(type: string, key: string, data: object): OutgoingRecord {
  return {
    key: Buffer.from(key),
    value: Buffer.from(JSON.stringify(data)),
    headers: {
      ce_specversion: '1.0',
      ce_id: key,
      ce_source: '/simulation',
      ce_type: type,
      ce_partitionkey: key,
      'content-type': 'application/json',
    },
  };
}

export function toRaw(record: OutgoingRecord, offset: number): RawRecord {
  const { key, value, headers } = record;
  return { offset: BigInt(offset), timestamp: 0, key: key === null ? null : Buffer.from(key), value, headers };
}
