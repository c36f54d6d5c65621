import type { FilingUpdatedData, ListEntry } from '@sluice/contracts';
import type { Evidence } from '../evidence/evidence.entity.js';
import { refused, type Outcome, type Refused } from '../outcome.js';
import { Filing } from './filing.entity.js';
import { actionsFrom, transitionOf, type FilingAction, type FilingFields, type Transition } from './lifecycle.js';

/** The kind whose document carries the authority's number and dates. */
export const FILING_RECEIPT = 'FILING_RECEIPT';

/** A filing with its documents (oldest first) and what its entry asks for now. */
export interface FilingState {
  readonly filing: Filing;
  readonly evidence: readonly Evidence[];
  readonly rules: Pick<ListEntry, 'requires' | 'completes'>;
}

/** Who acts, when, and on which day in Asia/Shanghai that is. */
export interface Act {
  readonly by: string;
  readonly at: Date;
  readonly day: string;
}

/** The required kinds that no document has, in the order the entry names them. */
export function missingOf(requires: readonly string[], evidence: readonly Pick<Evidence, 'kind'>[]): string[] {
  const attached = new Set(evidence.map(({ kind }) => kind));
  return [...new Set(requires)].filter((kind) => !attached.has(kind));
}

/** Carries out an action of the lifecycle, or says why it cannot be. Pure: the filing given is not changed. */
export function perform(
  state: FilingState,
  action: FilingAction,
  fields: FilingFields,
  act: Act,
): Outcome<FilingState> {
  const transition = transitionOf(action);
  const refusal =
    refuseStatus(state, transition) ??
    refuseFields(transition, fields) ??
    refuseDates(fields) ??
    refuseMissing(state, transition) ??
    refusePerson(state, transition, act.by);
  if (refusal !== undefined) return refusal;
  const change: Partial<Filing> = {
    status: transition.to,
    ...(fields.number === undefined ? {} : { number: fields.number }),
    ...(fields.validFrom === undefined ? {} : { validFrom: fields.validFrom }),
    ...(fields.validUntil === undefined ? {} : { validUntil: fields.validUntil }),
    ...(fields.reason === undefined ? {} : { reason: fields.reason }),
    ...(transition.to === 'SUBMITTED' ? { submittedBy: act.by } : {}),
  };
  return { ok: true, value: nextVersion(state, change, act) };
}

/**
 * The state after a document was attached. With `ON_EVIDENCE` the last required document completes the filing at
 * once, and a newer receipt speaks for a filing that is complete already (the authority prolonged it).
 */
export function attach(state: FilingState, document: Evidence, act: Act): FilingState {
  const attached = { ...state, evidence: [...state.evidence, document] };
  if (state.filing.status !== 'COMPLETED') return settle(attached, act);
  const prolonged = state.rules.completes === 'ON_EVIDENCE' && document.receipt !== null ? receiptFields(document) : {};
  return nextVersion(attached, prolonged, act);
}

/**
 * An open filing's state under other rules (a newer version of the list was approved); undefined when nothing changes.
 * What is complete stays so: it had everything that was asked for when it was completed.
 */
export function reconsider(state: FilingState, act: Act): FilingState | undefined {
  const missing = missingOf(state.rules.requires, state.evidence);
  return missing.join() === state.filing.missing.join() ? undefined : settle(state, act);
}

/** The next version of an open filing: what it misses now and, when its evidence completes it, complete. */
function settle(state: FilingState, act: Act): FilingState {
  const missing = missingOf(state.rules.requires, state.evidence);
  const settled = nextVersion(state, { missing }, act);
  if (state.rules.completes !== 'ON_EVIDENCE' || missing.length > 0 || state.evidence.length === 0) return settled;
  const completed = perform(settled, 'complete-on-evidence', completionFields(state.evidence, act), act);
  // One change, one version: attaching and completing are the same event to everybody who reads it.
  return completed.ok ? withFiling(completed.value, { filingVersion: settled.filing.filingVersion }) : settled;
}

/** The filing as `compliance.filing.updated` says it. */
export function filingData({ filing, evidence }: Pick<FilingState, 'filing' | 'evidence'>): FilingUpdatedData {
  return {
    filingId: filing.filingId,
    filingVersion: filing.filingVersion,
    exporterId: filing.exporterId,
    listId: filing.listId,
    entryId: filing.entryId,
    skus: filing.skus,
    markets: filing.markets,
    status: filing.status,
    number: filing.number,
    validFrom: filing.validFrom,
    validUntil: filing.validUntil,
    missing: filing.missing,
    evidence: evidence.map(({ evidenceId, kind, version, sha256, size, mediaType, attachedAt }) => ({
      evidenceId,
      kind,
      version,
      sha256,
      size,
      mediaType,
      attachedAt: attachedAt.toISOString(),
    })),
  };
}

function nextVersion(state: FilingState, change: Partial<Filing>, act: Act): FilingState {
  const filingVersion = state.filing.filingVersion + 1;
  return withFiling(state, { ...change, filingVersion, updatedBy: act.by, updatedAt: act.at });
}

function withFiling(state: FilingState, change: Partial<Filing>): FilingState {
  return { ...state, filing: Object.assign(new Filing(), state.filing, change) };
}

/** The newest receipt's number and days; where the entry asks for no receipt, valid from the day it was complete. */
function completionFields(evidence: readonly Evidence[], act: Act): FilingFields {
  const receipt = evidence.findLast((document) => document.receipt !== null);
  return receipt === undefined ? { validFrom: act.day } : receiptFields(receipt);
}

function receiptFields({ receipt }: Evidence): { number?: string; validFrom?: string; validUntil: string | null } {
  return { ...receipt, validUntil: receipt?.validUntil ?? null };
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

/** 1-product.md, what must never happen, 5: nobody completes a filing with evidence they attached themselves. */
function refusePerson(
  { filing, evidence }: FilingState,
  { who, action }: Transition,
  person: string,
): Refused | undefined {
  if (who !== 'SECOND_PERSON') return undefined;
  if (filing.submittedBy !== person && evidence.every(({ attachedBy }) => attachedBy !== person)) return undefined;
  return refused(403, {
    code: 'SECOND_PERSON_REQUIRED',
    detail: `${person} submitted this filing or attached evidence to it, so somebody else must do '${action}'.`,
    remedy: 'Ask a colleague who has not worked on this filing.',
  });
}
