import { samePerson } from '@sluice/platform';
import { refused, type Refused } from '../outcome.js';
import type { FilingState } from './filing-state.js';
import { actionsFrom, transitionOf, type FilingAction, type FilingFields, type Transition } from './lifecycle.js';
import { missingOf } from './missing.js';

/** Why somebody cannot do this to the filing as it stands; undefined when they can. */
export function refusalOf(
  state: FilingState,
  action: FilingAction,
  fields: FilingFields,
  person: string,
): Refused | undefined {
  const transition = transitionOf(action);
  return (
    refuseStatus(state, transition) ??
    refuseFields(transition, fields) ??
    refuseDates(fields) ??
    refuseMissing(state, transition) ??
    refusePerson(state, transition, person)
  );
}

function refuseStatus({ filing }: FilingState, { action, from }: Transition): Refused | undefined {
  if (from.includes(filing.status)) return undefined;
  const possible = actionsFrom(filing.status);
  return refused(409, {
    code: 'FILING_STATUS',
    detail: `A filing that is ${filing.status} cannot do '${action}'; it would have to be ${from.join(' or ')}.`,
    field: 'status',
    remedy:
      possible.length === 0 ? 'This status is final: make a new filing.' : `Possible now: ${possible.join(', ')}.`,
  });
}

function refuseFields({ action, fields: needed }: Transition, fields: FilingFields): Refused | undefined {
  const absent = needed.find((field) => fields[field] === undefined || fields[field] === null);
  if (absent === undefined) return undefined;
  return refused(422, {
    code: 'FIELD_REQUIRED',
    detail: `'${action}' needs ${absent}.`,
    field: absent,
    remedy: `Send ${needed.join(', ')}.`,
  });
}

/** Also used for a receipt before it is stored. */
export function refuseDates({ validFrom, validUntil }: FilingFields): Refused | undefined {
  if (validFrom === undefined || validUntil === undefined || validUntil === null || validUntil >= validFrom)
    return undefined;
  return refused(422, {
    code: 'DATES_REVERSED',
    detail: `validUntil ${validUntil} is before validFrom ${validFrom}.`,
    field: 'validUntil',
    remedy: 'Give the last valid day, or leave validUntil out when there is none.',
  });
}

function refuseMissing({ rules, evidence }: FilingState, transition: Transition): Refused | undefined {
  const missing = transition.evidence === 'ALL_REQUIRED' ? missingOf(rules.requires, evidence) : [];
  if (missing.length === 0) return undefined;
  return refused(409, {
    code: 'EVIDENCE_MISSING',
    detail: `The filing cannot be completed without ${missing.join(', ')}.`,
    field: 'missing',
    remedy: 'Attach the missing evidence first.',
  });
}

/**
 * 1-product.md, what must never happen, 5: nobody completes a filing with evidence they attached themselves. The
 * database says the same (migration 1764500000000).
 */
function refusePerson(
  { filing, evidence }: FilingState,
  { who, action }: Transition,
  person: string,
): Refused | undefined {
  if (who !== 'SECOND_PERSON') return undefined;
  const workedOnIt = [filing.submittedBy, ...evidence.map(({ attachedBy }) => attachedBy)];
  if (!workedOnIt.some((one) => one !== null && samePerson(one, person))) return undefined;
  return refused(403, {
    code: 'SECOND_PERSON_REQUIRED',
    detail: `${person} submitted this filing or attached evidence to it, so somebody else must do '${action}'.`,
    remedy: 'Ask a colleague who has not worked on this filing.',
  });
}
