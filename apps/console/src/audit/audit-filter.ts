import type { RegistrySchemas } from '@sluice/client';

export type AuditItem = RegistrySchemas['AuditItem'];

/** Which acts are shown; what is undefined narrows nothing. */
export interface AuditFilter {
  readonly person: string | undefined;
  /** Days on this screen, both included: `2026-11-27`. */
  readonly since: string | undefined;
  readonly until: string | undefined;
}

/** Whether an act is one of those that are looked for. Pure. */
export function isShown({ by, at }: Pick<AuditItem, 'by' | 'at'>, { person, since, until }: AuditFilter): boolean {
  const atMs = new Date(at).getTime();
  return (
    (person === undefined || by.toLowerCase().includes(person.toLowerCase())) &&
    (since === undefined || atMs >= new Date(`${since}T00:00:00`).getTime()) &&
    (until === undefined || atMs <= new Date(`${until}T23:59:59.999`).getTime())
  );
}
