import { longestGap } from './gaps.js';

describe('the longest gap', () => {
  it('is between two events of the window', () => {
    expect(longestGap([100, 130, 400, 410, 440], 120, 445)).toBe(270);
  });

  it('may have begun before the window', () => {
    expect(longestGap([10, 300, 310], 100, 320)).toBe(290);
  });

  it('may last until the end of the window', () => {
    expect(longestGap([90, 110], 100, 1_000)).toBe(890);
    expect(longestGap([], 100, 1_000)).toBe(900);
  });

  it('does not care about the order of events, nor about those outside', () => {
    expect(longestGap([440, 100, 410, 9_000, 400, 130], 120, 445)).toBe(270);
  });
});
