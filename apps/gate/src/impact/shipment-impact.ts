import type { GateLine, Reason, ShipmentStatus } from '@sluice/contracts';
import { applyEvent, decide, parseInstant, severityOf, type Facts, type ShipmentState } from '@sluice/domain';

/** What a shipment would become. HELD: held where it was not, or for a reason it had not. */
export type Change = 'HELD' | 'RELEASED' | 'RECALLED';

/** A shipment that list versions would change. Statuses are those of decisions. */
export interface ShipmentImpact {
  readonly shipmentId: string;
  readonly exporterId: string;
  readonly destinationCountry: string;
  /** RFC 3339. */
  readonly plannedDispatchAt: string;
  readonly change: Change;
  /** As it is decided without the versions, and with them. */
  readonly from: ShipmentStatus;
  readonly to: ShipmentStatus;
  /** Why it would be held, most severe first; empty when it would not. */
  readonly reasons: readonly Reason[];
  /** Of a past shipment: what really became of it. */
  readonly became?: ShipmentStatus;
}

/** The facts a shipment is decided with as things are, and as they would be. */
export interface BothFacts {
  readonly now: Facts;
  readonly then: Facts;
}

const CAUSE = { type: 'sluice.impact.asked', id: 'impact' };

/**
 * What would become of an open shipment, by the lane's own rule. It is decided with the facts as they are first, so
 * that a decision which is still on its way does not count as an effect of the versions. Undefined: nothing changes.
 */
export function impactOnOpen(state: ShipmentState, facts: BothFacts, nowMs: number): ShipmentImpact | undefined {
  const before = decidedAgain(state, facts.now, nowMs);
  const after = decidedAgain(before, facts.then, nowMs);
  return impact(state, before, after);
}

function decidedAgain(state: ShipmentState, facts: Facts, nowMs: number): ShipmentState {
  const outcome = applyEvent(state, { type: 'redecide', cause: CAUSE }, facts, nowMs);
  return outcome.kind === 'decided' ? outcome.state : state;
}

/**
 * What would have become of a past shipment at its last decision, had the versions been in force then: decided from the
 * start both times, because whatever was released, recalled or held meanwhile is over.
 */
export function impactOnPast(state: ShipmentState, facts: BothFacts): ShipmentImpact | undefined {
  const atMs = parseInstant(state.decidedAt);
  const before = decide(state.snapshot, facts.now, undefined, atMs, state);
  const after = decide(state.snapshot, facts.then, undefined, atMs, state);
  const found = impact(state, before, after);
  return found && { ...found, became: state.status };
}

type Decision = Pick<ShipmentState, 'status' | 'lines'>;

function impact({ snapshot }: ShipmentState, before: Decision, after: Decision): ShipmentImpact | undefined {
  const change = changeOf(before, after);
  if (change === undefined) return undefined;
  return {
    shipmentId: snapshot.shipmentId,
    exporterId: snapshot.exporter.id,
    destinationCountry: snapshot.destinationCountry,
    plannedDispatchAt: snapshot.plannedDispatchAt,
    change,
    ...{ from: before.status, to: after.status, reasons: reasonsOf(after.lines) },
  };
}

function changeOf(before: Decision, after: Decision): Change | undefined {
  if (after.status === 'RELEASED') return before.status === 'RELEASED' ? undefined : 'RELEASED';
  if (before.status === 'RELEASED') return after.status === 'RECALLED' ? 'RECALLED' : 'HELD';
  const known = new Set(causesOf(before.lines));
  return causesOf(after.lines).every((cause) => known.has(cause)) ? undefined : 'HELD';
}

/** What holds the lines, without the ids that each decision gives anew. */
function causesOf(lines: readonly GateLine[]): string[] {
  return lines.flatMap(({ lineNo, holds }) =>
    holds.map(({ reason, requirement }) =>
      JSON.stringify([lineNo, reason, requirement?.listId, requirement?.entryId, requirement?.market]),
    ),
  );
}

function reasonsOf(lines: readonly GateLine[]): Reason[] {
  const reasons = new Set(lines.flatMap(({ holds }) => holds.map(({ reason }) => reason)));
  return [...reasons].sort((a, b) => severityOf(a) - severityOf(b));
}
