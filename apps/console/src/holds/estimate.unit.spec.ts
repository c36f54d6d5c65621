import { likelihoodOf } from './estimate.js';

const clear = { p50: '2026-11-25T00:00:00Z', p90: '2026-11-27T00:00:00Z', basedOnFilings: 38 };

describe('whether a shipment clears in time', () => {
  it.each([
    ['before', '2026-11-27T00:00:00Z'],
    ['tight', '2026-11-26T00:00:00Z'],
    ['tight', '2026-11-25T00:00:00Z'],
    ['after', '2026-11-24T00:00:00Z'],
  ])('is %s a dispatch on %s', (likelihood, dispatchAt) => {
    expect(likelihoodOf(clear, dispatchAt)).toBe(likelihood);
  });

  it('is not guessed from fewer than ten filings, or from none', () => {
    expect(likelihoodOf({ ...clear, basedOnFilings: 9 }, '2026-11-24T00:00:00Z')).toBe('none');
    expect(likelihoodOf(undefined, '2026-11-24T00:00:00Z')).toBe('none');
  });
});
