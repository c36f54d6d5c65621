import { modelOf } from './input-model.js';
import { shipment } from './spec-evidence.js';
import type { KafkaRecord } from './evidence.js';

const cancelled = (offset: number, key: string, id: string, version: number): KafkaRecord => ({
  ...shipment(offset, key, 'HINGE', id, version),
  headers: { ce_id: id, ce_type: 'logistics.shipment.cancelled' },
});

describe('what the input topic says about a shipment', () => {
  const accepted = (records: KafkaRecord[]) => modelOf(records).shipments.get('SH-1');

  it('counts the newest version of a shipment, and neither older ones nor repetitions', () => {
    const records = [
      shipment(0, 'SH-1', 'A', 'v2', 2),
      shipment(1, 'SH-1', 'A', 'v2', 2),
      shipment(2, 'SH-1', 'B', 'v1', 1),
      shipment(3, 'SH-1', 'C', 'v3', 3),
    ];
    expect(accepted(records)).toEqual({
      shipmentId: 'SH-1',
      accepted: ['v2', 'v3'],
      final: { sku: 'C', closed: false },
    });
  });

  it('cannot use a cancellation of what nobody asked for', () => {
    const early = cancelled(0, 'SH-1', 'early', 1);
    const records = [early, shipment(1, 'SH-1', 'A', 'v1')];
    expect(modelOf(records).unusable).toEqual([early]);
    expect(accepted(records)).toMatchObject({ accepted: ['v1'] });
  });

  it('lets nothing follow a cancellation, and ignores one of an older version', () => {
    const records = [
      shipment(0, 'SH-1', 'A', 'v2', 2),
      cancelled(1, 'SH-1', 'old', 1),
      cancelled(2, 'SH-1', 'end', 2),
      shipment(3, 'SH-1', 'A', 'v3', 3),
    ];
    expect(accepted(records)).toEqual({
      shipmentId: 'SH-1',
      accepted: ['v2', 'end'],
      final: { sku: 'A', closed: true },
    });
  });
});
