import { SimPartition, type ProduceBatch } from './sim-partition.js';

const RECORD = { key: 'k', value: null, headers: {} };

describe('a simulated partition', () => {
  let partition: SimPartition;

  beforeEach(() => {
    partition = new SimPartition('gate.shipment.v1/0');
  });

  const batch = (changes: Partial<ProduceBatch>): ProduceBatch => ({
    producerId: 1,
    epoch: 0,
    firstSequence: 0,
    transactional: false,
    records: [RECORD],
    ...changes,
  });

  it('takes batches of an old epoch until a newer one has written to it', () => {
    partition.append(batch({}));
    partition.append(batch({ firstSequence: 1 }));
    partition.append(batch({ epoch: 1, transactional: true }));
    expect(() => partition.append(batch({ firstSequence: 2 }))).toThrow('INVALID_PRODUCER_EPOCH');
  });

  it('refuses an old epoch after a marker of a newer one too', () => {
    partition.append(batch({ transactional: true }));
    partition.writeMarker({ producerId: 1, epoch: 1 }, 'aborted');
    expect(() => partition.append(batch({ firstSequence: 1 }))).toThrow('INVALID_PRODUCER_EPOCH');
  });

  it('knows a batch that arrives again, and refuses one that leaves a gap', () => {
    expect(partition.append(batch({}))).toBe(0n);
    expect(partition.append(batch({ firstSequence: 1 }))).toBe(1n);
    expect(partition.append(batch({}))).toBe(0n);
    expect(partition.end).toBe(2n);
    expect(() => partition.append(batch({ firstSequence: 3 }))).toThrow('OUT_OF_ORDER_SEQUENCE_NUMBER');
  });

  it('refuses a plain batch while a transaction of the same producer is open', () => {
    partition.append(batch({ transactional: true }));
    expect(() => partition.append(batch({ firstSequence: 1 }))).toThrow('INVALID_TXN_STATE');
    partition.writeMarker({ producerId: 1, epoch: 0 }, 'committed');
    expect(partition.append(batch({ firstSequence: 1 }))).toBe(2n);
  });

  it('shows readers nothing beyond a transaction that has not ended, and nothing of an aborted one', () => {
    partition.append(batch({ transactional: true }));
    partition.append(batch({ producerId: 2 }));
    expect(partition.readCommitted()).toEqual([]);
    partition.writeMarker({ producerId: 1, epoch: 0 }, 'aborted');
    expect(partition.readCommitted().map(({ offset }) => offset)).toEqual([1n]);
  });
});
