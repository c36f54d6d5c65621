import type { Reason, Requirement } from '@sluice/contracts';
import { severityOf, type ReasonFacts } from './reasons.js';
import type { ManualHold } from './shipment-state.js';

/** A reason found on a line, before it has an identity: what a hold says, without its id and its `since`. */
export type Finding = { [R in Reason]: FindingOf<R> }[Reason];

/** A finding of one reason with the facts of that reason. */
export interface FindingOf<R extends Reason> {
  readonly reason: R;
  readonly requirement?: Requirement;
  readonly filingId?: string;
  /** Evidence kinds, or attributes. */
  readonly missing?: readonly string[];
  readonly facts: ReasonFacts[R];
  /** Only of MANUAL: the hold as it was placed, with its own id. */
  readonly manualHold?: ManualHold;
}

/** Most severe first; within a reason in a stable order, so that the order of facts and lines does not show. */
export function bySeverity(a: Finding, b: Finding): number {
  return severityOf(a.reason) - severityOf(b.reason) || compareTexts(placeOf(a), placeOf(b));
}

function placeOf({ requirement, manualHold }: Finding): string {
  return requirement
    ? `${requirement.listId}\n${requirement.entryId}\n${requirement.market}`
    : (manualHold?.holdId ?? '');
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
