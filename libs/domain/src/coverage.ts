import type { FilingRef, FilingUpdatedData, Requirement } from '@sluice/contracts';
import type { Finding } from './findings.js';
import { parseInstant } from './time.js';

/** Who needs a filing, for what, where to, and on which day (Asia/Shanghai, `YYYY-MM-DD`). */
export interface Need {
  readonly exporterId: string;
  readonly sku: string;
  readonly requirement: Requirement;
  /** The destination as the sender writes it. */
  readonly country: string;
  readonly entryTitle: string;
  readonly day: string;
}

/** A requirement is covered by one filing, or open for the reasons found: never for none. */
export type Coverage =
  | { readonly covered: true; readonly filing: FilingUpdatedData }
  | { readonly covered: false; readonly findings: readonly Finding[] };

/**
 * Whether filings cover a need. A completed one that is valid on the day does; else each distinct reason among the
 * filings that touch the need is found once, for the latest filing of that reason, and FILING_MISSING only without any.
 */
export function coverageOf(need: Need, filings: readonly FilingUpdatedData[]): Coverage {
  let best: FilingUpdatedData | undefined;
  let touching: FilingUpdatedData[] | undefined;
  for (const filing of filings) {
    if (!touches(filing, need)) continue;
    if (covers(filing, need.day)) {
      if (best === undefined || outlasts(filing, best)) best = filing;
    } else {
      (touching ??= []).push(filing);
    }
  }
  if (best !== undefined) return { covered: true, filing: best };
  return { covered: false, findings: openFindings(need, touching ?? []) };
}

function touches(filing: FilingUpdatedData, { exporterId, requirement }: Need): boolean {
  return (
    filing.entryId === requirement.entryId &&
    filing.listId === requirement.listId &&
    filing.exporterId === exporterId &&
    filing.status !== 'WITHDRAWN' &&
    (filing.markets.includes('*') || filing.markets.includes(requirement.market))
  );
}

/** Days compare as texts. A completed filing that still lacks something, or has no first day, covers nothing. */
function covers(filing: FilingUpdatedData, day: string): boolean {
  return (
    filing.status === 'COMPLETED' &&
    filing.missing.length === 0 &&
    filing.validFrom !== null &&
    filing.validFrom <= day &&
    (filing.validUntil === null || day <= filing.validUntil)
  );
}

/** Of several filings that cover a need the one valid longest is named, so that the basis changes as rarely as it can. */
function outlasts(a: FilingUpdatedData, b: FilingUpdatedData): boolean {
  if (a.validUntil === b.validUntil) return a.filingId < b.filingId;
  return a.validUntil === null || (b.validUntil !== null && a.validUntil > b.validUntil);
}

function openFindings(need: Need, touching: readonly FilingUpdatedData[]): readonly Finding[] {
  const latest = new Map<FilingReason, FilingUpdatedData>();
  for (const filing of touching) {
    const reason = reasonOf(filing, need.day);
    const other = latest.get(reason);
    if (other === undefined || isLater(filing, other)) latest.set(reason, filing);
  }
  if (latest.size === 0) return [missingFinding(need)];
  return [...latest].map(([reason, filing]) => filingFinding(reason, filing, need));
}

type FilingReason = 'FILING_REVOKED' | 'FILING_REJECTED' | 'FILING_EXPIRED' | 'FILING_INCOMPLETE';

/** Why a filing that touches a need does not cover it. */
function reasonOf(filing: FilingUpdatedData, day: string): FilingReason {
  switch (filing.status) {
    case 'REVOKED':
      return 'FILING_REVOKED';
    case 'REJECTED':
      return 'FILING_REJECTED';
    case 'EXPIRED':
      return 'FILING_EXPIRED';
    case 'COMPLETED':
      return filing.validUntil !== null && filing.validUntil < day ? 'FILING_EXPIRED' : 'FILING_INCOMPLETE';
    case 'DRAFT':
    case 'SUBMITTED':
    case 'WITHDRAWN': // touches nothing: never asked
      return 'FILING_INCOMPLETE';
    default:
      return filing.status satisfies never;
  }
}

/** A filing does not say when it was changed: its last document does, and without documents its id has to do. */
function isLater(a: FilingUpdatedData, b: FilingUpdatedData): boolean {
  const aAt = lastAttachedAtMs(a);
  const bAt = lastAttachedAtMs(b);
  return aAt === bAt ? a.filingId > b.filingId : aAt > bAt;
}

function lastAttachedAtMs(filing: FilingUpdatedData): number {
  return filing.evidence.reduce((latest, { attachedAt }) => Math.max(latest, parseInstant(attachedAt)), -Infinity);
}

function filingFinding(reason: FilingReason, filing: FilingUpdatedData, need: Need): Finding {
  const { filingId, status, missing, validFrom, validUntil } = filing;
  const { requirement } = need;
  const facts = { ...entryFacts(need), filingId, date: need.day };
  switch (reason) {
    case 'FILING_REVOKED':
    case 'FILING_REJECTED':
      return { reason, requirement, filingId, facts };
    case 'FILING_EXPIRED':
      return { reason, requirement, filingId, facts: { ...facts, validUntil } };
    case 'FILING_INCOMPLETE':
      return { reason, requirement, filingId, missing, facts: { ...facts, status, missing, validFrom } };
    default:
      return reason satisfies never;
  }
}

function missingFinding(need: Need): Finding {
  const facts = { ...entryFacts(need), exporterId: need.exporterId };
  return { reason: 'FILING_MISSING', requirement: need.requirement, facts };
}

function entryFacts({ sku, country, requirement, entryTitle }: Need): {
  sku: string;
  country: string;
  entryId: string;
  entryTitle: string;
} {
  return { sku, country, entryId: requirement.entryId, entryTitle };
}

const refs = new WeakMap<FilingUpdatedData, FilingRef>();

/** A filing as a decision names it: with the SHA-256 of each document. Made once a filing version. */
export function filingRef(filing: FilingUpdatedData): FilingRef {
  const known = refs.get(filing);
  if (known !== undefined) return known;
  const { filingId, filingVersion, number, evidence } = filing;
  const ref = Object.freeze({ filingId, filingVersion, number, evidence: evidence.map(({ sha256 }) => sha256) });
  refs.set(filing, ref);
  return ref;
}
