import type { Hold, Reason } from '@sluice/contracts';
import { fixOf, type Fix } from './fix.js';

/** How a hold is closed: by what closes `by`, which is the hold itself or another one of its line. */
export interface WayOut {
  readonly hold: Hold;
  readonly by: Hold;
  readonly fix: Fix;
}

/** How near the filings of a reason are to covering what they are for. Other reasons have no filing. */
const DISTANCE: Partial<Record<Reason, number>> = {
  FILING_INCOMPLETE: 0,
  FILING_EXPIRED: 1,
  FILING_REJECTED: 2,
  FILING_REVOKED: 3,
  FILING_MISSING: 4,
};

/**
 * What would close each hold of a line, in their order. Filings stand for one another: the first that covers a requirement
 * closes all of its holds (`coverageOf` in libs/domain). So their way out is that of the filing that is nearest to it, and
 * one that was revoked before asks for nothing of its own.
 */
export function waysOut(holds: readonly Hold[]): WayOut[] {
  const nearest = new Map<string, Hold>();
  for (const hold of holds) {
    const other = nearest.get(duty(hold));
    if (other === undefined || distance(hold) < distance(other)) nearest.set(duty(hold), hold);
  }
  return holds.map((hold) => {
    const by = nearest.get(duty(hold)) ?? hold;
    return { hold, by, fix: fixOf(by) };
  });
}

/** Equal for holds that one filing closes; else the hold's own. */
function duty({ holdId, reason, requirement }: Hold): string {
  if (requirement === undefined || DISTANCE[reason] === undefined) return holdId;
  return JSON.stringify([requirement.listId, requirement.entryId, requirement.market]);
}

function distance({ reason }: Hold): number {
  return DISTANCE[reason] ?? Infinity;
}
