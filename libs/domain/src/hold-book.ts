import type { Hold, Reason } from '@sluice/contracts';
import { findingIdentity, identityOf, newHoldId, type HoldPlace } from './hold-identity.js';
import type { Finding, FindingOf } from './findings.js';
import { remedyFor } from './reasons.js';
import type { ClosedHold, OpenedHold, ShipmentState } from './shipment-state.js';
import { formatInstant } from './time.js';

const NO_OPENED: readonly OpenedHold[] = Object.freeze([]);
const NO_CLOSED: readonly ClosedHold[] = Object.freeze([]);

/** The holds that a state has open. */
export function openHoldsOf(state: ShipmentState): Hold[] {
  return state.lines.flatMap((line) => line.holds);
}

/** Says that holds are closed at an instant. */
export function closedHolds(holds: Iterable<Hold>, nowMs: number): readonly ClosedHold[] {
  const closed: ClosedHold[] = [];
  for (const { holdId } of holds) closed.push({ holdId, closedAt: formatInstant(nowMs) });
  return closed.length === 0 ? NO_CLOSED : closed;
}

/**
 * Gives findings their holds: one that was open already keeps its id and its `since`, whatever its facts have become.
 * Used for one decision; afterwards it knows what the decision opened and closed.
 */
export class HoldBook {
  /** The holds of the previous decision that nothing has been found for yet, by identity. */
  private readonly unclaimed: Map<string, Hold> | undefined;
  private opened: OpenedHold[] | undefined;

  constructor(
    private readonly shipmentId: string,
    private readonly decisionVersion: number,
    private readonly nowMs: number,
    previous: ShipmentState | undefined,
  ) {
    this.unclaimed = previous && holdsByIdentity(previous);
  }

  /** The hold of a finding: the one that was open, or a new one. */
  holdFor(place: HoldPlace, finding: Finding): Hold {
    const identity = findingIdentity(place, finding);
    const known = this.unclaimed?.get(identity);
    if (known !== undefined) {
      this.unclaimed?.delete(identity);
      return holdOf(finding, known.holdId, known.since);
    }
    const since = finding.manualHold?.since ?? formatInstant(this.nowMs);
    const holdId = finding.manualHold?.holdId ?? newHoldId(this.shipmentId, identity, since, this.decisionVersion);
    const hold = holdOf(finding, holdId, since);
    (this.opened ??= []).push({ ...hold, lineNo: place.lineNo, sku: place.sku });
    return hold;
  }

  /** The holds that are new with this decision. */
  holdsOpened(): readonly OpenedHold[] {
    return this.opened ?? NO_OPENED;
  }

  /** The holds that were open and have not been asked for. */
  holdsClosed(): readonly ClosedHold[] {
    return this.unclaimed === undefined || this.unclaimed.size === 0
      ? NO_CLOSED
      : closedHolds(this.unclaimed.values(), this.nowMs);
  }
}

function holdsByIdentity({ snapshot, lines }: ShipmentState): Map<string, Hold> | undefined {
  let byIdentity: Map<string, Hold> | undefined;
  for (const { lineNo, sku, holds } of lines) {
    for (const hold of holds) {
      const place = { exporterId: snapshot.exporter.id, lineNo, sku };
      const manualHoldId = hold.reason === 'MANUAL' ? hold.holdId : undefined;
      (byIdentity ??= new Map()).set(identityOf(place, hold.reason, hold.requirement, manualHoldId), hold);
    }
  }
  return byIdentity;
}

function holdOf(finding: Finding, holdId: string, since: string): Hold {
  const { reason, requirement, filingId, missing, facts } = finding;
  return {
    holdId,
    reason,
    since,
    ...(requirement === undefined ? {} : { requirement }),
    ...(filingId === undefined ? {} : { filingId }),
    ...(missing === undefined ? {} : { missing: [...missing] }),
    params: facts,
    remedy: remedyOf(finding),
  };
}

/** The remedy of a finding. */
export function remedyOf<R extends Reason>({ reason, facts }: FindingOf<R>): string {
  return remedyFor(reason, facts);
}
