import type { GateCommandData } from '@sluice/contracts';
import { openHoldsOf } from './hold-book.js';
import { refused } from './refusals.js';
import type { ManualHold, Refused, ShipmentState, Unchanged } from './shipment-state.js';
import { formatInstant } from './time.js';

/** Applies `sluice.hold.place`: the manual holds that the shipment has then. The ids are the sender's. */
export function withHoldsPlaced(
  state: ShipmentState,
  { shipmentId, holdIds, reason, requestedBy }: GateCommandData,
  nowMs: number,
): readonly ManualHold[] | Unchanged | Refused {
  if (reason.trim() === '') return refused('JUSTIFICATION_MISSING', 'The hold does not say why', 'reason');
  const known = new Set(state.manualHolds.map(({ holdId }) => holdId));
  const taken = takenIds(state);
  const collision = holdIds.findIndex((holdId) => taken.has(holdId) && !known.has(holdId));
  if (collision >= 0) {
    return refused('HOLD_ID_TAKEN', `${holdIds[collision]} is another hold of ${shipmentId}`, `holdIds[${collision}]`);
  }
  const placed = [...new Set(holdIds)]
    .filter((holdId) => !known.has(holdId))
    .map((holdId) => ({ holdId, since: formatInstant(nowMs), placedBy: requestedBy, note: reason }));
  return placed.length === 0 ? { kind: 'unchanged', reason: 'DUPLICATE' } : [...state.manualHolds, ...placed];
}

/** Ids of holds that are open, or would be without an override. */
function takenIds(state: ShipmentState): ReadonlySet<string> {
  return new Set([...openHoldsOf(state), ...state.overrides].map(({ holdId }) => holdId));
}

/** Applies `sluice.hold.lift`: the manual holds that are left. All that are named, or none. */
export function withHoldsLifted(state: ShipmentState, command: GateCommandData): readonly ManualHold[] | Refused {
  const manual = new Set(state.manualHolds.map(({ holdId }) => holdId));
  const other = command.holdIds.findIndex((holdId) => !manual.has(holdId));
  if (other >= 0) return notManual(state, command, other);
  const lifted = new Set(command.holdIds);
  return state.manualHolds.filter(({ holdId }) => !lifted.has(holdId));
}

function notManual(state: ShipmentState, { holdIds, shipmentId }: GateCommandData, index: number): Refused {
  const holdId = holdIds[index];
  const open = openHoldsOf(state).find((hold) => hold.holdId === holdId);
  return open === undefined
    ? refused('HOLD_UNKNOWN', `Hold ${holdId} is not open on ${shipmentId}`, `holdIds[${index}]`)
    : refused('HOLD_NOT_MANUAL', `Hold ${holdId} is there for ${open.reason}`, `holdIds[${index}]`);
}
