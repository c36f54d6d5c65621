import type { RecordBatch } from '@sluice/messaging';
import { GateLag } from './gate-lag.js';

const batch = (partition: number, offset: bigint, timestamp: number, highWatermark: bigint): RecordBatch => ({
  ...{ topic: 'gate.shipment.v1', partition, highWatermark, signal: new AbortController().signal },
  records: [{ offset, timestamp, key: null, value: null, headers: {} }],
});

describe('how far the desk is behind the gate', () => {
  it('is how long the last word waited, and nothing once that is over', () => {
    const lag = new GateLag();
    expect(lag.seconds(0)).toBe(0);
    lag.took(batch(0, 4n, 1_000, 5n), 1_400);
    expect([lag.seconds(1_500), lag.seconds(20_000)]).toEqual([0.4, 0]);
  });

  it('grows while there is more to read, and the worst partition says it', () => {
    const lag = new GateLag();
    lag.took(batch(0, 4n, 1_000, 5n), 1_100);
    lag.took(batch(1, 4n, 1_000, 900n), 1_100);
    expect([lag.seconds(3_000), lag.seconds(61_000)]).toEqual([2, 60]);
    lag.took(batch(1, 899n, 61_000, 900n), 61_200);
    expect(lag.seconds(61_300)).toBe(0.2);
  });
});
