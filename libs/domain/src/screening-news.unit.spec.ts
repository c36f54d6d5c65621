import type { DeliveryPromise, OrderScreenedData } from '@sluice/contracts';
import { screenOrder } from './screening.js';
import { isNews } from './screening-news.js';
import { aDraft, aFiling, anOrder } from './testing/builders.js';
import { factsOf, NOW, type World } from './testing/gate.js';

const screening = (world: World = {}): OrderScreenedData => screenOrder(anOrder(), factsOf(world), NOW);
const promising = (promise: Partial<DeliveryPromise>): OrderScreenedData => {
  const said = screening();
  return { ...said, promise: { ...said.promise, clearanceP50: 9, clearanceP90: 14, basedOnFilings: 31, ...promise } };
};

describe('a screening is news', () => {
  it('when the outcome is another one', () => {
    expect(isNews(screening(), screening({ filings: [aFiling()] }))).toBe(true);
  });

  it('when the reason is another one, though the outcome is not', () => {
    expect(isNews(screening(), screening({ filings: [aDraft()] }))).toBe(true);
  });

  it('when the date is at risk now, or no longer, however little the figures moved', () => {
    expect(isNews(promising({ atRisk: false }), promising({ atRisk: true, clearanceP90: 14.1 }))).toBe(true);
    expect(isNews(promising({ atRisk: true }), promising({ atRisk: false }))).toBe(true);
  });

  it('when there is history where there was none', () => {
    expect(isNews(screening(), promising({}))).toBe(true);
  });

  it('when a percentile moved by a day or more', () => {
    expect(isNews(promising({}), promising({ clearanceP50: 10 }))).toBe(true);
    expect(isNews(promising({}), promising({ clearanceP90: 12.5 }))).toBe(true);
  });

  it('but not when a percentile moved by less, more filings stand behind it, or time passed', () => {
    const next = promising({ clearanceP50: 9.9, clearanceP90: 13.1, basedOnFilings: 32 });
    expect(isNews(promising({}), { ...next, screenedAt: '2026-06-03T08:00:00.000Z' })).toBe(false);
  });

  it('but not after it was stored and read back', () => {
    const said = JSON.parse(JSON.stringify(screening({ filings: [aDraft()] }))) as OrderScreenedData;
    expect(isNews(said, screening({ filings: [aDraft()] }))).toBe(false);
  });
});
