import type { RegistrySchemas } from '@sluice/client';

export type AuditItem = RegistrySchemas['AuditItem'];

export const KINDS = ['filing', 'product', 'list', 'import'] as const;
export type AuditKind = (typeof KINDS)[number];

/** Which acts are shown; what is undefined narrows nothing. */
export interface AuditFilter {
  /** Of one object, `filing:F-1001`; it says the kind too. */
  readonly object?: string;
  readonly kind?: AuditKind;
  readonly by?: string;
  /** Days on this screen, both included: `2026-11-27`. */
  readonly since?: string;
  readonly until?: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What the address says; what nobody could have chosen is left out. Pure. */
export function filterOf(search: URLSearchParams): AuditFilter {
  const said = (name: string): string | undefined => search.get(name)?.trim() || undefined;
  const day = (name: string): string | undefined => said(name)?.match(DAY)?.[0];
  const given = {
    object: said('object'),
    kind: KINDS.find((kind) => kind === search.get('kind')),
    by: said('by'),
    since: day('since'),
    until: day('until'),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** What the registry is asked: a day of this screen begins at its midnight here, and the last one is over at the next. Pure. */
export function queryOf({ since, until, ...filter }: AuditFilter): AuditFilter {
  return {
    ...filter,
    ...(since !== undefined && { since: midnight(since, 0) }),
    ...(until !== undefined && { until: midnight(until, 1) }),
  };
}

function midnight(day: string, daysLater: number): string {
  const at = new Date(`${day}T00:00:00`);
  // Not 24 hours: a day on which clocks change has more or fewer.
  at.setDate(at.getDate() + daysLater);
  return at.toISOString();
}

/** Where what is shown can be taken away as a file. Pure. */
export function exportAddress(filter: AuditFilter): string {
  return `/v1/registry/v1/audit/export?${new URLSearchParams({ format: 'csv', ...queryOf(filter) }).toString()}`;
}
