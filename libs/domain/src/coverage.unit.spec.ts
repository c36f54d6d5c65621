import type { FilingUpdatedData } from '@sluice/contracts';
import { coverageOf, filingRef } from './coverage.js';
import { aDraft, aFiling } from './testing/builders.js';

const need = {
  exporterId: 'acme-sz',
  sku: 'IRIS-LOCK-2',
  requirement: { listId: 'cac-intelligent-agents', entryId: 'biometric-lock', market: 'SE' },
  country: 'SE',
  entryTitle: 'Biometric locks',
  day: '2026-06-20',
};

/** The filing that covers the need, or the reasons found. */
function answer(...filings: FilingUpdatedData[]): unknown {
  const coverage = coverageOf(need, filings);
  return coverage.covered ? coverage.filing.filingId : coverage.findings.map(({ reason }) => reason).sort();
}

describe('a requirement is covered', () => {
  it('by a completed filing for its market or for every market', () => {
    expect(answer(aFiling({ markets: ['*'] }))).toBe('F-77');
    expect(answer(aFiling({ markets: ['DE', 'SE'] }))).toBe('F-77');
  });

  it('from the first day to the last, both included', () => {
    expect(answer(aFiling({ validFrom: '2026-06-20' }))).toBe('F-77');
    expect(answer(aFiling({ validUntil: '2026-06-20' }))).toBe('F-77');
  });

  it('by the filing that is valid longest, when several cover it', () => {
    const short = aFiling({ filingId: 'F-1', validUntil: '2026-07-01' });
    const long = aFiling({ filingId: 'F-2', validUntil: '2027-07-01' });
    const endless = aFiling({ filingId: 'F-3', validUntil: null });
    expect(answer(short, endless, long)).toBe('F-3');
    expect(answer(long, short)).toBe('F-2');
    expect(answer(aFiling({ filingId: 'F-4' }), endless)).toBe('F-3');
  });

  it('whatever other filings say', () => {
    expect(answer(aFiling({ filingId: 'F-1', status: 'REVOKED' }), aFiling())).toBe('F-77');
  });
});

describe('a requirement is open', () => {
  it.each([
    ['for want of any filing', [], ['FILING_MISSING']],
    ['for another entry', [aFiling({ entryId: 'respirator' })], ['FILING_MISSING']],
    ['for another list', [aFiling({ listId: 'another' })], ['FILING_MISSING']],
    ['for another exporter', [aFiling({ exporterId: 'acme-sh' })], ['FILING_MISSING']],
    ['for other markets', [aFiling({ markets: ['DE'] })], ['FILING_MISSING']],
    ['when the filing was withdrawn', [aFiling({ status: 'WITHDRAWN' })], ['FILING_MISSING']],
    ['when it is a draft', [aDraft()], ['FILING_INCOMPLETE']],
    ['when it is submitted', [aDraft({ status: 'SUBMITTED', missing: [] })], ['FILING_INCOMPLETE']],
    ['when it starts after the day', [aFiling({ validFrom: '2026-06-21' })], ['FILING_INCOMPLETE']],
    ['when it ended before the day', [aFiling({ validUntil: '2026-06-19' })], ['FILING_EXPIRED']],
    ['when it says that it has expired', [aFiling({ status: 'EXPIRED' })], ['FILING_EXPIRED']],
    ['when it was revoked', [aFiling({ status: 'REVOKED' })], ['FILING_REVOKED']],
    ['when it was rejected', [aDraft({ status: 'REJECTED' })], ['FILING_REJECTED']],
    ['when it is completed but lacks a document', [aFiling({ missing: ['FILING_RECEIPT'] })], ['FILING_INCOMPLETE']],
    ['when it is completed but has no first day', [aFiling({ validFrom: null })], ['FILING_INCOMPLETE']],
  ])('%s', (_when, filings, reasons) => {
    expect(answer(...filings)).toEqual(reasons);
  });

  it('for each distinct reason once, and never MISSING beside another', () => {
    expect(
      answer(
        aFiling({ filingId: 'F-1', status: 'REVOKED' }),
        aFiling({ filingId: 'F-2', status: 'REVOKED' }),
        aDraft({ filingId: 'F-3' }),
        aDraft({ filingId: 'F-4', status: 'REJECTED' }),
      ),
    ).toEqual(['FILING_INCOMPLETE', 'FILING_REJECTED', 'FILING_REVOKED']);
  });

  it('for the filing whose last document is the latest', () => {
    const [document] = aFiling().evidence;
    const attached = (attachedAt: string): FilingUpdatedData['evidence'] =>
      document ? [{ ...document, attachedAt }] : [];
    const coverage = coverageOf(need, [
      aDraft({ filingId: 'F-9', evidence: [] }),
      aDraft({ filingId: 'F-2', evidence: attached('2026-06-12T00:00:00Z') }),
      aDraft({ filingId: 'F-3', evidence: attached('2026-06-12T00:00:00+08:00') }),
    ]);
    expect(coverage).toMatchObject({ findings: [{ filingId: 'F-2', missing: ['FILING_RECEIPT'] }] });
  });
});

describe('a filing in a decision', () => {
  it('is named with its version, its number and the hashes of its documents', () => {
    const ref = { filingId: 'F-77', filingVersion: 1, number: 'CAC-2026-000123', evidence: ['a'.repeat(64)] };
    expect(filingRef(aFiling())).toEqual(ref);
  });
});
