import { guessKind, tabOf } from './filing-tabs.js';

const [REPORT, RECEIPT] = ['SECURITY_ASSESSMENT_REPORT', 'FILING_RECEIPT'];
const NOW = new Date('2026-11-27T00:00:00Z').getTime();
const filing = { status: 'SUBMITTED', missing: [], validUntil: null, renewedBy: undefined } as unknown as Parameters<
  typeof tabOf
>[0];

describe('whose turn a filing is', () => {
  it.each([
    ['a draft needs evidence', { status: 'DRAFT' }, 'evidence'],
    ['one that lacks its report needs evidence', { missing: [REPORT, RECEIPT] }, 'evidence'],
    ['one that lacks only the receipt is with the authority', { missing: [RECEIPT] }, 'authority'],
    ['one that lacks nothing waits for a second officer', {}, 'second'],
    ['one that ends in 60 days is told', { status: 'COMPLETED', validUntil: '2027-01-26' }, 'ending'],
    ['one that ends later is not', { status: 'COMPLETED', validUntil: '2027-01-27' }, undefined],
    ['one that has a successor is not', { status: 'COMPLETED', validUntil: '2026-12-01', renewedBy: 'F-2' }, undefined],
    ['one without an end is not', { status: 'COMPLETED' }, undefined],
    ['one that was rejected is nobody’s', { status: 'REJECTED' }, undefined],
  ])('%s', (_, changes, tab) => {
    expect(tabOf({ ...filing, ...changes } as typeof filing, NOW)).toBe(tab);
  });
});

describe('the kind of a file', () => {
  const kinds = [REPORT, RECEIPT] as string[];

  it('is guessed from its name where that tells', () => {
    expect(guessKind('F-77-filing-receipt-scan.pdf', 0, kinds, kinds)).toBe(RECEIPT);
    expect(guessKind('安全评估报告.pdf', 0, [RECEIPT as string], kinds)).toBe(REPORT);
  });

  it('is otherwise what is missing, in its order, and never a kind that the filing does not have', () => {
    expect([0, 1, 2].map((place) => guessKind('scan.pdf', place, kinds, kinds))).toEqual([REPORT, RECEIPT, RECEIPT]);
    expect(guessKind('receipt.pdf', 0, [], ['TEST_REPORT'])).toBe('TEST_REPORT');
  });
});
