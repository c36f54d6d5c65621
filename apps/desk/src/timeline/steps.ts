import type { FilingUpdatedData, Hold, ListEntry, ProductClassifiedData } from '@sluice/contracts';

/** What somebody does towards closing a hold. */
export const STEP_KINDS = [
  ...['ATTACH_EVIDENCE', 'SUBMIT_FILING', 'COMPLETE_FILING', 'CREATE_FILING', 'RENEW_FILING'],
  ...['ANSWER_ATTRIBUTE', 'RESOLVE_CONFLICT', 'PUBLISH_PRODUCT', 'AMEND_SHIPMENT', 'APPROVE_LIST', 'LIFT_HOLD'],
] as const;
export type StepKind = (typeof STEP_KINDS)[number] & string;

/** Who does it; `system`: the sender of the shipment, or the product master. */
export type StepRole = 'officer' | 'approver' | 'ops' | 'system';

/** One step, done or open. What it is about is in the fields, so that it can be said in any language. */
export interface Step {
  readonly kind: StepKind;
  readonly done: boolean;
  readonly role: StepRole;
  /** When it was done, as far as that is known. */
  readonly at?: string;
  readonly filingId?: string;
  readonly evidenceKind?: string;
  readonly sku?: string;
  readonly attribute?: string;
  readonly listId?: string;
  readonly entryId?: string;
}

/** What the registry said last about what a hold names; undefined: the desk has not heard of it. */
export interface HoldFacts {
  readonly filing: FilingUpdatedData | undefined;
  readonly entry: ListEntry | undefined;
  readonly product: ProductClassifiedData | undefined;
}

/**
 * The steps that close a hold, in their order. Pure: done and open follow from the facts as they are now, while the hold is
 * as the gate said it; a hold whose steps are all done is one that the gate is about to decide again.
 */
export function stepsOf(sku: string, hold: Hold, facts: HoldFacts): Step[] {
  const { reason, requirement } = hold;
  const about = requirement === undefined ? {} : { listId: requirement.listId, entryId: requirement.entryId };
  switch (reason) {
    case 'LIST_UNAVAILABLE':
      return [hold.params['problem'] === 'EXPORTER_COUNTRY_UNKNOWN' ? amend('exporter.country') : approveList(about)];
    case 'DESTINATION_UNKNOWN':
      return [amend('destinationCountry')];
    case 'PRODUCT_UNKNOWN':
      return [{ kind: 'PUBLISH_PRODUCT', done: facts.product !== undefined, role: 'system', sku }];
    case 'CLASSIFICATION_INCOMPLETE':
      return answers(sku, hold, facts.product, about);
    case 'DESCRIPTION_CONFLICT': {
      const done = facts.product?.classification.confirmedBy !== undefined;
      return [{ kind: 'RESOLVE_CONFLICT', done, role: 'officer', sku, ...about }];
    }
    case 'FILING_INCOMPLETE':
      return ofFiling(hold, facts, about);
    case 'FILING_EXPIRED':
      return newFiling({ kind: 'RENEW_FILING', ...filingOf(hold) }, sku, facts.entry, about);
    case 'FILING_REVOKED':
    case 'FILING_REJECTED':
    case 'FILING_MISSING':
      return newFiling({ kind: 'CREATE_FILING' }, sku, facts.entry, about);
    case 'MANUAL':
      return [{ kind: 'LIFT_HOLD', done: false, role: 'ops' }];
    default:
      throw new Error(`unknown reason: ${String(reason satisfies never)}`);
  }
}

type About = Pick<Step, 'listId' | 'entryId'>;

function amend(attribute: string): Step {
  return { kind: 'AMEND_SHIPMENT', done: false, role: 'system', attribute };
}

function approveList(about: About): Step {
  return { kind: 'APPROVE_LIST', done: false, role: 'approver', ...about };
}

/** A condition that no attribute would decide has to be corrected in the list. */
function answers(
  sku: string,
  { missing = [] }: Hold,
  product: ProductClassifiedData | undefined,
  about: About,
): Step[] {
  if (missing.length === 0) return [approveList(about)];
  const known = { ...product?.attributes, ...product?.classification.attributes };
  return missing.map((attribute) => ({
    kind: 'ANSWER_ATTRIBUTE',
    done: known[attribute] !== undefined && known[attribute] !== null,
    role: 'officer',
    sku,
    attribute,
    ...about,
  }));
}

/** Of a filing that is there: its documents as they are, then what people do with it. */
function ofFiling(hold: Hold, { filing, entry }: HoldFacts, about: About): Step[] {
  const named = filingOf(hold);
  const required = entry?.requires ?? hold.missing ?? [];
  const documents = required.map((evidenceKind): Step => {
    const attached = filing?.evidence.filter(({ kind }) => kind === evidenceKind).at(-1);
    const done = filing === undefined ? !(hold.missing ?? required).includes(evidenceKind) : attached !== undefined;
    const at = attached === undefined ? {} : { at: attached.attachedAt };
    return { kind: 'ATTACH_EVIDENCE', done, role: 'officer', ...at, ...named, evidenceKind, ...about };
  });
  const status = filing?.status ?? hold.params['status'];
  return [...documents, ...acts(entry, status).map((act) => ({ ...act, ...named, ...about }))];
}

/** A filing that is still to be opened, with everything that it will need. */
function newFiling(
  first: Pick<Step, 'filingId'> & { kind: StepKind },
  sku: string,
  entry: ListEntry | undefined,
  about: About,
): Step[] {
  const documents = (entry?.requires ?? []).map((evidenceKind): Step => ({
    kind: 'ATTACH_EVIDENCE',
    done: false,
    role: 'officer',
    evidenceKind,
    ...about,
  }));
  return [
    { ...first, done: false, role: 'officer', sku, ...about },
    ...documents,
    ...acts(entry, undefined).map((act) => ({ ...act, ...about })),
  ];
}

/** With ON_EVIDENCE the last document completes the filing: nobody does that, so it is no step. */
function acts(entry: ListEntry | undefined, status: unknown): Step[] {
  if (entry?.completes !== 'ON_REVIEW') return [];
  const done = status === 'COMPLETED';
  return [
    { kind: 'SUBMIT_FILING', done: done || status === 'SUBMITTED', role: 'officer' },
    { kind: 'COMPLETE_FILING', done, role: 'approver' },
  ];
}

function filingOf({ filingId }: Hold): Pick<Step, 'filingId'> {
  return filingId === undefined ? {} : { filingId };
}
