import { screenOrder } from './screening.js';
import { FILINGS_ENOUGH } from './screening-history.js';
import { aDraft, aFiling, aList, anEntry, anOrder, aProduct } from './testing/builders.js';
import { factsOf, NOW, type World } from './testing/gate.js';

function screen(world: World = {}, order = anOrder(), nowMs = NOW): ReturnType<typeof screenOrder> {
  return screenOrder(order, factsOf(world), nowMs);
}

const requirement = { listId: 'cac-intelligent-agents', entryId: 'biometric-lock', market: 'SE' };

describe('an order is screened', () => {
  it('as clear when nothing would hold it', () => {
    const hinges = anOrder({ lines: [{ lineNo: 1, sku: 'HINGE-1', quantity: 400 }] });
    expect(screen({}, hinges)).toEqual({
      orderId: 'SO-1001',
      orderVersion: 1,
      screenedAt: '2026-06-02T08:00:00.000Z',
      outcome: 'CLEAR',
      lines: [{ lineNo: 1, sku: 'HINGE-1', requirements: [], reasons: [] }],
      promise: { requestedShipDate: '2026-06-20', atRisk: false, basedOnFilings: 0 },
    });
  });

  it('as clear when a filing covers it, and names the filing', () => {
    expect(screen({ filings: [aFiling()] })).toMatchObject({
      outcome: 'CLEAR',
      lines: [{ requirements: [{ ...requirement, filingId: 'F-77' }], reasons: [] }],
    });
  });

  it('as needing a filing when none is completed, and says what is still missing', () => {
    expect(screen({ filings: [aDraft()] })).toMatchObject({
      outcome: 'FILING_NEEDED',
      lines: [
        {
          requirements: [requirement],
          reasons: [{ reason: 'FILING_INCOMPLETE', requirement, filingId: 'F-77', missing: ['FILING_RECEIPT'] }],
        },
      ],
    });
  });

  it('naming a requirement once, however many reasons it is open for', () => {
    const filings = [aDraft(), aFiling({ filingId: 'F-78', status: 'REVOKED' })];
    expect(screen({ filings }).lines).toMatchObject([
      { requirements: [requirement], reasons: [{ reason: 'FILING_REVOKED' }, { reason: 'FILING_INCOMPLETE' }] },
    ]);
    expect(screen({ filings }).lines[0]?.requirements).toHaveLength(1);
  });

  it('as undecided when something is not known, whatever else is found', () => {
    const product = aProduct({ attributes: {} });
    expect(screen({ products: [product] }).outcome).toBe('UNDECIDED');
    expect(screen({ products: [] }).outcome).toBe('UNDECIDED');
    expect(screen({ lists: [] }).outcome).toBe('UNDECIDED');
    expect(screen({}, anOrder({ destinationCountry: 'UK' })).outcome).toBe('UNDECIDED');
  });

  it('for the requested ship date, or for today when that is past', () => {
    const filings = [aFiling({ validUntil: '2026-06-20' })];
    expect(screen({ filings }).outcome).toBe('CLEAR');
    expect(screen({ filings }, anOrder({ requestedShipDate: '2026-06-21' })).outcome).toBe('FILING_NEEDED');
    expect(screen({ filings }, anOrder(), Date.parse('2026-06-21T00:00:00Z')).outcome).toBe('FILING_NEEDED');
    const lists = [aList({ effectiveUntil: '2026-06-20T00:00:00+08:00' })];
    expect(screen({ filings, lists }).outcome).toBe('UNDECIDED');
  });
});

describe('the promised ship date', () => {
  const history = { p50Days: 9, p90Days: 14, basedOnFilings: 31 };

  it('is at risk when nine in ten of our filings took longer than there is time', () => {
    const promise = { atRisk: true, clearanceP50: 9, clearanceP90: 14, basedOnFilings: 31 };
    expect(screen({ clearanceHistory: history }, anOrder({ requestedShipDate: '2026-06-16' })).promise).toMatchObject(
      promise,
    );
  });

  it('is not at risk when they took less', () => {
    expect(screen({ clearanceHistory: history }).promise.atRisk).toBe(false);
  });

  it('is at risk when something is open and there is no history to say otherwise', () => {
    expect(screen().promise).toEqual({ requestedShipDate: '2026-06-20', atRisk: true, basedOnFilings: 0 });
    expect(screen({ clearanceHistory: { p50Days: 0, p90Days: 0, basedOnFilings: 0 } }).promise.atRisk).toBe(true);
  });

  it('is at risk when too few filings say otherwise', () => {
    const few = { p50Days: 1, p90Days: 1, basedOnFilings: FILINGS_ENOUGH - 1 };
    expect(screen({ clearanceHistory: few }).promise).toMatchObject({ atRisk: true, clearanceP90: 1 });
    expect(screen({ clearanceHistory: { ...few, basedOnFilings: FILINGS_ENOUGH } }).promise.atRisk).toBe(false);
  });

  it('goes by the slowest of the filings that the order waits for', () => {
    const entries = [anEntry(), anEntry({ entryId: 'hardware', when: "product.category == 'HARDWARE'", signals: [] })];
    const order = anOrder({
      lines: ['IRIS-LOCK-2', 'HINGE-1'].map((sku, at) => ({ lineNo: at + 1, sku, quantity: 1 })),
    });
    const facts = {
      ...factsOf({ lists: [aList({ entries })] }),
      clearanceHistory: (_exporter: string, { entryId }: { entryId: string }) =>
        entryId === 'hardware'
          ? { p50Days: 2, p90Days: 30, basedOnFilings: 7 }
          : { p50Days: 9, p90Days: 14, basedOnFilings: 31 },
    };
    expect(screenOrder(order, facts, NOW).promise).toMatchObject({
      atRisk: true,
      clearanceP50: 9,
      clearanceP90: 30,
      basedOnFilings: 7,
    });
  });

  it('is at risk without figures while something is open that no history can speak for', () => {
    const lines = ['IRIS-LOCK-2', 'NEVER-SEEN'].map((sku, at) => ({ lineNo: at + 1, sku, quantity: 1 }));
    expect(screen({ clearanceHistory: history }, anOrder({ lines })).promise).toEqual({
      requestedShipDate: '2026-06-20',
      atRisk: true,
      basedOnFilings: 0,
    });
  });

  it('is not at risk when nothing is open', () => {
    expect(screen({ filings: [aFiling()] }).promise.atRisk).toBe(false);
  });
});
