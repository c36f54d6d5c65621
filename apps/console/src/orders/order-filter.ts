import type { Order } from './promise.js';

/** What a tab asks of the desk. */
export const TABS = {
  all: {},
  atRisk: { atRisk: 'true' },
  FILING_NEEDED: { outcome: 'FILING_NEEDED' },
  UNDECIDED: { outcome: 'UNDECIDED' },
  CLEAR: { outcome: 'CLEAR' },
} as const satisfies Record<string, { readonly atRisk?: 'true'; readonly outcome?: Order['outcome'] }>;
export type Tab = keyof typeof TABS;

/** The tab of an address; what it does not know is no filter. */
export function tabOf(search: URLSearchParams): Tab {
  if (search.get('atRisk') === 'true') return 'atRisk';
  const outcome = search.get('outcome');
  return (['FILING_NEEDED', 'UNDECIDED', 'CLEAR'] as const).find((one) => one === outcome) ?? 'all';
}

export interface OrderQuery {
  readonly atRisk?: 'true';
  readonly outcome?: Order['outcome'];
  readonly q?: string;
  readonly wantedFrom?: string;
}

/** The address as a question to the desk. Past dates come only when somebody asks. @param today `2026-11-24` */
export function orderQuery(search: URLSearchParams, today: string): OrderQuery {
  const q = search.get('q')?.trim() ?? '';
  return {
    ...TABS[tabOf(search)],
    ...(q === '' ? {} : { q }),
    ...(search.get('past') === 'true' ? {} : { wantedFrom: today }),
  };
}
