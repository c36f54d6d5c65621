import type { FilingStatus } from '@sluice/contracts';
import fc from 'fast-check';
import { Evidence } from '../evidence/evidence.entity.js';
import { draftOf } from './filing-draft.js';
import { attach, FILING_RECEIPT, perform, reconsider, type Act, type FilingState } from './filing-state.js';
import type { FilingAction, FilingFields } from './lifecycle.js';

/**
 * Stories of one filing, told to the registry's functions and to a small model of 1-product.md that knows nothing of the
 * table of transitions.
 */
type Rules = FilingState['rules'];
type Step =
  | { readonly do: 'attach'; readonly kind: string; readonly by: string }
  | { readonly do: 'approve'; readonly rules: Rules }
  | { readonly do: FilingAction; readonly by: string; readonly fields: FilingFields };

/** What the model remembers. */
interface Model {
  status: FilingStatus;
  rules: Rules;
  missing: string[];
  readonly kinds: Set<string>;
  /** Who submitted it or attached something. */
  readonly workers: Set<string>;
}

const KINDS = ['SECURITY_ASSESSMENT_REPORT', FILING_RECEIPT, 'TEST_REPORT'];
const PEOPLE = ['ann', 'bob', 'zoe'];
const OPEN: readonly FilingStatus[] = ['DRAFT', 'SUBMITTED'];

const rules = fc.record({
  requires: fc.uniqueArray(fc.constantFrom(...KINDS), { maxLength: 3 }),
  completes: fc.constantFrom('ON_EVIDENCE' as const, 'ON_REVIEW' as const),
});
const fields = fc.constantFrom<FilingFields>(
  { number: 'N', validFrom: '2026-06-10', validUntil: '2027-06-09', reason: 'because' },
  { number: 'N', validFrom: '2026-06-10', validUntil: '2026-06-09', reason: 'because' },
  { validFrom: '2026-06-10' },
);
const byHand = fc.constantFrom<FilingAction>('amend', 'submit', 'complete', 'reject', 'revoke', 'withdraw', 'expire');
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('attach' as const),
      kind: fc.constantFrom(...KINDS),
      by: fc.constantFrom(...PEOPLE),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('approve' as const), rules }) },
  { weight: 5, arbitrary: fc.record({ do: byHand, by: fc.constantFrom(...PEOPLE), fields }) },
);

describe('every story of a filing', () => {
  it('goes as the model says, step by step, and misses what the newest rules still ask for', () => {
    fc.assert(
      fc.property(rules, fc.array(step, { maxLength: 12 }), (first, steps) => {
        let state = openedUnder(first);
        const model: Model = {
          status: 'DRAFT',
          rules: first,
          missing: first.requires.slice(),
          kinds: new Set(),
          workers: new Set(),
        };
        for (const [index, one] of steps.entries()) {
          const before = state.filing;
          const expected = toldToModel(model, one);
          const { told, next } = toldToFiling(state, one, index);
          state = next;
          expect(told).toBe(expected);
          expect(state.filing).toMatchObject({ status: model.status, missing: model.missing });
          const versions = state.filing.filingVersion - before.filingVersion;
          expect(versions).toBe(state.filing === before ? 0 : 1);
          if (state.filing.status === 'COMPLETED') expect(state.filing.validFrom).not.toBeNull();
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

/** What the model makes of a step: DONE, or the code it is refused with. */
function toldToModel(model: Model, one: Step): string {
  switch (one.do) {
    case 'attach':
      return attachedInModel(model, one.kind, one.by);
    case 'approve':
      model.rules = one.rules;
      settle(model);
      return 'DONE';
    default:
      return doneInModel(model, one);
  }
}

function attachedInModel(model: Model, kind: string, by: string): string {
  if (!OPEN.includes(model.status) && model.status !== 'COMPLETED') return 'FINAL';
  model.kinds.add(kind);
  model.workers.add(by);
  settle(model);
  return 'DONE';
}

function settle(model: Model): void {
  if (!OPEN.includes(model.status)) return;
  model.missing = stillRequired(model);
  if (model.rules.completes === 'ON_EVIDENCE' && model.missing.length === 0 && model.kinds.size > 0)
    model.status = 'COMPLETED';
}

function stillRequired({ rules: { requires }, kinds }: Model): string[] {
  return requires.filter((kind) => !kinds.has(kind));
}

function doneInModel(model: Model, { do: action, by, fields }: Extract<Step, { by: string; fields: unknown }>): string {
  const [from, to] = MOVES[action] ?? [[], undefined];
  if (!from.includes(model.status)) return 'FILING_STATUS';
  if (action === 'complete' && fields.number === undefined) return 'FIELD_REQUIRED';
  if ((action === 'reject' || action === 'revoke') && fields.reason === undefined) return 'FIELD_REQUIRED';
  if (fields.validUntil === '2026-06-09') return 'DATES_REVERSED';
  if (action === 'complete' && stillRequired(model).length > 0) return 'EVIDENCE_MISSING';
  if (action === 'complete' && model.workers.has(by)) return 'SECOND_PERSON_REQUIRED';
  if (action === 'submit') model.workers.add(by);
  model.status = to ?? model.status;
  if (model.status === 'COMPLETED') model.missing = [];
  return 'DONE';
}

const MOVES: Partial<Record<FilingAction, readonly [from: readonly FilingStatus[], to?: FilingStatus]>> = {
  amend: [['DRAFT']],
  submit: [['DRAFT'], 'SUBMITTED'],
  complete: [['SUBMITTED'], 'COMPLETED'],
  reject: [['SUBMITTED'], 'REJECTED'],
  withdraw: [['DRAFT', 'SUBMITTED'], 'WITHDRAWN'],
  revoke: [['COMPLETED'], 'REVOKED'],
  expire: [['COMPLETED'], 'EXPIRED'],
};

function openedUnder(first: Rules): FilingState {
  const about = { exporterId: 'acme-sz', listId: 'l', entryId: 'e', skus: ['A'], markets: ['*'] };
  const filing = draftOf(about, { filingId: 'F-1001', ordinal: '1001' }, first.requires.slice(), actBy('ann'));
  return { filing, evidence: [], rules: first };
}

function toldToFiling(state: FilingState, one: Step, index: number): { told: string; next: FilingState } {
  switch (one.do) {
    case 'attach': {
      // The service refuses documents of a filing that is at its end; the pure function is not asked.
      if (!OPEN.includes(state.filing.status) && state.filing.status !== 'COMPLETED')
        return { told: 'FINAL', next: state };
      return { told: 'DONE', next: attach(state, documentOf(one.kind, one.by, index), actBy(one.by)) };
    }
    case 'approve': {
      const under = { ...state, rules: one.rules };
      const changed = OPEN.includes(state.filing.status) ? reconsider(under, actBy('registry')) : undefined;
      return { told: 'DONE', next: changed ?? under };
    }
    default: {
      const outcome = perform(state, one.do, one.fields, actBy(one.by));
      return outcome.ok ? { told: 'DONE', next: outcome.value } : { told: outcome.refusal.code, next: state };
    }
  }
}

function documentOf(kind: string, attachedBy: string, index: number): Evidence {
  const receipt = kind === FILING_RECEIPT ? { number: 'N', validFrom: '2026-06-10', validUntil: null } : null;
  return Object.assign(new Evidence(), { evidenceId: String(index), kind, version: index + 1, attachedBy, receipt });
}

function actBy(by: string): Act {
  return { by, at: new Date('2026-06-09T18:00:00Z'), day: '2026-06-10' };
}
