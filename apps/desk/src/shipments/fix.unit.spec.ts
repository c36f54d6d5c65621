import type { Hold, Reason } from '@sluice/contracts';
import { REASONS, type ReasonFacts } from '@sluice/domain';
import fc from 'fast-check';
import { FIX_KINDS, FIX_ROLES, fixOf, type Fix } from './fix.js';

const entry = { sku: 'IRIS-LOCK-2', country: 'SE', entryId: 'biometric-lock', entryTitle: 'Biometric locks' };
const filing = { ...entry, filingId: 'F-77', date: '2026-06-20' };
const requirement = { listId: 'cac-intelligent-agents', entryId: 'biometric-lock', market: 'SE' };
const about = {
  ...{ listId: 'cac-intelligent-agents', entryId: 'biometric-lock', entryTitle: 'Biometric locks' },
  sku: 'IRIS-LOCK-2',
};

type Case = { [R in Reason]: readonly [R, ReasonFacts[R], Partial<Hold>, Omit<Fix, 'key'>] }[Reason];

const CASES: readonly Case[] = [
  [
    'LIST_UNAVAILABLE',
    { date: '2026-06-20', exporterCountry: 'CN', problem: 'NO_LIST_IN_FORCE' },
    {},
    { kind: 'APPROVE_LIST', role: 'approver', country: 'CN' },
  ],
  [
    'LIST_UNAVAILABLE',
    { date: '2026-06-20', exporterCountry: 'PRC', problem: 'EXPORTER_COUNTRY_UNKNOWN' },
    {},
    { kind: 'AMEND_DESTINATION', role: 'system', attribute: 'exporter.country', country: 'PRC' },
  ],
  [
    'DESTINATION_UNKNOWN',
    { country: 'UK' },
    {},
    { kind: 'AMEND_DESTINATION', role: 'system', attribute: 'destinationCountry', country: 'UK' },
  ],
  ['PRODUCT_UNKNOWN', { sku: 'RESP-5X' }, {}, { kind: 'PUBLISH_PRODUCT', role: 'system', sku: 'RESP-5X' }],
  [
    'CLASSIFICATION_INCOMPLETE',
    { ...entry, attributes: ['modality', 'autonomousDecision'] },
    { requirement, missing: ['modality', 'autonomousDecision'] },
    {
      ...{ kind: 'CLASSIFY_PRODUCT', role: 'officer', ...about },
      ...{ missing: ['modality', 'autonomousDecision'], attribute: 'modality' },
    },
  ],
  [
    'CLASSIFICATION_INCOMPLETE',
    { ...entry, attributes: [] },
    { requirement },
    {
      ...{ kind: 'APPROVE_LIST', role: 'approver', listId: 'cac-intelligent-agents' },
      ...{ entryId: 'biometric-lock', entryTitle: 'Biometric locks' },
    },
  ],
  [
    'DESCRIPTION_CONFLICT',
    { ...entry, signals: ['iris'], where: 'PRODUCT' },
    { requirement },
    { kind: 'RESOLVE_CONFLICT', role: 'officer', ...about },
  ],
  [
    'FILING_REVOKED',
    filing,
    { requirement, filingId: 'F-77' },
    { kind: 'CREATE_FILING', role: 'officer', filingId: 'F-77', ...about },
  ],
  [
    'FILING_REJECTED',
    filing,
    { requirement, filingId: 'F-77' },
    { kind: 'CREATE_FILING', role: 'officer', filingId: 'F-77', ...about },
  ],
  [
    'FILING_EXPIRED',
    { ...filing, validUntil: '2026-06-19' },
    { requirement, filingId: 'F-77' },
    { kind: 'RENEW_FILING', role: 'officer', filingId: 'F-77', ...about },
  ],
  [
    'FILING_INCOMPLETE',
    { ...filing, status: 'DRAFT', missing: ['FILING_RECEIPT'], validFrom: null },
    { requirement, filingId: 'F-77', missing: ['FILING_RECEIPT'] },
    { kind: 'COMPLETE_FILING', role: 'officer', filingId: 'F-77', ...about, missing: ['FILING_RECEIPT'] },
  ],
  [
    'FILING_INCOMPLETE',
    { ...filing, status: 'SUBMITTED', missing: [], validFrom: null },
    { requirement, filingId: 'F-77' },
    { kind: 'COMPLETE_FILING', role: 'approver', filingId: 'F-77', ...about },
  ],
  [
    'FILING_INCOMPLETE',
    { ...filing, status: 'COMPLETED', missing: [], validFrom: '2026-06-21' },
    { requirement, filingId: 'F-77' },
    { kind: 'RENEW_FILING', role: 'officer', filingId: 'F-77', ...about },
  ],
  [
    'FILING_INCOMPLETE',
    { ...filing, status: 'COMPLETED', missing: [], validFrom: null },
    { requirement, filingId: 'F-77' },
    { kind: 'COMPLETE_FILING', role: 'officer', filingId: 'F-77', ...about },
  ],
  [
    'FILING_MISSING',
    { ...entry, exporterId: 'acme-sz' },
    { requirement },
    { kind: 'CREATE_FILING', role: 'officer', exporterId: 'acme-sz', ...about },
  ],
  [
    'MANUAL',
    { placedBy: 'ops.xmn', note: 'address to be checked' },
    {},
    { kind: 'LIFT_HOLD', role: 'ops', placedBy: 'ops.xmn', note: 'address to be checked' },
  ],
];

const held = (reason: Reason, params: Hold['params'], changes: Partial<Hold> = {}): Hold => ({
  ...{ holdId: 'H-1', since: '2026-06-10T08:00:00.000Z', remedy: 'Do something.' },
  ...{ reason, params, ...changes },
});

describe('what would close a hold', () => {
  it.each(CASES)('%s, %j: one step, with who does it', (reason, facts, changes, { ...step }) => {
    const { key, ...said } = fixOf(held(reason, facts, changes));
    expect(said).toEqual(step);
    expect(key).toMatch(new RegExp(`^${step.kind}\\.[\\w-]{16}$`));
  });

  it('is known for every reason there is', () => {
    expect(new Set(CASES.map(([reason]) => reason))).toEqual(new Set(REASONS));
  });

  it('is said whatever the hold leaves out', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.array(fc.string(), { maxLength: 3 }));
    const names = ['sku', 'country', 'entryId', 'attributes', 'filingId', 'status', 'missing', 'placedBy', 'note'];
    const params = fc.dictionary(fc.constantFrom(...names), value);
    fc.assert(
      fc.property(fc.constantFrom(...REASONS), params, (reason, facts) => {
        const fix = fixOf(held(reason, facts));
        expect(FIX_KINDS).toContain(fix.kind);
        expect(FIX_ROLES).toContain(fix.role);
        expect(JSON.parse(JSON.stringify(fix))).toEqual(fix);
      }),
    );
  });
});

describe('two holds have the same key', () => {
  const incomplete = (changes: Partial<ReasonFacts['FILING_INCOMPLETE']>, extra: Partial<Hold> = {}) =>
    fixOf(
      held(
        'FILING_INCOMPLETE',
        { ...filing, status: 'DRAFT', missing: ['FILING_RECEIPT'], validFrom: null, ...changes },
        {
          filingId: 'F-77',
          missing: ['FILING_RECEIPT'],
          ...extra,
        },
      ),
    ).key;

  it('when one act closes both, whatever shipment, product or document it is about', () => {
    expect(incomplete({ sku: 'OTHER', country: 'DE', date: '2026-07-01' })).toBe(incomplete({}));
    expect(incomplete({}, { missing: ['SECURITY_ASSESSMENT_REPORT'] })).toBe(incomplete({}));
    const question = (attribute: string) =>
      fixOf(held('CLASSIFICATION_INCOMPLETE', { ...entry, attributes: [attribute] })).key;
    expect(question('modality')).toBe(question('autonomousDecision'));
  });

  it('and different ones when it takes two acts', () => {
    const missing = (changes: Partial<ReasonFacts['FILING_MISSING']>) =>
      fixOf(held('FILING_MISSING', { ...entry, exporterId: 'acme-sz', ...changes }, { requirement })).key;
    const lift = (note: string) => fixOf(held('MANUAL', { placedBy: 'ops.xmn', note })).key;
    const keys = [
      ...[incomplete({}), incomplete({}, { filingId: 'F-78' })],
      ...[missing({}), missing({ exporterId: 'other' }), missing({ sku: 'OTHER' })],
      ...[lift('address'), lift('weight')],
      ...(['FILING_REVOKED', 'FILING_EXPIRED'] as const).map((reason) => fixOf(held(reason, filing)).key),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
});
