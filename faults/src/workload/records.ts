import type { Message } from 'kafkajs';
import { randomUUID } from 'node:crypto';
import { EXPORTER_ID } from './facts.js';

/** Keys of records that no gate can use begin with it. */
export const POISON = 'POISON';

/** Far enough that facts are tested for this day whatever the clock shows. */
const DISPATCH_AT = '2030-06-20T09:00:00Z';

/** An event in CloudEvents binary mode, as a system that is not ours writes it. */
export function inputRecord(type: string, key: string, data: object): Message {
  return {
    key,
    value: JSON.stringify(data),
    headers: {
      ce_specversion: '1.0',
      ce_id: randomUUID(),
      ce_source: '/faults/workload',
      ce_type: type,
      ce_time: new Date().toISOString(),
      ce_partitionkey: key,
      'content-type': 'application/json',
    },
  };
}

/** A shipment of one line. */
export function shipment(
  type: 'requested' | 'amended',
  shipmentId: string,
  shipmentVersion: number,
  sku: string,
  plannedDispatchAt = DISPATCH_AT,
): Message {
  return inputRecord(`logistics.shipment.${type}`, shipmentId, {
    shipmentId,
    shipmentVersion,
    orderIds: ['SO-1001'],
    exporter: { id: EXPORTER_ID, country: 'CN' },
    consignee: { name: 'Nordlock AB', country: 'SE' },
    shipFrom: { warehouseId: 'SZX-2' },
    destinationCountry: 'SE',
    plannedDispatchAt,
    lines: [{ lineNo: 1, orderId: 'SO-1001', sku, quantity: 2, serials: [], description: 'Part' }],
  });
}

export function cancellation(shipmentId: string, shipmentVersion: number): Message {
  const data = { shipmentId, shipmentVersion, cancelledAt: new Date().toISOString() };
  return inputRecord('logistics.shipment.cancelled', shipmentId, data);
}

export function order(orderId: string, sku: string): Message {
  return inputRecord('logistics.order.placed', orderId, {
    orderId,
    orderVersion: 1,
    placedAt: new Date().toISOString(),
    exporter: { id: EXPORTER_ID, country: 'CN' },
    buyer: { name: 'Nordlock AB', country: 'SE' },
    destinationCountry: 'SE',
    requestedShipDate: DISPATCH_AT.slice(0, 10),
    lines: [{ lineNo: 1, sku, quantity: 2, description: 'Part' }],
  });
}

/** Records that nobody can use, in several ways. */
export function poison(id: string, kind: number): Message {
  const key = `${POISON}-${id}`;
  const good = shipment('requested', key, 1, 'HINGE');
  switch (kind % 5) {
    case 0:
      return { ...good, value: '{ not json' };
    case 1:
      return { ...good, value: JSON.stringify({ shipmentId: key, shipmentVersion: 'one' }) };
    case 2:
      return { ...good, headers: {} };
    case 3:
      return cancellation(key, 1);
    default:
      return inputRecord('logistics.shipment.requested', key, {
        ...(JSON.parse(String(good.value)) as object),
        lines: [
          { lineNo: 1, orderId: 'SO-1001', sku: 'HINGE', quantity: 1, serials: [], description: 'Part' },
          { lineNo: 1, orderId: 'SO-1001', sku: 'HINGE', quantity: 1, serials: [], description: 'Part' },
        ],
      });
  }
}
