import { existsSync } from 'node:fs';
import { encodeEvent, MESSAGE_TYPES, parseRecord, type DataOf, type MessageType } from '@sluice/contracts';
import { placed, readSample, requested, samplePath } from './sample-files.js';

const NOW_MS = Date.parse('2026-11-24T12:00:00Z');
const sample = readSample();

function problemOf<T extends MessageType>(type: T, key: string, data: DataOf<T>): unknown {
  const record = encodeEvent({
    id: '1',
    source: '/spec',
    type,
    time: new Date(NOW_MS).toISOString(),
    partitionkey: key,
    data,
  });
  const parsed = parseRecord(record, MESSAGE_TYPES[type].topic);
  return parsed.ok ? undefined : parsed.problem;
}

describe('the sample', () => {
  it('says only what the wire contract allows', () => {
    for (const product of sample.products) {
      expect(problemOf('catalog.product.upserted', product.sku, product)).toBeUndefined();
    }
    for (const order of sample.orders) {
      expect(problemOf('logistics.order.placed', order.order.orderId, placed(order, NOW_MS))).toBeUndefined();
    }
    for (const { shipment, ...rest } of sample.shipments) {
      const data = requested({ shipment, ...rest }, NOW_MS);
      expect(problemOf('logistics.shipment.requested', shipment.shipmentId, data)).toBeUndefined();
    }
    const list = { ...sample.list, status: 'APPROVED' } as const;
    expect(problemOf('compliance.list.published', list.listId, list)).toBeUndefined();
  });

  it('leaves the warehouse in the days to come, whenever it is loaded', () => {
    for (const shipment of sample.shipments) {
      expect(Date.parse(requested(shipment, NOW_MS).plannedDispatchAt)).toBeGreaterThan(NOW_MS);
    }
  });

  it('shows a different fate with every shipment', () => {
    const fates = sample.shipments.map(({ fate }) => fate.why);
    expect(new Set(fates).size).toBe(fates.length);
  });

  it('does not pass for the official list', () => {
    expect(sample.list.source.confidence).toBe('UNVERIFIED');
    expect(sample.list.source.note).toContain('number of markets (27) and not their names');
    expect(sample.list.entries.every(({ markets }) => markets.join() === '*')).toBe(true);
  });

  it('brings the documents it speaks of', () => {
    const files = sample.filings.flatMap(({ evidence, toAttach }) => [...evidence, ...(toAttach ? [toAttach] : [])]);
    expect(files.length).toBeGreaterThan(0);
    for (const { file } of files) expect(existsSync(samplePath(file))).toBe(true);
  });
});
