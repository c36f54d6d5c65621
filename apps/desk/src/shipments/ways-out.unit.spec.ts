import type { FilingUpdatedData, Hold, Reason } from '@sluice/contracts';
import { coverageOf, type Need } from '@sluice/domain';
import fc from 'fast-check';
import { waysOut } from './ways-out.js';

const NEED: Need = {
  exporterId: 'acme-sz',
  sku: 'IRIS-LOCK-2',
  requirement: { listId: 'cac-intelligent-agents', entryId: 'biometric-lock', market: 'SE' },
  country: 'SE',
  entryTitle: 'Biometric locks',
  day: '2026-06-20',
};

const aFiling = (filingId: string): fc.Arbitrary<FilingUpdatedData> =>
  fc
    .record({
      status: fc.constantFrom('DRAFT', 'SUBMITTED', 'COMPLETED', 'REJECTED', 'EXPIRED', 'REVOKED'),
      missing: fc.constantFrom<string[]>([], ['FILING_RECEIPT']),
      validFrom: fc.constantFrom(null, '2026-01-01', '2026-07-01'),
      validUntil: fc.constantFrom(null, '2026-06-01'),
    })
    .map((changes) => ({
      ...{ filingId, filingVersion: 1, exporterId: 'acme-sz', skus: ['IRIS-LOCK-2'], markets: ['*'], number: null },
      ...{ listId: 'cac-intelligent-agents', entryId: 'biometric-lock', evidence: [], ...changes },
    }));

const completed = (filing: FilingUpdatedData): FilingUpdatedData => ({
  ...{ ...filing, status: 'COMPLETED', missing: [], validFrom: '2026-01-01', validUntil: null },
});

/** The holds of a line with this need, as the gate places them. */
function holdsFor(filings: readonly FilingUpdatedData[]): Hold[] {
  const coverage = coverageOf(NEED, filings);
  if (coverage.covered) return [];
  return coverage.findings.map(({ facts, missing = [], ...finding }, index) => ({
    ...{ holdId: `H-${index}`, since: '2026-06-10T08:00:00.000Z', remedy: 'Do it.', ...finding },
    ...{ params: { ...facts }, missing: [...missing] },
  }));
}

const held = (holdId: string, reason: Reason, changes: Partial<Hold> = {}): Hold => ({
  ...{ holdId, reason, since: '2026-06-10T08:00:00.000Z', remedy: 'Do it.', params: {}, ...changes },
});

describe('the ways out of the holds of a line', () => {
  it('are one act for a requirement, whatever filings it has, and that act closes all of its holds', () => {
    const filings = fc.tuple(aFiling('F-1'), aFiling('F-2'), aFiling('F-3')).chain((all) => fc.subarray(all));
    fc.assert(
      fc.property(filings, (before) => {
        const ways = waysOut(holdsFor(before));
        if (ways.length === 0) return;
        expect(new Set(ways.map(({ fix }) => fix.key)).size).toBe(1);
        const [{ fix }] = ways as [(typeof ways)[number]];
        const [filing] = fc.sample(aFiling('F-new'), { numRuns: 1, seed: 1 }) as [FilingUpdatedData];
        const after =
          fix.kind === 'COMPLETE_FILING'
            ? before.map((one) => (one.filingId === fix.filingId ? completed(one) : one))
            : [...before, completed(filing)];
        expect(holdsFor(after)).toEqual([]);
      }),
    );
  });

  it('of a revoked filing with a new one beside it is to complete the new one', () => {
    const { requirement } = NEED;
    const revoked = held('H-1', 'FILING_REVOKED', { requirement, filingId: 'F-old' });
    const incomplete = held('H-2', 'FILING_INCOMPLETE', {
      requirement,
      filingId: 'F-new',
      missing: ['FILING_RECEIPT'],
    });
    const [first, second] = waysOut([revoked, incomplete]);
    expect(first).toMatchObject({ hold: revoked, by: incomplete, fix: { kind: 'COMPLETE_FILING', filingId: 'F-new' } });
    expect(second?.fix).toEqual(first?.fix);
  });

  it('stay apart for other markets, other entries, and what no filing closes', () => {
    const { requirement } = NEED;
    const holds = [
      held('H-1', 'FILING_REVOKED', { requirement, filingId: 'F-1' }),
      held('H-2', 'FILING_INCOMPLETE', { requirement: { ...requirement, market: 'DE' }, filingId: 'F-2' }),
      held('H-3', 'FILING_INCOMPLETE', { requirement: { ...requirement, entryId: 'gas-mask' }, filingId: 'F-3' }),
      held('H-4', 'DESCRIPTION_CONFLICT', { requirement }),
      held('H-5', 'MANUAL'),
    ];
    expect(waysOut(holds).map(({ by }) => by.holdId)).toEqual(['H-1', 'H-2', 'H-3', 'H-4', 'H-5']);
  });
});
