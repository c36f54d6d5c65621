import type { Filing } from './filings-api.js';

/** Whose turn it is. */
export const TABS = ['evidence', 'second', 'authority', 'ending', 'all'] as const;
export type Tab = (typeof TABS)[number];

export const ENDS_WITHIN_DAYS = 60;
const DAY_MS = 86_400_000;
const RECEIPT = 'FILING_RECEIPT';

type Turn = Pick<Filing, 'status' | 'missing' | 'validUntil' | 'renewedBy'>;

/**
 * The tab that a filing stands under besides All: a draft, or one that lacks more than the authority's receipt, needs evidence;
 * with everything there it waits for a second officer; with the receipt outstanding it is with the authority. One that ends
 * soon is told until a successor was made. Undefined: nobody's turn. Pure.
 */
export function tabOf(
  { status, missing, validUntil, renewedBy }: Turn,
  nowMs: number,
): Exclude<Tab, 'all'> | undefined {
  switch (status) {
    case 'DRAFT':
      return 'evidence';
    case 'SUBMITTED':
      if (missing.length === 0) return 'second';
      return missing.every((kind) => kind === RECEIPT) ? 'authority' : 'evidence';
    case 'COMPLETED': {
      if (validUntil === null || renewedBy !== undefined) return undefined;
      return new Date(validUntil).getTime() - nowMs <= ENDS_WITHIN_DAYS * DAY_MS ? 'ending' : undefined;
    }
    default:
      return undefined;
  }
}

const HINTS: readonly (readonly [RegExp, string])[] = [
  [/receipt|回执/iu, RECEIPT],
  [/assess|report|评估|报告/iu, 'SECURITY_ASSESSMENT_REPORT'],
];

/**
 * What a file is likely to be: by its name where that tells, else what is missing, each missing kind once; always only a
 * guess that somebody confirms. @param place of the file among those chosen, from 0. Pure.
 */
export function guessKind(name: string, place: number, missing: readonly string[], kinds: readonly string[]): string {
  const named = HINTS.find(([pattern, kind]) => kinds.includes(kind) && pattern.test(name))?.[1];
  return named ?? missing[place] ?? missing.at(-1) ?? kinds[0] ?? '';
}
