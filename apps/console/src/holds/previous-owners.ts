import type { DeskSchemas } from '@sluice/client';

export type AssignResult = DeskSchemas['AssignResults']['results'][number];
/** Who looks after something; null: nobody. */
export type Assignee = string | null;

/** Who looked after what before, so that it can be given back to them. Pure. */
export function previousOwners(results: readonly AssignResult[]): Map<Assignee, readonly string[]> {
  const owners = new Map<Assignee, string[]>();
  for (const { shipmentId, outcome, previous } of results) {
    if (outcome !== 'ASSIGNED' || previous === undefined) continue;
    owners.set(previous, [...(owners.get(previous) ?? []), shipmentId]);
  }
  return owners;
}
