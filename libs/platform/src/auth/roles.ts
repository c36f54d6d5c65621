/** What a person or a system is there for. One may have several. */
export const ROLES = ['officer', 'approver', 'ops', 'auditor', 'warehouse', 'system'] as const;
export type Role = (typeof ROLES)[number];

const KNOWN: ReadonlySet<string> = new Set(ROLES);

export function isRole(name: unknown): name is Role {
  return typeof name === 'string' && KNOWN.has(name);
}
