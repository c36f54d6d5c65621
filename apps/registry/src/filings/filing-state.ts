import type { FilingUpdatedData, ListEntry } from '@sluice/contracts';
import type { Evidence } from '../evidence/evidence.entity.js';
import type { Outcome } from '../outcome.js';
import { refusalOf } from './filing-refusals.js';
import { Filing } from './filing.entity.js';
import { transitionOf, type FilingAction, type FilingFields, type Transition } from './lifecycle.js';
import { missingOf } from './missing.js';

/** The kind whose document carries the authority's number and dates. */
export const FILING_RECEIPT = 'FILING_RECEIPT';

/** A filing with its documents (oldest first) and what its entry asks for now. */
export interface FilingState {
  readonly filing: Filing;
  readonly evidence: readonly Evidence[];
  readonly rules: Pick<ListEntry, 'requires' | 'completes'>;
  /** The filing that renews it, unless that one came to nothing. */
  readonly renewedBy?: string;
}

/** A filing as it is shown: what its entry asks for now is in `missing`. */
export type ShownFiling = Omit<FilingState, 'rules'>;

/** Who acts, when, and on which day in Asia/Shanghai that is. */
export interface Act {
  readonly by: string;
  readonly at: Date;
  readonly day: string;
}

/** Carries out an action of the lifecycle, or says why it cannot be. Pure: the filing given is not changed. */
export function perform(
  state: FilingState,
  action: FilingAction,
  fields: FilingFields,
  act: Act,
): Outcome<FilingState> {
  const refusal = refusalOf(state, action, fields, act.by);
  if (refusal !== undefined) return refusal;
  return { ok: true, value: nextVersion(state, changeOf(transitionOf(action), fields, act), act) };
}

/** What an action writes. */
function changeOf({ to, who }: Transition, fields: FilingFields, act: Act): Partial<Filing> {
  const { skus, markets, number, validFrom, validUntil, reason } = fields;
  return {
    ...(to === 'SAME' ? {} : { status: to }),
    ...(to === 'SUBMITTED' ? { submittedBy: act.by } : {}),
    ...(to === 'COMPLETED' ? { missing: [], completedBy: who === 'REGISTRY' ? null : act.by } : {}),
    ...(to === 'REJECTED' || to === 'REVOKED' ? { reason: reason ?? null } : {}),
    ...(skus === undefined ? {} : { skus: [...new Set(skus)] }),
    ...(markets === undefined ? {} : { markets: [...new Set(markets)] }),
    ...(number === undefined ? {} : { number }),
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validUntil === undefined ? {} : { validUntil }),
  };
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
 * It can be complete at once: the rules ask for less, or no longer for a review. What is complete stays so: it had
 * everything that was asked for when it was completed.
 */
export function reconsider(state: FilingState, act: Act): FilingState | undefined {
  const settled = settle(state, act);
  const same = settled.filing.status === state.filing.status;
  return same && settled.filing.missing.join() === state.filing.missing.join() ? undefined : settled;
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
export function filingData({ filing, evidence }: ShownFiling): FilingUpdatedData {
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
    evidence: evidence.map(evidenceData),
  };
}

/** A document as `compliance.filing.updated` says it. */
export function evidenceData(document: Evidence): FilingUpdatedData['evidence'][number] {
  const { evidenceId, kind, version, sha256, size, mediaType, attachedAt } = document;
  return { evidenceId, kind, version, sha256, size, mediaType, attachedAt: attachedAt.toISOString() };
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
