import type { RefusalCode, Refused } from './shipment-state.js';

/** What the sender of a refused input does about it. */
const REMEDIES: Readonly<Record<RefusalCode, string>> = {
  UNKNOWN_SHIPMENT: 'Publish the shipment with logistics.shipment.requested, then replay this record.',
  NO_LINES: 'Publish a new version of the shipment that has its lines, or cancel it.',
  LINE_NUMBER_REPEATED: 'Publish a new version of the shipment in which every line has its own lineNo.',
  DECISION_UNKNOWN: 'Answer with the decisionVersion of the recall.',
  OVERRIDE_SAME_PERSON: 'Ask another person to approve the override.',
  OVERRIDE_ENDED: 'Ask for a new override with a later end.',
  JUSTIFICATION_MISSING: 'Say why in `reason`.',
  HOLD_UNKNOWN: 'Read the shipment’s newest record on gate.shipment.v1 and name holds that are open there.',
  HOLD_ID_TAKEN: 'Place the hold under an id of its own.',
  HOLD_NOT_MANUAL: 'Close the hold by its remedy, or ask for an override; only manual holds are lifted.',
};

/** A refusal with the remedy that goes with its code. */
export function refused(code: RefusalCode, message: string, field?: string): Refused {
  return { kind: 'refused', code, message, ...(field === undefined ? {} : { field }), remedy: REMEDIES[code] };
}
