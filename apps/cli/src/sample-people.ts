import { ROLES, type Role } from '@sluice/platform';

/** In whose part something is done: one who has this role and no other, or the lead, who is officer and approver. */
export type Actor = Role | 'lead';

export const ACTORS: readonly Actor[] = [...ROLES, 'lead'];

/** Whom the development identity provider knows by which part (apps/identity/src/people.ts). */
export const SAMPLE_PERSON: Readonly<Record<Actor, string>> = {
  officer: 'olga',
  approver: 'anna',
  ops: 'omar',
  auditor: 'audrey',
  warehouse: 'wei',
  system: 'sam',
  lead: 'lena',
};
