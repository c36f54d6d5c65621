import type { ProductClassifiedData } from '@sluice/contracts';
import type { CompiledEntry, CompiledList } from './applicable-list.js';
import { explainCondition, type TermExplanation } from './condition-explanation.js';
import type { ScopeVerdict } from './condition.js';
import { scopeOf, subjectOf, type EntryScope } from './scope.js';

/** What one entry says of one product, and why. */
export interface EntryExplanation extends EntryScope {
  readonly title: string;
  /** Every term of the entry's condition. */
  readonly terms: readonly TermExplanation[];
  /** English: the verdict with the terms it rests on, and what to do when there is something to do. */
  readonly words: string;
}

/**
 * Scope as `scopeOf` has it, with the words that explain it; one explanation an entry, in the list's order. For a page
 * that a person looks at: it parses every condition anew.
 */
export function explainScope(product: ProductClassifiedData, list: CompiledList): EntryExplanation[] {
  const subject = subjectOf(product);
  const scope = scopeOf(product, list);
  return list.entries.flatMap((entry, index) => {
    const verdict = scope[index];
    if (verdict === undefined) return [];
    const terms = explainCondition(entry.data.when)(subject);
    return [{ ...verdict, title: entry.title, terms, words: wordsOf(entry, verdict, terms) }];
  });
}

function wordsOf(entry: CompiledEntry, scope: EntryScope, terms: readonly TermExplanation[]): string {
  const because = terms.filter(({ decides }) => decides).map(({ words }) => words);
  return [`${opening(scope.verdict, entry.title)}, because ${because.join('; and ')}.`, ...advice(scope)].join(' ');
}

function opening(verdict: ScopeVerdict, title: string): string {
  switch (verdict) {
    case 'IN':
      return `In scope of “${title}”`;
    case 'OUT':
      return `Out of scope of “${title}”`;
    case 'UNDECIDABLE':
      return `Whether it is in scope of “${title}” cannot be decided`;
    default:
      return verdict satisfies never;
  }
}

function advice({ missingAttributes, conflictSignals }: EntryScope): string[] {
  return [
    ...(missingAttributes.length > 0 ? [`Add ${missingAttributes.join(', ')} to the classification.`] : []),
    ...(conflictSignals.length > 0
      ? [
          `But the sales text says ${conflictSignals.map((signal) => `“${signal}”`).join(', ')}: correct the text or the attributes, or confirm the classification.`,
        ]
      : []),
  ];
}
