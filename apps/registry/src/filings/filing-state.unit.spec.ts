import type { FilingStatus, ListEntry } from '@sluice/contracts';
import fc from 'fast-check';
import { Evidence } from '../evidence/evidence.entity.js';
import { attach, FILING_RECEIPT, perform, reconsider, type Act, type FilingState } from './filing-state.js';
import { Filing } from './filing.entity.js';
import { LIFECYCLE, STATUSES, type FilingAction, type FilingFields } from './lifecycle.js';
import { missingOf } from './missing.js';

const act = (by: string): Act => ({ by, at: new Date('2026-06-09T18:00:00Z'), day: '2026-06-10' });
const REPORT = 'SECURITY_ASSESSMENT_REPORT';
const bothKinds: ListEntry['requires'] = [REPORT, FILING_RECEIPT];

function draft(rules: Partial<FilingState['rules']> = {}, status: FilingStatus = 'DRAFT'): FilingState {
  const { requires = bothKinds, completes = 'ON_EVIDENCE' } = rules;
  const nothing = { number: null, validFrom: null, validUntil: null, reason: null, submittedBy: null };
  const filing = Object.assign(new Filing(), {
    filingId: 'F-1',
    filingVersion: 1,
    status,
    missing: requires,
    ...nothing,
  });
  return { filing, evidence: [], rules: { requires, completes } };
}

function document(kind: string, more: Partial<Evidence> = {}): Evidence {
  const receipt = kind === FILING_RECEIPT ? { number: 'CAC-1', validFrom: '2026-06-10', validUntil: null } : null;
  return Object.assign(new Evidence(), { evidenceId: kind, kind, version: 1, attachedBy: 'ann', receipt, ...more });
}

function codeOf(state: FilingState, action: FilingAction, fields: FilingFields = {}, by = 'zoe'): string {
  const outcome = perform(state, action, fields, act(by));
  return outcome.ok ? outcome.value.filing.status : outcome.refusal.code;
}

const completion = { number: 'CAC-7', validFrom: '2026-06-10', validUntil: '2027-06-09' };

describe('what a filing misses', () => {
  it('is the required kinds that no document has, in the order of the entry', () => {
    expect(missingOf(['C', 'A', 'B'], [{ kind: 'A' }, { kind: 'X' }])).toEqual(['C', 'B']);
    expect(missingOf(['A'], [{ kind: 'A' }, { kind: 'A' }])).toEqual([]);
  });

  it('never depends on the order in which the documents came', () => {
    const kinds = fc.array(fc.constantFrom('A', 'B', 'C', 'D'), { maxLength: 6 });
    fc.assert(
      fc.property(kinds, kinds, (requires, attached) => {
        const documents = attached.map((kind) => ({ kind }));
        expect(missingOf(requires, documents)).toEqual(missingOf(requires, documents.toReversed()));
      }),
    );
  });

  it('is asked anew when the list asks for more', () => {
    const state = attach(draft({ requires: [REPORT], completes: 'ON_REVIEW' }), document(REPORT), act('ann'));
    const stricter = { ...state, rules: { ...state.rules, requires: bothKinds } };
    expect(reconsider(stricter, act('registry'))?.filing).toMatchObject({
      missing: [FILING_RECEIPT],
      filingVersion: 3,
    });
    expect(reconsider(state, act('registry'))).toBeUndefined();
  });
});

describe('attaching evidence, ON_EVIDENCE', () => {
  it.each<FilingStatus>(['DRAFT', 'SUBMITTED'])(
    'completes a filing that is %s with the last required document',
    (status) => {
      const one = attach(draft({}, status), document(REPORT), act('ann'));
      expect(one.filing).toMatchObject({ status, missing: [FILING_RECEIPT], filingVersion: 2 });
      const both = attach(one, document(FILING_RECEIPT), act('ann'));
      expect(both.filing).toMatchObject({
        ...{ status: 'COMPLETED', missing: [], filingVersion: 3 },
        ...{ number: 'CAC-1', validFrom: '2026-06-10', validUntil: null },
      });
    },
  );

  it('takes number and dates from the receipt, whichever document came last', () => {
    const receipt = document(FILING_RECEIPT, {
      receipt: { number: 'N', validFrom: '2026-07-01', validUntil: '2026-12-31' },
    });
    const both = attach(attach(draft(), receipt, act('ann')), document(REPORT), act('ann'));
    expect(both.filing).toMatchObject({
      status: 'COMPLETED',
      number: 'N',
      validFrom: '2026-07-01',
      validUntil: '2026-12-31',
    });
  });

  it('lets a newer receipt prolong a completed filing', () => {
    const complete = [document(REPORT), document(FILING_RECEIPT)].reduce(
      (state, one) => attach(state, one, act('ann')),
      draft(),
    );
    const receipt = { number: 'CAC-2', validFrom: '2027-06-10', validUntil: '2028-06-09' };
    const prolonged = attach(complete, document(FILING_RECEIPT, { version: 2, receipt }), act('ann'));
    expect(prolonged.filing).toMatchObject({ status: 'COMPLETED', ...receipt, filingVersion: 4 });
  });

  it('asks nothing more of a completed filing, whatever a newer list asks for', () => {
    const complete = attach(draft({ requires: [REPORT] }), document(REPORT), act('ann'));
    const stricter = { ...complete, rules: { ...complete.rules, requires: [REPORT, 'TEST_REPORT'] } };
    const more = attach(stricter, document('OTHER'), act('ann'));
    expect(more.filing).toMatchObject({ status: 'COMPLETED', missing: [], filingVersion: 3 });
  });

  it('completes a filing whose last missing document is not asked for any more', () => {
    const open = attach(draft({ requires: [REPORT, 'TEST_REPORT'] }), document(REPORT), act('ann'));
    const milder = { ...open, rules: { ...open.rules, requires: [REPORT] } };
    expect(reconsider(milder, act('registry'))?.filing).toMatchObject({
      status: 'COMPLETED',
      missing: [],
      filingVersion: 3,
    });
    const untouched = { ...draft({ requires: [REPORT] }), rules: { requires: [], completes: 'ON_EVIDENCE' as const } };
    expect(reconsider(untouched, act('registry'))?.filing).toMatchObject({ status: 'DRAFT', missing: [] });
  });

  it('is valid from the day it was complete where the entry asks for no receipt', () => {
    const complete = attach(draft({ requires: [REPORT] }), document(REPORT), act('ann'));
    expect(complete.filing).toMatchObject({ status: 'COMPLETED', number: null, validFrom: '2026-06-10' });
  });
});

describe('completing ON_REVIEW', () => {
  const rules = { completes: 'ON_REVIEW', requires: [REPORT] } as const;
  const submitted = (): FilingState => {
    const attached = attach(draft({ ...rules, requires: [REPORT] }), document(REPORT), act('ann'));
    const outcome = perform(attached, 'submit', {}, act('bob'));
    if (!outcome.ok) throw new Error(outcome.refusal.detail);
    return outcome.value;
  };

  it('waits for a person although everything is attached', () => {
    expect(submitted().filing.status).toBe('SUBMITTED');
  });

  it('takes somebody who neither attached evidence nor submitted it', () => {
    expect(codeOf(submitted(), 'complete', completion, 'ann')).toBe('SECOND_PERSON_REQUIRED');
    expect(codeOf(submitted(), 'complete', completion, 'bob')).toBe('SECOND_PERSON_REQUIRED');
    expect(codeOf(submitted(), 'complete', completion, 'zoe')).toBe('COMPLETED');
  });

  it('needs the number and the first valid day, and days in order', () => {
    expect(codeOf(submitted(), 'complete', { validFrom: '2026-06-10' })).toBe('FIELD_REQUIRED');
    expect(codeOf(submitted(), 'complete', { ...completion, validUntil: '2026-06-09' })).toBe('DATES_REVERSED');
  });
});

describe('every action', () => {
  const anyState = fc.record({
    status: fc.constantFrom(...STATUSES),
    kinds: fc.array(fc.constantFrom(REPORT, FILING_RECEIPT), { maxLength: 3 }),
    completes: fc.constantFrom('ON_EVIDENCE' as const, 'ON_REVIEW' as const),
  });

  it('never completes a filing while a required kind is missing, and only does what the table allows', () => {
    fc.assert(
      fc.property(anyState, fc.constantFrom(...LIFECYCLE), ({ status, kinds, completes }, row) => {
        const state = { ...draft({ completes }, status), evidence: kinds.map((kind) => document(kind)) };
        const outcome = perform(state, row.action, { ...completion, reason: 'because' }, act('zoe'));
        if (!outcome.ok) return;
        expect(row.from).toContain(status);
        expect(outcome.value.filing.status).toBe(row.to === 'SAME' ? status : row.to);
        expect(outcome.value.filing.filingVersion).toBe(state.filing.filingVersion + 1);
        if (row.to === 'COMPLETED') expect(missingOf(bothKinds, state.evidence)).toEqual([]);
      }),
    );
  });

  it('says in which status it could be done, and what can be done instead', () => {
    const outcome = perform(draft(), 'revoke', { reason: 'r' }, act('zoe'));
    expect(outcome).toMatchObject({
      ok: false,
      refusal: {
        status: 409,
        code: 'FILING_STATUS',
        field: 'status',
        remedy: 'Possible now: amend, submit, withdraw.',
      },
    });
  });
});
