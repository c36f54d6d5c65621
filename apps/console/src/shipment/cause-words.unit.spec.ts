import { causeKey } from './cause-words.js';

describe('what made the gate decide', () => {
  it('is said in words, and nothing is said of what is not known', () => {
    expect(causeKey('logistics.shipment.recall-answered')).toBe('recallAnswered');
    expect(causeKey('sluice.boundary.passed')).toBe('day');
    expect([causeKey('logistics.shipment.weighed'), causeKey('constructor')]).toEqual([undefined, undefined]);
  });
});
