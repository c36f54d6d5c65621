import { hash } from 'node:crypto';
import type { Reason, Requirement } from '@sluice/contracts';
import type { Finding } from './findings.js';

/** Separates the parts of an identity: names on the wire are printable. Not U+0000, which PostgreSQL cannot store. */
const SEPARATOR = '\u001f';
const HOLD_ID_HEX_DIGITS = 20;

/** The line that a hold is on, as far as it makes the hold what it is. */
export interface HoldPlace {
  readonly exporterId: string;
  readonly lineNo: number;
  readonly sku: string;
}

/**
 * What makes two holds of a shipment the same one: line, reason and requirement (exporter, SKU, entry, market).
 * A manual hold is the same as long as its own id is.
 */
export function identityOf(
  place: HoldPlace,
  reason: Reason,
  requirement: Requirement | undefined,
  manualHoldId: string | undefined,
): string {
  if (manualHoldId !== undefined) return reason + SEPARATOR + manualHoldId;
  const line = place.lineNo + SEPARATOR + place.sku + SEPARATOR + place.exporterId + SEPARATOR + reason;
  if (requirement === undefined) return line;
  const { listId, entryId, market } = requirement;
  return line + SEPARATOR + listId + SEPARATOR + entryId + SEPARATOR + market;
}

/** The identity of what was found. */
export function findingIdentity(place: HoldPlace, { reason, requirement, manualHold }: Finding): string {
  return identityOf(place, reason, requirement, manualHold?.holdId);
}

/** The id of a hold that is new: the same decision made twice gives the same id, and a hold that comes back another one. */
export function newHoldId(shipmentId: string, identity: string, since: string, decisionVersion: number): string {
  const digest = hash('sha256', [shipmentId, identity, since, decisionVersion].join(SEPARATOR), 'hex');
  return `H-${digest.slice(0, HOLD_ID_HEX_DIGITS)}`;
}
