import { latencyOf, median, percentile, spreadOf } from './percentile.js';

const oneToHundred = Array.from({ length: 100 }, (_, index) => 100 - index);

describe('a percentile', () => {
  it('is a value that was measured, by nearest rank', () => {
    expect(percentile(oneToHundred, 50)).toBe(50);
    expect(percentile(oneToHundred, 99)).toBe(99);
    expect(percentile(oneToHundred, 100)).toBe(100);
    expect(percentile([7], 99)).toBe(7);
    expect(percentile([1, 2], 99)).toBe(2);
  });

  it('of nothing is nothing', () => {
    expect(percentile([], 50)).toBeUndefined();
    expect(median([])).toBeUndefined();
  });

  it('leaves the values as they were', () => {
    const values = [3, 1, 2];
    percentile(values, 50);
    expect(values).toEqual([3, 1, 2]);
  });
});

describe('rounds', () => {
  it('are summed up by their median and extremes', () => {
    expect(spreadOf([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3 });
    expect(spreadOf([1, 4])).toEqual({ median: 2.5, min: 1, max: 4 });
  });
});

describe('latencies', () => {
  it('are told in milliseconds with one decimal', () => {
    expect(latencyOf([1.26, 2.04])).toEqual({ count: 2, p50Ms: 1.3, p90Ms: 2, p99Ms: 2, maxMs: 2 });
  });
});
