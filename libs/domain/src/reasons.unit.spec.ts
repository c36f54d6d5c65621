import { REASONS, remedyFor, severityOf } from './reasons.js';

const entry = { sku: 'IRIS-LOCK-2', country: 'SE', entryId: 'biometric-lock', entryTitle: 'Biometric locks' };
const filing = { ...entry, filingId: 'F-77', date: '2026-06-20' };

describe('the reasons', () => {
  it('are eleven, in the order of the product’s vocabulary', () => {
    expect(REASONS).toEqual([
      'LIST_UNAVAILABLE',
      'DESTINATION_UNKNOWN',
      'PRODUCT_UNKNOWN',
      'CLASSIFICATION_INCOMPLETE',
      'DESCRIPTION_CONFLICT',
      'FILING_REVOKED',
      'FILING_REJECTED',
      'FILING_EXPIRED',
      'FILING_INCOMPLETE',
      'FILING_MISSING',
      'MANUAL',
    ]);
    expect(severityOf('LIST_UNAVAILABLE')).toBeLessThan(severityOf('MANUAL'));
  });
});

describe('a remedy', () => {
  it.each([
    [
      remedyFor('LIST_UNAVAILABLE', { date: '2026-06-20', exporterCountry: 'CN', problem: 'NO_LIST_IN_FORCE' }),
      'No applicable list is in force on 2026-06-20: approve a list that is.',
    ],
    [
      remedyFor('LIST_UNAVAILABLE', {
        date: '2026-06-20',
        exporterCountry: 'PRC',
        problem: 'EXPORTER_COUNTRY_UNKNOWN',
      }),
      'Exporter country “PRC” is not an ISO country code, so no list can be chosen: ask the sender to amend it.',
    ],
    [
      remedyFor('DESTINATION_UNKNOWN', { country: 'UK' }),
      'Destination “UK” is not an ISO country code: ask the sender to amend it.',
    ],
    [
      remedyFor('PRODUCT_UNKNOWN', { sku: 'RESP-SMART-5X' }),
      'RESP-SMART-5X is not in the product master: publish it there.',
    ],
    [
      remedyFor('CLASSIFICATION_INCOMPLETE', { ...entry, attributes: ['modality', 'autonomousDecision'] }),
      'The classification of IRIS-LOCK-2 does not say modality, autonomousDecision: add it, so that “Biometric locks” can be decided.',
    ],
    [
      remedyFor('CLASSIFICATION_INCOMPLETE', { ...entry, attributes: [] }),
      'The condition of entry biometric-lock cannot be decided for IRIS-LOCK-2: approve a list version that corrects it.',
    ],
    [
      remedyFor('DESCRIPTION_CONFLICT', { ...entry, signals: ['iris', 'AI'], where: 'PRODUCT' }),
      'The sales text of IRIS-LOCK-2 says “iris”, “AI”, its attributes deny “Biometric locks”: correct one of them, or confirm the classification.',
    ],
    [
      remedyFor('DESCRIPTION_CONFLICT', { ...entry, signals: ['虹膜'], where: 'LINE' }),
      'The line description of IRIS-LOCK-2 says “虹膜”, its attributes deny “Biometric locks”: correct one of them, or confirm the classification.',
    ],
    [
      remedyFor('FILING_INCOMPLETE', { ...filing, status: 'DRAFT', missing: [...'ABCDEFG'], validFrom: null }),
      'Filing F-77 still lacks A, B, C, D, E and 2 more: attach what is missing.',
    ],
    [
      remedyFor('FILING_REVOKED', filing),
      'Filing F-77 was revoked: complete a new filing that covers IRIS-LOCK-2 for SE.',
    ],
    [
      remedyFor('FILING_REJECTED', filing),
      'Filing F-77 was rejected: complete a new filing that covers IRIS-LOCK-2 for SE.',
    ],
    [
      remedyFor('FILING_EXPIRED', { ...filing, validUntil: '2026-06-19' }),
      'Filing F-77 ends on 2026-06-19, before 2026-06-20: complete a filing that is valid on 2026-06-20.',
    ],
    [
      remedyFor('FILING_EXPIRED', { ...filing, validUntil: null }),
      'Filing F-77 has expired: complete a filing that is valid on 2026-06-20.',
    ],
    [
      remedyFor('FILING_INCOMPLETE', { ...filing, status: 'DRAFT', missing: ['FILING_RECEIPT'], validFrom: null }),
      'Filing F-77 still lacks FILING_RECEIPT: attach what is missing.',
    ],
    [
      remedyFor('FILING_INCOMPLETE', { ...filing, status: 'SUBMITTED', missing: [], validFrom: null }),
      'Filing F-77 is SUBMITTED and lacks no document: complete it.',
    ],
    [
      remedyFor('FILING_INCOMPLETE', { ...filing, status: 'COMPLETED', missing: [], validFrom: '2026-06-21' }),
      'Filing F-77 is valid from 2026-06-21, after 2026-06-20: dispatch on 2026-06-21 or later, or complete a filing that is valid on 2026-06-20.',
    ],
    [
      remedyFor('FILING_INCOMPLETE', { ...filing, status: 'COMPLETED', missing: [], validFrom: null }),
      'Filing F-77 does not say from which day it is valid: correct its receipt.',
    ],
    [
      remedyFor('FILING_MISSING', { ...entry, exporterId: 'acme-sz' }),
      'No filing of acme-sz covers IRIS-LOCK-2 for SE: open a filing under “Biometric locks” and complete it.',
    ],
    [
      remedyFor('MANUAL', { placedBy: 'ops.xmn', note: 'consignee address to be checked' }),
      'Held by ops.xmn: consignee address to be checked. Lift the manual hold.',
    ],
  ])('says what is and what to do: %s', (remedy, sentence) => {
    expect(remedy).toBe(sentence);
  });
});
