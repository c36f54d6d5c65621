import type { AttributeValue, Hold } from '@sluice/contracts';
import { createHash } from 'node:crypto';

export const FIX_KINDS = [
  'APPROVE_LIST',
  'AMEND_DESTINATION',
  'PUBLISH_PRODUCT',
  'CLASSIFY_PRODUCT',
  'RESOLVE_CONFLICT',
  'COMPLETE_FILING',
  'RENEW_FILING',
  'CREATE_FILING',
  'LIFT_HOLD',
] as const;
export type FixKind = (typeof FIX_KINDS)[number];

/** Who does it; `system`: the sender of the shipment, or the product master. */
export const FIX_ROLES = ['officer', 'approver', 'ops', 'system'] as const;
export type FixRole = (typeof FIX_ROLES)[number];

/** The next step that would close a hold. Holds with the same key are closed by one and the same act. */
export interface Fix {
  /** Opaque; the same for the same act, today and tomorrow. */
  readonly key: string;
  readonly kind: FixKind;
  readonly role: FixRole;
  readonly exporterId?: string;
  readonly sku?: string;
  readonly filingId?: string;
  readonly listId?: string;
  readonly entryId?: string;
  /** As the applicable list calls the entry. */
  readonly entryTitle?: string;
  /** Evidence kinds, or the attributes nobody has answered. */
  readonly missing?: readonly string[];
  /** What has to be amended at the sender, or the first attribute to answer. */
  readonly attribute?: string;
  /** The country as it was given. */
  readonly country?: string;
  /** Only of LIFT_HOLD: who placed the hold, and why. */
  readonly placedBy?: string;
  readonly note?: string;
}

type HoldFacts = Pick<Hold, 'reason' | 'params' | 'requirement' | 'filingId' | 'missing'>;

/** Everything a fix says but its key, and what makes two of its kind the same act. */
interface Step extends Omit<Fix, 'key'> {
  readonly sameness: readonly unknown[];
}

/**
 * What would close a hold if it were alone: see `waysOut`. Pure: it goes by what the hold says of itself, so that the queue,
 * a shipment's page and the groups of `GET /v1/holds/fixes` never differ. What a hold does not say is left out.
 */
export function fixOf(hold: HoldFacts): Fix {
  const { sameness, ...step } = stepOf(hold);
  return { key: keyOf(step.kind, sameness), ...withoutGaps(step) };
}

function stepOf(hold: HoldFacts): Step {
  const { reason, params, requirement } = hold;
  const sku = text(params['sku']);
  const country = text(params['country']);
  const entry = {
    listId: requirement?.listId,
    entryId: requirement?.entryId ?? text(params['entryId']),
    entryTitle: text(params['entryTitle']),
  };
  switch (reason) {
    case 'LIST_UNAVAILABLE':
      return listStep(params);
    case 'DESTINATION_UNKNOWN':
      return { ...amend('destinationCountry', country), sameness: ['destination', country] };
    case 'PRODUCT_UNKNOWN':
      return { kind: 'PUBLISH_PRODUCT', role: 'system', sku, sameness: [sku] };
    case 'CLASSIFICATION_INCOMPLETE':
      return classificationStep(hold, { ...entry, sku });
    case 'DESCRIPTION_CONFLICT':
      return { kind: 'RESOLVE_CONFLICT', role: 'officer', sku, ...entry, sameness: [sku] };
    case 'FILING_REVOKED':
    case 'FILING_REJECTED':
      // One new filing takes the place of the old one, for all its products.
      return { kind: 'CREATE_FILING', role: 'officer', ...filingOf(hold), ...entry, sku, sameness: replaced(hold) };
    case 'FILING_EXPIRED':
      return { kind: 'RENEW_FILING', role: 'officer', ...filingOf(hold), ...entry, sku, sameness: replaced(hold) };
    case 'FILING_INCOMPLETE':
      return filingStep(hold, { ...entry, sku });
    case 'FILING_MISSING': {
      const exporterId = text(params['exporterId']);
      const sameness = ['new', exporterId, entry.listId, entry.entryId, sku];
      return { kind: 'CREATE_FILING', role: 'officer', exporterId, ...entry, sku, sameness };
    }
    case 'MANUAL': {
      const [placedBy, note] = [text(params['placedBy']), text(params['note'])];
      return { kind: 'LIFT_HOLD', role: 'ops', placedBy, note, sameness: [placedBy, note] };
    }
    default:
      return unknownReason(reason);
  }
}

/** Either no list is in force for what comes from there, or nobody can say where it comes from. */
function listStep(params: Hold['params']): Step {
  const country = text(params['exporterCountry']);
  return params['problem'] === 'EXPORTER_COUNTRY_UNKNOWN'
    ? { ...amend('exporter.country', country), sameness: ['exporter', country] }
    : { kind: 'APPROVE_LIST', role: 'approver', country, sameness: [country] };
}

function amend(attribute: string, country: string | undefined): Omit<Step, 'sameness'> {
  return { kind: 'AMEND_DESTINATION', role: 'system', attribute, country };
}

/** Questions are answered on the product's page, all of them at once; without one the list itself has to be corrected. */
function classificationStep({ missing, params }: HoldFacts, about: Partial<Fix>): Step {
  const questions = missing ?? texts(params['attributes']);
  const { listId, entryId, entryTitle, sku } = about;
  if (questions.length === 0) {
    return { kind: 'APPROVE_LIST', role: 'approver', listId, entryId, entryTitle, sameness: [listId, entryId] };
  }
  const attribute = questions[0];
  return { kind: 'CLASSIFY_PRODUCT', role: 'officer', ...about, missing: questions, attribute, sameness: [sku] };
}

/**
 * A filing that lacks a document waits for an officer, one that lacks none for a second person. One that is completed
 * starts too late, and is renewed for an earlier day; one that does not say its days needs its receipt corrected.
 */
function filingStep(hold: HoldFacts, about: Partial<Fix>): Step {
  const { params } = hold;
  const missing = hold.missing ?? texts(params['missing']);
  const step = { ...filingOf(hold), ...about, sameness: replaced(hold) };
  if (missing.length > 0) return { kind: 'COMPLETE_FILING', role: 'officer', ...step, missing };
  if (params['status'] !== 'COMPLETED') return { kind: 'COMPLETE_FILING', role: 'approver', ...step };
  return {
    kind: text(params['validFrom']) === undefined ? 'COMPLETE_FILING' : 'RENEW_FILING',
    role: 'officer',
    ...step,
  };
}

function filingOf({ filingId, params }: HoldFacts): { filingId: string | undefined } {
  return { filingId: filingId ?? text(params['filingId']) };
}

function replaced(hold: HoldFacts): readonly unknown[] {
  return ['filing', filingOf(hold).filingId];
}

function keyOf(kind: FixKind, sameness: readonly unknown[]): string {
  const digest = createHash('sha256')
    .update(JSON.stringify(sameness.map((part) => part ?? null)))
    .digest('base64url');
  return `${kind}.${digest.slice(0, KEY_CHARACTERS)}`;
}

/** 96 bits: two of a billion acts share a key with a chance of one in 10¹¹. */
const KEY_CHARACTERS = 16;

/** JSON has no undefined, and neither has a fix that is compared. */
function withoutGaps<T extends object>(step: T): T {
  return Object.fromEntries(Object.entries(step).filter(([, value]) => value !== undefined)) as T;
}

function text(value: AttributeValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function texts(value: AttributeValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function unknownReason(reason: never): never {
  throw new Error(`unknown reason: ${String(reason)}`);
}
