import type { RawRecord } from '../kafka-port.js';
import { PartitionFeed } from './partition-feed.js';

const record = (offset: bigint, bytes = 10): RawRecord => {
  return { offset, timestamp: 0, key: null, value: Buffer.alloc(bytes), headers: {} };
};

function aFeed(bounds = { maxQueuedRecords: 10, maxQueuedBytes: 1_000 }): PartitionFeed {
  const feed = new PartitionFeed({ topic: 't', partition: 0 }, bounds);
  feed.begin({ offset: 100n });
  return feed;
}

function fetched(feed: PartitionFeed, offsets: readonly bigint[], nextOffset: bigint, bytes?: number): void {
  const records = offsets.map((offset) => record(offset, bytes));
  feed.append({ topic: 't', partition: 0, records, nextOffset, highWatermark: nextOffset });
}

describe('a partition feed', () => {
  it('says how far it is handled, control records behind the last record included', () => {
    const feed = aFeed();
    fetched(feed, [100n, 101n, 102n], 104n);
    const [first] = feed.take(1);
    if (first) feed.done(first);
    expect(feed.handledTo).toBe(101n);
    const last = feed.take(5).at(-1);
    expect(feed.handledTo).toBe(101n);
    if (last) feed.done(last);
    expect(feed.handledTo).toBe(104n);
  });

  it('passes over what nobody has to handle only when everything before it is handled', () => {
    const feed = aFeed();
    feed.advance(105n);
    expect(feed.handledTo).toBe(105n);
    fetched(feed, [105n], 106n);
    feed.advance(110n);
    expect(feed.handledTo).toBe(105n);
    const [taken] = feed.take(1);
    feed.advance(111n);
    expect(feed.handledTo).toBe(105n);
    if (taken) feed.done(taken);
    expect(feed.handledTo).toBe(111n);
  });

  it('takes a record once, when a fetch that was under way brings it again', () => {
    const feed = aFeed();
    fetched(feed, [100n, 101n], 102n);
    fetched(feed, [100n, 101n, 102n], 103n);
    expect(feed.take(10).map(({ offset }) => offset)).toEqual([100n, 101n, 102n]);
  });

  it('is full by records or by bytes, and has room again when half of it is gone', () => {
    const byRecords = aFeed();
    fetched(byRecords, [100n, 101n, 102n, 103n, 104n, 105n, 106n, 107n, 108n, 109n], 110n);
    expect([byRecords.full, byRecords.hasRoom]).toEqual([true, false]);
    byRecords.take(5);
    expect([byRecords.full, byRecords.hasRoom]).toEqual([false, true]);
    const byBytes = aFeed();
    fetched(byBytes, [100n, 101n], 102n, 600);
    expect(byBytes.full).toBe(true);
  });

  it('never takes for handled what was being handled when it was aborted', () => {
    const feed = aFeed();
    fetched(feed, [100n], 101n);
    feed.take(1);
    feed.abort();
    feed.advance(105n);
    expect(feed.signal.aborted).toBe(true);
    expect(feed.take(1)).toEqual([]);
    expect(feed.handledTo).toBe(100n);
  });
});
