import type { Reason } from '@sluice/contracts';

/**
 * The facts of each reason: what a reader needs to say it in any language. Days are days in Asia/Shanghai,
 * `date` is the day that was tested, `country` the destination.
 */
export type ReasonFacts = {
  LIST_UNAVAILABLE: { date: string; exporterCountry: string; problem: 'NO_LIST_IN_FORCE' | 'EXPORTER_COUNTRY_UNKNOWN' };
  DESTINATION_UNKNOWN: { country: string };
  PRODUCT_UNKNOWN: { sku: string };
  CLASSIFICATION_INCOMPLETE: EntryFacts & { attributes: string[] };
  DESCRIPTION_CONFLICT: EntryFacts & { signals: string[]; where: 'PRODUCT' | 'LINE' };
  FILING_REVOKED: FilingFacts;
  FILING_REJECTED: FilingFacts;
  FILING_EXPIRED: FilingFacts & { validUntil: string | null };
  FILING_INCOMPLETE: FilingFacts & { status: string; missing: string[]; validFrom: string | null };
  FILING_MISSING: EntryFacts & { exporterId: string };
  MANUAL: { placedBy: string; note: string };
};

type EntryFacts = { sku: string; country: string; entryId: string; entryTitle: string };
type FilingFacts = EntryFacts & { filingId: string; date: string };

/** How one reason ranks and what would close it. */
interface ReasonRow<R extends Reason> {
  readonly reason: R;
  /** One English sentence or two: what is, and what would close the hold. */
  readonly remedy: (facts: ReasonFacts[R]) => string;
}

/** The eleven reasons, most severe first (1-product.md): this order is the order of a line's holds. */
const TABLE: readonly { [R in Reason]: ReasonRow<R> }[Reason][] = [
  {
    reason: 'LIST_UNAVAILABLE',
    remedy: ({ date, exporterCountry, problem }) =>
      problem === 'NO_LIST_IN_FORCE'
        ? `No applicable list is in force on ${date}: approve a list that is.`
        : `Exporter country “${exporterCountry}” is not an ISO country code, so no list can be chosen: ask the sender to amend it.`,
  },
  {
    reason: 'DESTINATION_UNKNOWN',
    remedy: ({ country }) => `Destination “${country}” is not an ISO country code: ask the sender to amend it.`,
  },
  { reason: 'PRODUCT_UNKNOWN', remedy: ({ sku }) => `${sku} is not in the product master: publish it there.` },
  {
    reason: 'CLASSIFICATION_INCOMPLETE',
    remedy: ({ sku, entryId, entryTitle, attributes }) =>
      attributes.length > 0
        ? `The classification of ${sku} does not say ${listed(attributes)}: add it, so that “${entryTitle}” can be decided.`
        : `The condition of entry ${entryId} cannot be decided for ${sku}: approve a list version that corrects it.`,
  },
  {
    reason: 'DESCRIPTION_CONFLICT',
    remedy: ({ sku, entryTitle, signals, where }) =>
      `The ${where === 'PRODUCT' ? 'sales text' : 'line description'} of ${sku} says ${quoted(signals)}, its attributes deny “${entryTitle}”: correct one of them, or confirm the classification.`,
  },
  {
    reason: 'FILING_REVOKED',
    remedy: ({ filingId, sku, country }) =>
      `Filing ${filingId} was revoked: complete a new filing that covers ${sku} for ${country}.`,
  },
  {
    reason: 'FILING_REJECTED',
    remedy: ({ filingId, sku, country }) =>
      `Filing ${filingId} was rejected: complete a new filing that covers ${sku} for ${country}.`,
  },
  {
    reason: 'FILING_EXPIRED',
    remedy: ({ filingId, validUntil, date }) =>
      `Filing ${filingId} ${validUntil === null ? 'has expired' : `ends on ${validUntil}, before ${date}`}: complete a filing that is valid on ${date}.`,
  },
  { reason: 'FILING_INCOMPLETE', remedy: incompleteFilingRemedy },
  {
    reason: 'FILING_MISSING',
    remedy: ({ exporterId, sku, country, entryTitle }) =>
      `No filing of ${exporterId} covers ${sku} for ${country}: open a filing under “${entryTitle}” and complete it.`,
  },
  { reason: 'MANUAL', remedy: ({ placedBy, note }) => `Held by ${placedBy}: ${note}. Lift the manual hold.` },
];

function incompleteFilingRemedy(facts: ReasonFacts['FILING_INCOMPLETE']): string {
  const { filingId, status, missing, validFrom, date } = facts;
  if (missing.length > 0) return `Filing ${filingId} still lacks ${listed(missing)}: attach what is missing.`;
  if (status !== 'COMPLETED') return `Filing ${filingId} is ${status} and lacks no document: complete it.`;
  return validFrom === null
    ? `Filing ${filingId} does not say from which day it is valid: correct its receipt.`
    : `Filing ${filingId} is valid from ${validFrom}, after ${date}: dispatch on ${validFrom} or later, or complete a filing that is valid on ${date}.`;
}

function quoted(words: readonly string[]): string {
  return listed(words.map((word) => `“${word}”`));
}

const WORDS_SAID_MAX = 5;

/** The first few words: a sentence that names five hundred signals is read by nobody; the facts have them all. */
function listed(words: readonly string[]): string {
  const more = words.length - WORDS_SAID_MAX;
  return more > 0 ? `${words.slice(0, WORDS_SAID_MAX).join(', ')} and ${more} more` : words.join(', ');
}

/** The reasons, most severe first. */
export const REASONS: readonly Reason[] = TABLE.map((row) => row.reason);

const RANK = new Map<Reason, number>(REASONS.map((reason, rank) => [reason, rank]));

/** 0 for the most severe reason. */
export function severityOf(reason: Reason): number {
  return RANK.get(reason) ?? -1;
}

const REMEDIES = Object.fromEntries(TABLE.map((row) => [row.reason, row.remedy])) as {
  [R in Reason]: ReasonRow<R>['remedy'];
};

/** The English sentence that says what would close a hold of this reason with these facts. */
export function remedyFor<R extends Reason>(reason: R, facts: ReasonFacts[R]): string {
  return REMEDIES[reason](facts);
}
