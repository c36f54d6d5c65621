import type {
  Cause,
  GateCommandData,
  HoldOverrideData,
  RecallAnsweredData,
  ShipmentCancelledData,
  ShipmentData,
  ShipmentDepartedData,
} from '@sluice/contracts';
import { decide, type Assessment, type DecisionContext } from './decide.js';
import type { Facts } from './facts.js';
import { sayState } from './gate-event.js';
import { closedHolds, openHoldsOf } from './hold-book.js';
import { withHoldsLifted, withHoldsPlaced } from './manual-holds.js';
import { withOverrides } from './overrides.js';
import { refused } from './refusals.js';
import { sameJson } from './same-json.js';
import type {
  Decided,
  ManualHold,
  Outcome,
  Refused,
  ShipmentInput,
  ShipmentState,
  SnapshotInput,
  Unchanged,
} from './shipment-state.js';
import { formatInstant } from './time.js';

const NO_MANUAL_HOLDS: readonly ManualHold[] = Object.freeze([]);
const DUPLICATE: Unchanged = Object.freeze({ kind: 'unchanged', reason: 'DUPLICATE' });
const STALE_VERSION: Unchanged = Object.freeze({ kind: 'unchanged', reason: 'STALE_VERSION' });
const NO_CHANGE: Unchanged = Object.freeze({ kind: 'unchanged', reason: 'NO_CHANGE' });
const FINAL: Unchanged = Object.freeze({ kind: 'unchanged', reason: 'FINAL' });

/**
 * Applies one input to a shipment: the lane's one entry to the domain. Pure; `nowMs` is the decision's instant.
 * `previous` is the stored state, undefined for a shipment that is not known. A refusal is for parking; nothing is thrown
 * for anything the contract lets through.
 */
export function applyEvent(
  previous: ShipmentState | undefined,
  input: ShipmentInput,
  facts: Facts,
  nowMs: number,
): Outcome {
  if (isSnapshot(input)) return applySnapshot(previous, input.data, input, facts, nowMs);
  if (previous !== undefined) return applyToKnown(previous, input, facts, nowMs);
  return input.type === 'redecide' ? NO_CHANGE : unknownShipment(input.data.shipmentId);
}

function isSnapshot(input: ShipmentInput): input is SnapshotInput {
  return input.type === 'logistics.shipment.requested' || input.type === 'logistics.shipment.amended';
}

function applyToKnown(
  previous: ShipmentState,
  input: Exclude<ShipmentInput, SnapshotInput>,
  facts: Facts,
  nowMs: number,
): Outcome {
  switch (input.type) {
    case 'logistics.shipment.cancelled':
      return applyCancelled(previous, input.data, input, nowMs);
    case 'logistics.shipment.departed':
      return applyDeparted(previous, input.data, input, nowMs);
    case 'logistics.shipment.recall-answered':
      return applyRecallAnswered(previous, input.data, input, nowMs);
    case 'sluice.hold.override':
      return applyOverride(previous, input.data, input, facts, nowMs);
    case 'sluice.hold.place':
    case 'sluice.hold.lift':
      return applyManual(previous, input.type, input.data, input, facts, nowMs);
    case 'redecide':
      return applyRedecide(previous, input.cause, facts, nowMs);
    default:
      return input satisfies never;
  }
}

function unknownShipment(shipmentId: string): Refused {
  return refused('UNKNOWN_SHIPMENT', `Shipment ${shipmentId} has never been requested`, 'shipmentId');
}

function isFinal({ status }: ShipmentState): boolean {
  return status === 'CLOSED' || status === 'BREACHED';
}

/** Requested and amended are one: each carries the whole shipment, and either may be the first that comes. */
function applySnapshot(
  previous: ShipmentState | undefined,
  shipment: ShipmentData,
  cause: Cause,
  facts: Facts,
  nowMs: number,
): Outcome {
  if (previous !== undefined) {
    if (shipment.shipmentVersion < previous.shipmentVersion) return STALE_VERSION;
    if (shipment.shipmentVersion === previous.shipmentVersion) return DUPLICATE;
    if (isFinal(previous)) return FINAL;
  }
  const problem = lineProblem(shipment);
  if (problem !== undefined) return problem;
  const context = previous && { manualHolds: previous.manualHolds, overrides: previous.overrides };
  return decided(previous, shipment, decide(shipment, facts, previous, nowMs, context), context, cause, nowMs);
}

/** What JSON Schema cannot say: a line number names one line. */
function lineProblem({ lines }: ShipmentData): Refused | undefined {
  if (lines.length === 0) return refused('NO_LINES', 'The shipment has no lines', 'lines');
  if (lines.length === 1) return undefined;
  const seen = new Set<number>();
  for (const [index, { lineNo }] of lines.entries()) {
    if (seen.has(lineNo)) {
      return refused('LINE_NUMBER_REPEATED', `lineNo ${lineNo} names two lines`, `lines[${index}].lineNo`);
    }
    seen.add(lineNo);
  }
  return undefined;
}

function applyRedecide(previous: ShipmentState, cause: Cause, facts: Facts, nowMs: number): Outcome {
  if (isFinal(previous)) return FINAL;
  const assessment = decide(previous.snapshot, facts, previous, nowMs);
  return saysTheSame(assessment, previous)
    ? NO_CHANGE
    : decided(previous, previous.snapshot, assessment, previous, cause, nowMs);
}

/** Spent overrides are not seen by readers, but they must not come back to life: dropping one is a change too. */
function saysTheSame(assessment: Assessment, previous: ShipmentState): boolean {
  return (
    assessment.status === previous.status &&
    assessment.overrides.length === previous.overrides.length &&
    sameJson(assessment.lists, previous.lists) &&
    sameJson(assessment.lines, previous.lines)
  );
}

function applyCancelled(previous: ShipmentState, data: ShipmentCancelledData, cause: Cause, nowMs: number): Outcome {
  if (data.shipmentVersion < previous.shipmentVersion) return STALE_VERSION;
  if (isFinal(previous)) return FINAL;
  return finished(
    previous,
    { ...previous, shipmentVersion: data.shipmentVersion, status: 'CLOSED', closedAs: 'CANCELLED' },
    cause,
    nowMs,
  );
}

/** A shipment that leaves while it is not released is a breach, also when it had been cancelled. */
function applyDeparted(previous: ShipmentState, data: ShipmentDepartedData, cause: Cause, nowMs: number): Outcome {
  if (data.shipmentVersion < previous.shipmentVersion) return STALE_VERSION;
  if (previous.departedAt !== undefined) return FINAL;
  const departed = { ...previous, shipmentVersion: data.shipmentVersion, departedAt: data.departedAt };
  return previous.status === 'RELEASED'
    ? finished(previous, { ...departed, status: 'CLOSED', closedAs: 'DEPARTED' }, cause, nowMs)
    : finished(previous, breachOf(departed), cause, nowMs);
}

/**
 * STOPPED turns the recall that was answered into a hold; an answer to an older recall says nothing of the present one.
 * DEPARTED is a breach whenever it comes: the goods had left after a release was taken back.
 */
function applyRecallAnswered(previous: ShipmentState, data: RecallAnsweredData, cause: Cause, nowMs: number): Outcome {
  if (data.decisionVersion > previous.decisionVersion) {
    const message = `Shipment ${data.shipmentId} has no decision ${data.decisionVersion}`;
    return refused('DECISION_UNKNOWN', message, 'decisionVersion');
  }
  if (data.outcome === 'DEPARTED') {
    if (previous.departedAt !== undefined) return FINAL;
    return finished(previous, breachOf({ ...previous, departedAt: data.answeredAt }), cause, nowMs);
  }
  if (isFinal(previous)) return FINAL;
  if (previous.status !== 'RECALLED') return STALE_VERSION;
  if (data.decisionVersion < (previous.recalledAtDecision ?? 0)) return STALE_VERSION;
  const { recalledAtDecision: _answered, ...rest } = previous;
  return settled(next({ ...rest, status: 'HELD' }, previous, nowMs), cause, [], []);
}

function breachOf(departed: ShipmentState): ShipmentState {
  const { closedAs: _closedAs, ...rest } = departed;
  return { ...rest, status: 'BREACHED' };
}

function applyOverride(
  previous: ShipmentState,
  command: HoldOverrideData,
  cause: Cause,
  facts: Facts,
  nowMs: number,
): Outcome {
  if (isFinal(previous)) return FINAL;
  const overrides = withOverrides(previous, command, nowMs);
  if ('kind' in overrides) return overrides;
  const context = { manualHolds: previous.manualHolds, overrides };
  return decidedAgain(previous, context, cause, facts, nowMs);
}

function applyManual(
  previous: ShipmentState,
  type: 'sluice.hold.place' | 'sluice.hold.lift',
  command: GateCommandData,
  cause: Cause,
  facts: Facts,
  nowMs: number,
): Outcome {
  if (isFinal(previous)) return FINAL;
  const manualHolds =
    type === 'sluice.hold.place' ? withHoldsPlaced(previous, command, nowMs) : withHoldsLifted(previous, command);
  if ('kind' in manualHolds) return manualHolds;
  return decidedAgain(previous, { manualHolds, overrides: previous.overrides }, cause, facts, nowMs);
}

/** A command is always answered with a decision, also when it changes nothing that readers see. */
function decidedAgain(
  previous: ShipmentState,
  context: DecisionContext,
  cause: Cause,
  facts: Facts,
  nowMs: number,
): Decided {
  const { snapshot } = previous;
  return decided(previous, snapshot, decide(snapshot, facts, previous, nowMs, context), context, cause, nowMs);
}

/** The state that a decision leaves, and what to say. */
function decided(
  previous: ShipmentState | undefined,
  snapshot: ShipmentData,
  assessment: Assessment,
  context: DecisionContext | undefined,
  cause: Cause,
  nowMs: number,
): Decided {
  const { status, lines, lists, overrides, nextBoundaryMs } = assessment;
  const decisionVersion = (previous?.decisionVersion ?? 0) + 1;
  const state: ShipmentState = {
    snapshot,
    shipmentVersion: Math.max(snapshot.shipmentVersion, previous?.shipmentVersion ?? 0),
    decisionVersion,
    status,
    lines,
    lists,
    decidedAt: formatInstant(nowMs),
    manualHolds: context?.manualHolds ?? NO_MANUAL_HOLDS,
    overrides,
    ...(nextBoundaryMs === undefined ? undefined : { nextBoundaryMs }),
    ...(status === 'RECALLED' ? { recalledAtDecision: previous?.recalledAtDecision ?? decisionVersion } : undefined),
  };
  return settled(state, cause, assessment.holdsOpened, assessment.holdsClosed);
}

/** The shipment is over: lines and holds stay as they stood, and none is open any more. */
function finished(previous: ShipmentState, end: ShipmentState, cause: Cause, nowMs: number): Decided {
  const { nextBoundaryMs: _nextBoundaryMs, recalledAtDecision: _recalledAtDecision, ...rest } = end;
  const closed = isFinal(previous) ? [] : closedHolds(openHoldsOf(previous), nowMs);
  return settled(next(rest, previous, nowMs), cause, [], closed);
}

function next(state: ShipmentState, previous: ShipmentState, nowMs: number): ShipmentState {
  return { ...state, decisionVersion: previous.decisionVersion + 1, decidedAt: formatInstant(nowMs) };
}

function settled(
  state: ShipmentState,
  { type, id }: Cause,
  holdsOpened: Decided['holdsOpened'],
  holdsClosed: Decided['holdsClosed'],
): Decided {
  return { kind: 'decided', state, say: sayState(state, { type, id }), holdsOpened, holdsClosed };
}
