import type { RecallAnsweredData } from './generated/messages.js';
import { encodeEvent } from './encode-event.js';

const data: RecallAnsweredData = {
  shipmentId: 'SH-9001',
  decisionVersion: 3,
  outcome: 'STOPPED',
  answeredAt: '2026-06-19T11:00:00Z',
};
const event = {
  id: 'ev-1',
  source: 'wms',
  type: 'logistics.shipment.recall-answered',
  time: '2026-06-19T11:00:01Z',
  partitionkey: 'SH-9001',
} as const;

describe('encoding an event', () => {
  it('writes CloudEvents binary mode: attributes as headers, data as the value, the partition key as the key', () => {
    expect(encodeEvent({ ...event, data })).toEqual({
      key: Buffer.from('SH-9001'),
      value: Buffer.from(JSON.stringify(data)),
      headers: {
        'content-type': 'application/json',
        ce_specversion: '1.0',
        ce_id: 'ev-1',
        ce_source: 'wms',
        ce_type: 'logistics.shipment.recall-answered',
        ce_time: '2026-06-19T11:00:01Z',
        ce_partitionkey: 'SH-9001',
      },
    });
  });

  it('passes on the bytes that the journal holds as they are, with their place and hash', () => {
    const payload = Buffer.from('{ "as": "it was hashed" }');
    const record = encodeEvent({ ...event, payload, sequence: 12345678901234567890n, journalhash: 'ab'.repeat(32) });
    expect(record.value).toBe(payload);
    expect(record.headers).toMatchObject({ ce_sequence: '12345678901234567890', ce_journalhash: 'ab'.repeat(32) });
  });

  it('passes on the trace context, for readers of CloudEvents and for tracing libraries', () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    expect(encodeEvent({ ...event, data, traceparent }).headers).toMatchObject({
      traceparent,
      ce_traceparent: traceparent,
    });
  });
});
