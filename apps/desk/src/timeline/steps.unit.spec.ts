import type { Hold, Reason } from '@sluice/contracts';
import { REASONS } from '@sluice/domain';
import { aDraftFiling, aFiling, aListEntry, aProduct } from '@sluice/testing';
import fc from 'fast-check';
import { stepsOf, type HoldFacts } from './steps.js';

const [REPORT, RECEIPT] = ['SECURITY_ASSESSMENT_REPORT', 'FILING_RECEIPT'];
const requirement = { listId: 'cac-intelligent-agents', entryId: 'biometric-lock', market: 'SE' };
const nothing: HoldFacts = { filing: undefined, entry: undefined, product: undefined };
const aHold = (reason: Reason, changes: Partial<Hold> = {}): Hold => ({
  ...{ holdId: 'H-1', reason, since: '2026-06-10T08:00:00Z', params: {}, remedy: 'Say so.', requirement },
  ...changes,
});
const report = {
  ...{ evidenceId: 'E-1', kind: REPORT ?? '', version: 1, sha256: 'a'.repeat(64), size: 3 },
  ...{ mediaType: 'application/pdf', attachedAt: '2026-06-11T08:00:00Z' },
};

describe('the steps that close a hold', () => {
  it('of a filing are its documents as they are attached, with when', () => {
    const facts = { ...nothing, entry: aListEntry(), filing: aDraftFiling({ evidence: [report] }) };
    const steps = stepsOf('IRIS-LOCK-2', aHold('FILING_INCOMPLETE', { filingId: 'F-77' }), facts);
    expect(steps.map(({ kind, evidenceKind, done, at }) => [kind, evidenceKind, done, at])).toEqual([
      ['ATTACH_EVIDENCE', REPORT, true, '2026-06-11T08:00:00Z'],
      ['ATTACH_EVIDENCE', RECEIPT, false, undefined],
    ]);
    expect(steps.every(({ filingId }) => filingId === 'F-77')).toBe(true);
  });

  it('of a filing on review end with what two people do', () => {
    const facts = { ...nothing, entry: aListEntry({ completes: 'ON_REVIEW' }) };
    const steps = (status: 'DRAFT' | 'SUBMITTED' | 'COMPLETED') =>
      stepsOf('IRIS-LOCK-2', aHold('FILING_INCOMPLETE'), { ...facts, filing: aFiling({ status }) })
        .slice(-2)
        .map(({ kind, role, done }) => [kind, role, done]);
    expect(steps('SUBMITTED')).toEqual([
      ['SUBMIT_FILING', 'officer', true],
      ['COMPLETE_FILING', 'approver', false],
    ]);
    expect([steps('DRAFT'), steps('COMPLETED')].map((two) => two.map(([, , done]) => done))).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  it('of a missing filing begin with a filing', () => {
    const steps = stepsOf('IRIS-LOCK-2', aHold('FILING_MISSING'), { ...nothing, entry: aListEntry() });
    expect(steps.map(({ kind, evidenceKind }) => evidenceKind ?? kind)).toEqual(['CREATE_FILING', REPORT, RECEIPT]);
  });

  it('of a classification are its questions, and no is an answer while null is none', () => {
    const missing = ['autonomousDecision', 'modality', 'range'];
    const product = aProduct({ attributes: { modality: null }, classification: { attributes: { range: false } } });
    const steps = stepsOf('IRIS-LOCK-2', aHold('CLASSIFICATION_INCOMPLETE', { missing }), { ...nothing, product });
    expect(steps.map(({ attribute, done }) => [attribute, done])).toEqual([
      ['autonomousDecision', false],
      ['modality', false],
      ['range', true],
    ]);
  });

  it('are there for every reason, and open when nothing is known', () => {
    fc.assert(
      fc.property(fc.constantFrom(...REASONS), (reason) => {
        const steps = stepsOf('IRIS-LOCK-2', aHold(reason, { missing: ['modality'] }), nothing);
        expect(steps.length).toBeGreaterThan(0);
        expect(steps.some(({ done }) => !done)).toBe(reason !== 'FILING_INCOMPLETE' || steps.length > 0);
      }),
    );
  });
});
