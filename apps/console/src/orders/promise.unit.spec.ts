import { dayOf, estimateOf, marketsOf, productsText, shanghaiToday, spanText, type Order } from './promise.js';

const order = (promise: object = {}) => ({
  screenedAt: '2026-11-24T04:00:00Z',
  promise: {
    ...{ requestedShipDate: '2026-11-30', atRisk: true, clearanceP50: 4, clearanceP90: 6, basedOnFilings: 12 },
    ...promise,
  },
});

describe('when an order is likely to be clear', () => {
  it('counts the days of past filings from its screening', () => {
    const estimate = estimateOf(order());
    expect(estimate?.p50.toISOString()).toBe('2026-11-28T04:00:00.000Z');
    expect(estimate?.p90.toISOString()).toBe('2026-11-30T04:00:00.000Z');
  });

  it('lies so many days after the requested ship date, which begins in Shanghai', () => {
    expect(estimateOf(order())?.gapDays).toBe(1);
    expect(estimateOf(order({ requestedShipDate: '2026-12-01' }))?.gapDays).toBe(0);
    expect(estimateOf(order({ requestedShipDate: '2026-11-20' }))?.gapDays).toBe(11);
  });

  it('is not said from fewer than ten filings, nor without any', () => {
    expect(estimateOf(order({ basedOnFilings: 9 }))).toBeUndefined();
    expect(estimateOf(order({ clearanceP50: undefined, clearanceP90: undefined }))).toBeUndefined();
  });
});

describe('a span', () => {
  it('is one day when it begins and ends on it', () => {
    const at = (day: string) => new Date(`${day}T12:00:00`);
    expect(spanText({ p50: at('2026-11-25'), p90: at('2026-11-27') }, 'en')).toBe('25 Nov – 27 Nov');
    expect(spanText({ p50: at('2026-11-25'), p90: at('2026-11-25') }, 'en')).toBe('25 Nov');
  });
});

describe('where an order goes', () => {
  it('is named where something is required or wrong, each market once', () => {
    const requirement = { listId: 'cac', entryId: 'lock', market: 'SE' };
    const reasons: Order['lines'][number]['reasons'] = [
      { reason: 'FILING_MISSING', params: {}, remedy: '', requirement },
      { reason: 'DESTINATION_UNKNOWN', params: { country: 'UK' }, remedy: '' },
    ];
    expect(marketsOf({ lines: [{ lineNo: 1, sku: 'A', requirements: [requirement], reasons }] })).toEqual(['SE', 'UK']);
    expect(marketsOf({ lines: [{ lineNo: 1, sku: 'A', requirements: [], reasons: [] }] })).toEqual([]);
  });
});

describe('a day', () => {
  it('of today is Shanghai’s', () => {
    expect(shanghaiToday(Date.parse('2026-11-24T15:59:59Z'))).toBe('2026-11-24');
    expect(shanghaiToday(Date.parse('2026-11-24T16:00:00Z'))).toBe('2026-11-25');
  });

  it('is the same day on every screen', () => {
    expect(dayOf('2026-11-24').getDate()).toBe(24);
  });
});

describe('the products of an order', () => {
  it('are the first one, and how many others there are', () => {
    const line = (sku: string, lineNo: number) => ({ lineNo, sku, requirements: [], reasons: [] });
    expect(productsText({ lines: [line('A', 1), line('B', 2), line('A', 3), line('C', 4)] })).toBe('A +2');
    expect(productsText({ lines: [line('A', 1)] })).toBe('A');
  });
});
