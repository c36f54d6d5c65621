import fc from 'fast-check';
import { Partitioners } from 'kafkajs';
import { partitionOfKey } from './partition-of-key.js';

describe('partitionOfKey', () => {
  it('agrees with the Java client', () => {
    // From Apache Kafka's own UtilsTest.testMurmur2, made positive as the default partitioner does.
    expect(partitionOfKey('21', 0x7fffffff)).toBe(-973932308 & 0x7fffffff);
    expect(partitionOfKey('foobar', 0x7fffffff)).toBe(-790332482 & 0x7fffffff);
    expect(partitionOfKey('a-little-bit-long-string', 0x7fffffff)).toBe(-985981536 & 0x7fffffff);
    expect(partitionOfKey('a-little-bit-longer-string', 0x7fffffff)).toBe(-1486304829 & 0x7fffffff);
    expect(partitionOfKey('lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', 0x7fffffff)).toBe(-58897971 & 0x7fffffff);
  });

  it("agrees with kafkajs's compatible partitioner on any key", () => {
    const compatible = Partitioners.DefaultPartitioner();
    const metadata = (count: number) =>
      Array.from({ length: count }, (_, partitionId) => {
        return { partitionId, leader: 1, isr: [1], replicas: [1], partitionErrorCode: 0 };
      });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 50 }), (key, count) => {
        const theirs = compatible({ topic: 't', partitionMetadata: metadata(count), message: { key, value: '' } });
        expect(partitionOfKey(key, count)).toBe(theirs);
      }),
    );
  });
});
