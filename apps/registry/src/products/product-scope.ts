import type { ListSource, ProductClassifiedData } from '@sluice/contracts';
import {
  explainScope,
  scopeOf,
  type CompiledList,
  type EntryScope,
  type ScopeVerdict,
  type TermExplanation,
} from '@sluice/domain';

/** What a product is under the lists in force. */
export const SCOPES = ['IN_SCOPE', 'OUT_OF_SCOPE', 'UNDECIDED'] as const;
export type Scope = (typeof SCOPES)[number];

const NAMES: Readonly<Record<ScopeVerdict, Scope>> = {
  IN: 'IN_SCOPE',
  OUT: 'OUT_OF_SCOPE',
  UNDECIDABLE: 'UNDECIDED',
};

/** A product's scope in a list of products. */
export interface ScopeSummary {
  readonly verdict: Scope;
  /** The sales text says what the attributes deny, and nobody has confirmed the classification. */
  readonly descriptionConflict: boolean;
}

/** A product's scope on its own page: every entry of every list in force, with the words that explain it. */
export interface ScopeResource extends ScopeSummary {
  /** English, for the product as a whole. */
  readonly words: string;
  readonly lists: readonly ListScope[];
}

export interface ListScope {
  readonly listId: string;
  readonly version: number;
  readonly title: string;
  /** With its confidence and caveat: nobody should read a verdict without them. */
  readonly source: ListSource;
  readonly entries: readonly EntryScopeResource[];
}

export interface EntryScopeResource {
  readonly entryId: string;
  readonly title: string;
  readonly verdict: Scope;
  /** English: why, and what to do. */
  readonly words: string;
  /** The entry's condition, term by term: TRUE, FALSE or UNDECIDED, and what is missing. */
  readonly terms: readonly TermExplanation[];
  readonly missingAttributes: readonly string[];
  /** Present when the sales text has signal words of the entry that the attributes deny. */
  readonly descriptionConflict?: { readonly signals: readonly string[]; readonly where: 'salesDescription' };
}

/** Scope under the given lists in force, or under one entry of them. */
export function scopeSummary(
  product: ProductClassifiedData,
  lists: readonly CompiledList[],
  entryId?: string,
): ScopeSummary {
  const entries = lists
    .flatMap((list) => scopeOf(product, list))
    .filter((entry) => entryId === undefined || entry.entryId === entryId);
  return { verdict: overall(entries), descriptionConflict: entries.some(isConflict) };
}

export function scopeResource(product: ProductClassifiedData, lists: readonly CompiledList[]): ScopeResource {
  const summary = scopeSummary(product, lists);
  return { ...summary, words: wordsOf(summary, lists), lists: lists.map((list) => listScope(product, list)) };
}

/** One entry that applies is enough; nothing is out before every entry says so, and nothing is out of no list at all. */
function overall(entries: readonly EntryScope[]): Scope {
  if (entries.some(({ verdict }) => verdict === 'IN')) return 'IN_SCOPE';
  if (entries.length === 0 || entries.some(({ verdict }) => verdict === 'UNDECIDABLE')) return 'UNDECIDED';
  return 'OUT_OF_SCOPE';
}

function isConflict({ conflictSignals }: EntryScope): boolean {
  return conflictSignals.length > 0;
}

function listScope(product: ProductClassifiedData, list: CompiledList): ListScope {
  const { listId, version, data } = list;
  const entries = explainScope(product, list).map(({ entryId, title, verdict, words, terms, ...rest }) => ({
    ...{ entryId, title, verdict: NAMES[verdict], words, terms, missingAttributes: rest.missingAttributes },
    ...(rest.conflictSignals.length === 0
      ? {}
      : { descriptionConflict: { signals: rest.conflictSignals, where: 'salesDescription' as const } }),
  }));
  return { listId, version, title: data.title, source: data.source, entries };
}

function wordsOf({ verdict, descriptionConflict }: ScopeSummary, lists: readonly CompiledList[]): string {
  if (lists.length === 0) return 'No applicable list is in force, so nothing can be said: approve a list that is.';
  switch (verdict) {
    case 'IN_SCOPE':
      return 'At least one entry applies: an export to its markets needs a completed filing.';
    case 'UNDECIDED':
      return 'An entry cannot be decided, so shipments with this product are held: complete the classification.';
    case 'OUT_OF_SCOPE':
      return descriptionConflict
        ? 'No entry applies, but the sales text says otherwise, so shipments with this product are held: correct the text or the attributes, or confirm the classification.'
        : 'No entry of a list in force applies.';
    default:
      return verdict satisfies never;
  }
}
