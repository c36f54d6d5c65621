import type { GateLine, Hold, HoldOverrideData, ShipmentData } from '@sluice/contracts';
import { findingIdentity, identityOf, type HoldPlace } from './hold-identity.js';
import type { Finding } from './findings.js';
import { refused } from './refusals.js';
import type { Override, OverrideScope, Refused, ShipmentState, Unchanged } from './shipment-state.js';
import { formatInstant, parseInstant } from './time.js';

const NONE: readonly Override[] = Object.freeze([]);

/** The overrides that still count for a snapshot at an instant: not ended, and for what the two people saw. */
export function overridesInForce(
  overrides: readonly Override[],
  shipment: ShipmentData,
  nowMs: number,
): readonly Override[] {
  if (overrides.length === 0) return NONE;
  return overrides.filter((override) => nowMs < parseInstant(override.until) && isApprovedFor(override, shipment));
}

function isApprovedFor({ approvedFor }: Override, shipment: ShipmentData): boolean {
  const line = shipment.lines.find(({ lineNo }) => lineNo === approvedFor.lineNo);
  return (
    line !== undefined &&
    line.sku === approvedFor.sku &&
    line.quantity <= approvedFor.quantity &&
    shipment.exporter.id === approvedFor.exporterId &&
    shipment.consignee.name === approvedFor.consigneeName &&
    shipment.destinationCountry === approvedFor.destinationCountry
  );
}

/**
 * The override that releases a finding, if there is one. One for FILING_MISSING also releases FILING_INCOMPLETE of the
 * same requirement: opening the filing that was missing must not take the release back.
 */
export function overrideFor(overrides: readonly Override[], place: HoldPlace, finding: Finding): Override | undefined {
  if (overrides.length === 0) return undefined;
  const identity = findingIdentity(place, finding);
  const whileMissing =
    finding.reason === 'FILING_INCOMPLETE'
      ? identityOf(place, 'FILING_MISSING', finding.requirement, undefined)
      : undefined;
  return overrides.find((override) => override.identity === identity || override.identity === whileMissing);
}

/** Applies a command: the overrides that the shipment has then, or why it is refused. One that is given already is a duplicate. */
export function withOverrides(
  state: ShipmentState,
  command: HoldOverrideData,
  nowMs: number,
): readonly Override[] | Unchanged | Refused {
  if (isSamePerson(command.requestedBy, command.approvedBy)) {
    return refused(
      'OVERRIDE_SAME_PERSON',
      `${command.requestedBy} asked for this override and approved it`,
      'approvedBy',
    );
  }
  if (command.reason.trim() === '') {
    return refused('JUSTIFICATION_MISSING', 'The override does not say why', 'reason');
  }
  if (!(nowMs < parseInstant(command.until))) {
    return refused('OVERRIDE_ENDED', `The override ended at ${command.until}, before it came here`, 'until');
  }
  const named = new Set(command.holdIds);
  const given = state.overrides.filter(({ holdId }) => named.has(holdId));
  const renewed = given.map((old) => renewal(old, command, nowMs));
  const added = openHolds(state, named).map(({ line, hold }) => overrideOf(state.snapshot, line, hold, command, nowMs));
  if (renewed.length + added.length === 0) {
    return refused('HOLD_UNKNOWN', `None of the holds named is open on ${command.shipmentId}`, 'holdIds');
  }
  if (added.length === 0 && given.every((old) => saysTheSame(old, command))) {
    return { kind: 'unchanged', reason: 'DUPLICATE' };
  }
  return [...state.overrides.filter(({ holdId }) => !named.has(holdId)), ...renewed, ...added];
}

/** Names are written by people: case, width and blanks do not make two of one. */
function isSamePerson(a: string, b: string): boolean {
  return personKey(a) === personKey(b);
}

function personKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

function openHolds(state: ShipmentState, named: ReadonlySet<string>): { line: GateLine; hold: Hold }[] {
  return state.lines.flatMap((line) =>
    line.holds.filter(({ holdId }) => named.has(holdId)).map((hold) => ({ line, hold })),
  );
}

function overrideOf(
  shipment: ShipmentData,
  line: GateLine,
  hold: Hold,
  command: HoldOverrideData,
  nowMs: number,
): Override {
  const { holdId, reason, requirement } = hold;
  const place = { exporterId: shipment.exporter.id, lineNo: line.lineNo, sku: line.sku };
  return {
    holdId,
    reason,
    ...(requirement ? { requirement } : {}),
    identity: identityOf(place, reason, requirement, reason === 'MANUAL' ? holdId : undefined),
    ...signatures(command, nowMs),
    approvedFor: scopeOfOverride(shipment, line),
  };
}

function renewal(old: Override, command: HoldOverrideData, nowMs: number): Override {
  return { ...old, ...signatures(command, nowMs) };
}

function saysTheSame(old: Override, { requestedBy, approvedBy, reason, until }: HoldOverrideData): boolean {
  return (
    old.requestedBy === requestedBy &&
    old.approvedBy === approvedBy &&
    old.justification === reason &&
    parseInstant(old.until) === parseInstant(until)
  );
}

function signatures({ requestedBy, approvedBy, reason, until }: HoldOverrideData, nowMs: number) {
  return { requestedBy, approvedBy, justification: reason, overriddenAt: formatInstant(nowMs), until };
}

function scopeOfOverride(shipment: ShipmentData, { lineNo, sku }: GateLine): OverrideScope {
  return {
    lineNo,
    sku,
    quantity: shipment.lines.find((line) => line.lineNo === lineNo)?.quantity ?? 0,
    exporterId: shipment.exporter.id,
    consigneeName: shipment.consignee.name,
    destinationCountry: shipment.destinationCountry,
  };
}
