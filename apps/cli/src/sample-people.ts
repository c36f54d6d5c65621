import type { Role } from '@sluice/platform';

/** Whom the development identity provider knows by which role (apps/identity/src/people.ts). */
export const SAMPLE_PERSON: Readonly<Record<Role, string>> = {
  officer: 'olga',
  approver: 'anna',
  ops: 'omar',
  auditor: 'audrey',
  warehouse: 'wei',
  system: 'sam',
};
