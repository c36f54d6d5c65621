import fc from 'fast-check';
import { clearanceLookup, FILINGS_ENOUGH, type Clearance } from './screening-history.js';

const DAY_MS = 86_400_000;
const requirement = { listId: 'cac-intelligent-agents', entryId: 'biometric-lock', market: 'SE' };

function aClearance({ days = 10, ...changes }: Partial<Clearance> & { days?: number } = {}): Clearance {
  return {
    exporterId: 'acme-sz',
    listId: 'cac-intelligent-agents',
    entryId: 'biometric-lock',
    markets: ['SE'],
    durationMs: days * DAY_MS,
    ...changes,
  };
}

const times = (count: number, changes: Parameters<typeof aClearance>[0]): Clearance[] =>
  Array.from({ length: count }, () => aClearance(changes));

const ask = (clearances: readonly Clearance[]) => clearanceLookup(clearances)('acme-sz', requirement);

describe('how long filings took', () => {
  it('is unknown without any', () => {
    expect(ask([])).toBeUndefined();
  });

  it('is what half of them and nine in ten of them took at most', () => {
    const clearances = Array.from({ length: 10 }, (_, index) => aClearance({ days: index + 1 }));
    expect(ask(clearances)).toEqual({ p50Days: 5, p90Days: 9, basedOnFilings: 10 });
  });

  it('is rounded up to a tenth of a day, so that no promise rests on less time than it took', () => {
    expect(ask(times(5, { durationMs: 1 }))).toEqual({ p50Days: 0.1, p90Days: 0.1, basedOnFilings: 5 });
    expect(ask(times(5, { durationMs: 1.25 * DAY_MS }))).toMatchObject({ p50Days: 1.3 });
  });

  it("goes by the exporter's own filings for the entry and the market, where there are enough", () => {
    const own = times(FILINGS_ENOUGH, { days: 3, markets: ['SE', 'DE'] });
    expect(ask([...own, ...times(50, { markets: ['DE'] })])).toMatchObject({ p90Days: 3, basedOnFilings: 5 });
    expect(ask([...own, ...times(50, { exporterId: 'other' })])).toMatchObject({ p90Days: 3, basedOnFilings: 5 });
  });

  it('counts a filing for all markets in each of them', () => {
    expect(ask([...times(5, { days: 3, markets: ['*'] }), ...times(5, { markets: ['DE'] })])).toMatchObject({
      p90Days: 3,
      basedOnFilings: 5,
    });
  });

  it("widens to the exporter's own for any market, then to everybody's for the entry, then to the list", () => {
    const tooFew = times(FILINGS_ENOUGH - 1, { days: 1 });
    const otherMarket = [...tooFew, ...times(1, { days: 20, markets: ['DE'] })];
    expect(ask([...otherMarket, ...times(9, { exporterId: 'other' })])).toMatchObject({
      p90Days: 20,
      basedOnFilings: 5,
    });
    const otherExporter = [...tooFew, ...times(1, { days: 30, exporterId: 'other' })];
    expect(ask([...otherExporter, ...times(9, { entryId: 'mask' })])).toMatchObject({ p90Days: 30, basedOnFilings: 5 });
    const otherEntry = [...tooFew, ...times(1, { days: 40, entryId: 'mask' })];
    expect(ask(otherEntry)).toMatchObject({ p90Days: 40, basedOnFilings: 5 });
  });

  it('says how few there are when even the list has too few', () => {
    expect(ask(times(2, { days: 4 }))).toEqual({ p50Days: 4, p90Days: 4, basedOnFilings: 2 });
  });

  it('never goes by the filings of another list', () => {
    expect(ask(times(50, { listId: 'another-list' }))).toBeUndefined();
  });
});

describe('for any history', () => {
  const clearance = fc.record({
    exporterId: fc.constantFrom('acme-sz', 'acme-sh'),
    listId: fc.constantFrom('cac-intelligent-agents', 'another-list'),
    entryId: fc.constantFrom('biometric-lock', 'mask'),
    markets: fc.constantFrom(['SE'], ['DE'], ['*'], ['DE', 'SE']),
    durationMs: fc.integer({ min: 0, max: 400 * DAY_MS }),
  });
  const history = fc.array(clearance, { maxLength: 40 });

  it('the order in which filings were completed does not show', () => {
    fc.assert(
      fc.property(
        history.chain((filings) =>
          fc.tuple(fc.constant(filings), fc.shuffledSubarray(filings, { minLength: filings.length })),
        ),
        ([filings, shuffled]) => expect(ask(shuffled)).toEqual(ask(filings)),
      ),
    );
  });

  it('nine in ten of the filings it is based on took no longer than P90, half no longer than P50, and no shorter time would do', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 * DAY_MS }), { minLength: 1, maxLength: 60 }), (durations) => {
        const answer = ask(durations.map((durationMs) => aClearance({ durationMs })));
        if (!answer) throw new Error('no history');
        const within = (days: number) => durations.filter((ms) => ms <= Math.round(days * DAY_MS)).length;
        expect(within(answer.p50Days)).toBeGreaterThanOrEqual(durations.length / 2);
        expect(within(answer.p90Days)).toBeGreaterThanOrEqual(durations.length * 0.9);
        expect(within(answer.p90Days - 0.1)).toBeLessThan(durations.length * 0.9);
        expect(answer.p50Days).toBeLessThanOrEqual(answer.p90Days);
        expect(answer.basedOnFilings).toBe(durations.length);
      }),
    );
  });

  it('it rests on enough filings whenever the list has them, and on a circle that holds every narrower one', () => {
    fc.assert(
      fc.property(history, (filings) => {
        const ofList = filings.filter(({ listId }) => listId === requirement.listId);
        const based = ask(filings)?.basedOnFilings ?? 0;
        expect(based).toBeGreaterThanOrEqual(Math.min(FILINGS_ENOUGH, ofList.length));
        expect(based).toBeLessThanOrEqual(ofList.length);
      }),
    );
  });

  it('asking again gives the same answer, whatever was asked between', () => {
    fc.assert(
      fc.property(history, fc.array(fc.constantFrom('SE', 'DE', 'FR')), (filings, markets) => {
        const lookup = clearanceLookup(filings);
        const first = lookup('acme-sz', requirement);
        for (const market of markets) lookup('acme-sh', { ...requirement, market });
        expect(lookup('acme-sz', requirement)).toEqual(first);
      }),
    );
  });
});
