import type { Role } from '@sluice/platform';

/** Somebody whom the development identity provider knows. */
export interface SamplePerson {
  /** What they sign in as, and what stands in the records of what they did. */
  readonly name: string;
  readonly fullName: string;
  readonly roles: readonly Role[];
  /** Exporters they act for; `*` for all. */
  readonly exporters: readonly string[];
}

/** One for each role, who has no other; and one who has two, in whom it can be seen that four eyes are two people. */
export const SAMPLE_PEOPLE: readonly SamplePerson[] = [
  { name: 'olga', fullName: 'Olga Olsen, compliance officer', roles: ['officer'], exporters: ['*'] },
  { name: 'anna', fullName: 'Anna Andersson, approver', roles: ['approver'], exporters: ['*'] },
  { name: 'omar', fullName: 'Omar Osman, operations', roles: ['ops'], exporters: ['*'] },
  { name: 'audrey', fullName: 'Audrey Austen, auditor', roles: ['auditor'], exporters: ['*'] },
  { name: 'wei', fullName: 'Wei Wang, warehouse', roles: ['warehouse'], exporters: ['*'] },
  { name: 'lena', fullName: 'Lena Lund, compliance lead', roles: ['officer', 'approver'], exporters: ['*'] },
  { name: 'sam', fullName: 'Sam, a system of ours', roles: ['system'], exporters: ['*'] },
];

export function samplePerson(name: string): SamplePerson | undefined {
  return SAMPLE_PEOPLE.find((person) => person.name === name);
}
