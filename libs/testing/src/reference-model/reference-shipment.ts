import type {
  Cause,
  GateCommandData,
  GateLine,
  GateShipmentData,
  Hold,
  HoldOverrideData,
  RecallAnsweredData,
  Requirement,
  Reason,
  ShipmentCancelledData,
  ShipmentData,
  ShipmentDepartedData,
  ShipmentLine,
} from '@sluice/contracts';
import { answerLine, filingRefs, listRefs, type Finding, type ReferenceFacts } from './rules.js';

/** A hold as far as the rule defines it: the English remedy is wording. */
export type ReferenceHold = Omit<Hold, 'remedy'>;
export type ReferenceLine = Omit<GateLine, 'holds'> & { holds: ReferenceHold[] };
/** What the gate says of a shipment. */
export type ReferenceDecision = Omit<GateShipmentData, 'lines'> & { lines: ReferenceLine[] };

/** What happens to a shipment, as it comes from the wire. */
export type ShipmentHappening =
  | { type: 'logistics.shipment.requested' | 'logistics.shipment.amended'; id: string; data: ShipmentData }
  | { type: 'logistics.shipment.cancelled'; id: string; data: ShipmentCancelledData }
  | { type: 'logistics.shipment.departed'; id: string; data: ShipmentDepartedData }
  | { type: 'logistics.shipment.recall-answered'; id: string; data: RecallAnsweredData }
  | { type: 'sluice.hold.override'; id: string; data: HoldOverrideData }
  | { type: 'sluice.hold.place' | 'sluice.hold.lift'; id: string; data: GateCommandData };

/** What makes a hold the one it is: as long as this is found, it is the same hold. */
interface HoldCause {
  readonly lineNo: number;
  readonly sku: string;
  readonly exporterId: string;
  readonly reason: Reason;
  readonly requirement?: Requirement;
  readonly manualId?: string;
}

interface Override {
  readonly holdId: string;
  readonly cause: HoldCause;
  readonly untilMs: number;
  readonly signed: string;
  readonly approvedFor: {
    readonly lineNo: number;
    readonly sku: string;
    readonly quantity: number;
    readonly exporterId: string;
    readonly consignee: string;
    readonly destination: string;
  };
}

interface ManualHold {
  readonly holdId: string;
  readonly since: string;
  readonly placedBy: string;
  readonly note: string;
}

/** A shipment as the model knows it. */
export interface ReferenceShipment {
  readonly snapshot: ShipmentData;
  readonly said: ReferenceDecision;
  readonly departed: boolean;
  /** The decision that began the recall that nobody has answered yet. */
  readonly recalledAt?: number;
  readonly manual: readonly ManualHold[];
  readonly overrides: readonly Override[];
}

/** What came of a happening: a new state (whose `said` is new), a refusal (the record is parked), or nothing. */
export type ShipmentStep =
  | { readonly kind: 'said'; readonly shipment: ReferenceShipment }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'nothing' };

/** Ids of new holds are the gate's own choice; a checker gives the one it chose. */
export type NameHold = (hold: { lineNo: number; reason: Reason; requirement?: Requirement }) => string;

const NOTHING: ShipmentStep = { kind: 'nothing' };
const refused = (code: string): ShipmentStep => ({ kind: 'refused', code });

export const isOver = ({ said: { status } }: ReferenceShipment): boolean =>
  status === 'CLOSED' || status === 'BREACHED';

/** One happening at one instant, with the facts of that instant. */
export function shipmentStep(
  shipment: ReferenceShipment | undefined,
  happening: ShipmentHappening,
  facts: ReferenceFacts,
  nowMs: number,
  nameHold: NameHold,
): ShipmentStep {
  const cause = { type: happening.type, id: happening.id };
  const decide = (snapshot: ShipmentData, manual: readonly ManualHold[], overrides: readonly Override[]) =>
    said(decision(shipment, snapshot, { manual, overrides }, facts, nowMs, cause, nameHold));
  switch (happening.type) {
    case 'logistics.shipment.requested':
    case 'logistics.shipment.amended': {
      // The whole shipment, whichever comes first. A version that is not newer changes nothing.
      if (shipment && happening.data.shipmentVersion <= shipment.said.shipmentVersion) return NOTHING;
      if (shipment && isOver(shipment)) return NOTHING;
      return decide(happening.data, shipment?.manual ?? [], shipment?.overrides ?? []);
    }
    case 'logistics.shipment.cancelled':
      if (!shipment) return refused('UNKNOWN_SHIPMENT');
      if (isOver(shipment) || happening.data.shipmentVersion < shipment.said.shipmentVersion) return NOTHING;
      return said(ended(shipment, 'CLOSED', happening.data.shipmentVersion, nowMs, cause));
    case 'logistics.shipment.departed': {
      if (!shipment) return refused('UNKNOWN_SHIPMENT');
      const { shipmentVersion } = happening.data;
      if (shipment.departed || shipmentVersion < shipment.said.shipmentVersion) return NOTHING;
      const status = shipment.said.status === 'RELEASED' ? 'CLOSED' : 'BREACHED';
      return said({ ...ended(shipment, status, shipmentVersion, nowMs, cause), departed: true });
    }
    case 'logistics.shipment.recall-answered':
      return recallAnswered(shipment, happening.data, nowMs, cause);
    case 'sluice.hold.override': {
      if (!shipment) return refused('UNKNOWN_SHIPMENT');
      if (isOver(shipment)) return NOTHING;
      const overrides = overridesAfter(shipment, happening.data, nowMs);
      return typeof overrides === 'string'
        ? refusedUnlessDuplicate(overrides)
        : decide(shipment.snapshot, shipment.manual, overrides);
    }
    case 'sluice.hold.place':
    case 'sluice.hold.lift': {
      if (!shipment) return refused('UNKNOWN_SHIPMENT');
      if (isOver(shipment)) return NOTHING;
      const manual =
        happening.type === 'sluice.hold.place'
          ? manualPlaced(shipment, happening.data, nowMs)
          : manualLifted(shipment, happening.data);
      return typeof manual === 'string'
        ? refusedUnlessDuplicate(manual)
        : decide(shipment.snapshot, manual, shipment.overrides);
    }
  }
}

/** The same shipment looked at again, because a fact changed or time passed. Says something only if there is news. */
export function shipmentAgain(
  shipment: ReferenceShipment,
  facts: ReferenceFacts,
  nowMs: number,
  cause: Cause,
  nameHold: NameHold,
): ShipmentStep {
  if (isOver(shipment)) return NOTHING;
  const next = decision(shipment, shipment.snapshot, shipment, facts, nowMs, cause, nameHold);
  const news = ({ said: { status, lines, lists }, overrides }: ReferenceShipment) =>
    JSON.stringify([status, lines, lists, overrides.length]);
  return news(next) === news(shipment) ? NOTHING : said(next);
}

function said(shipment: ReferenceShipment): ShipmentStep {
  return { kind: 'said', shipment };
}

function refusedUnlessDuplicate(code: string): ShipmentStep {
  return code === 'DUPLICATE' ? NOTHING : refused(code);
}

/** One decision: the day that counts is the day of dispatch, or today when that is past. */
function decision(
  before: ReferenceShipment | undefined,
  snapshot: ShipmentData,
  { manual, overrides }: Pick<ReferenceShipment, 'manual' | 'overrides'>,
  facts: ReferenceFacts,
  nowMs: number,
  cause: Cause,
  nameHold: NameHold,
): ReferenceShipment {
  const atMs = Math.max(nowMs, Date.parse(snapshot.plannedDispatchAt));
  const inForce = overrides.filter((override) => nowMs < override.untilMs && isForThis(override, snapshot));
  const used = new Set<Override>();
  const ordered = [...snapshot.lines].sort((a, b) => a.lineNo - b.lineNo);
  const lines = ordered.map((line, index): ReferenceLine => {
    const { lineNo, sku } = line;
    const { satisfied, findings } = answerLine(
      { ...snapshot, sku, ...(line.description === undefined ? {} : { description: line.description }) },
      facts,
      atMs,
    );
    const all: { finding: Finding; manual?: ManualHold }[] = findings.map((finding) => ({ finding }));
    if (index === 0) all.push(...manual.map(manualFinding));
    const holds = all.flatMap(({ finding, manual: byHand }): ReferenceHold[] => {
      const holdCause = causeOfHold(snapshot, line, finding, byHand?.holdId);
      const override = inForce.find((one) => releases(one, holdCause));
      if (override) used.add(override);
      return override ? [] : [holdFor(finding, holdCause, byHand)];
    });
    const filings = filingRefs(satisfied);
    if (holds.length > 0) return { lineNo, sku, verdict: 'HELD', filings, holds };
    const basis = all.length > 0 ? 'OVERRIDE' : satisfied.length > 0 ? 'FILING' : 'OUT_OF_SCOPE';
    return { lineNo, sku, verdict: 'CLEAR', basis, filings, holds: [] };
  });
  const clear = lines.every(({ verdict }) => verdict === 'CLEAR');
  const wasOut = before?.said.status === 'RELEASED' || before?.said.status === 'RECALLED';
  const decisionVersion = (before?.said.decisionVersion ?? 0) + 1;
  const status = clear ? 'RELEASED' : wasOut ? 'RECALLED' : 'HELD';
  return {
    snapshot,
    departed: false,
    manual,
    overrides: [...used],
    ...(status === 'RECALLED' ? { recalledAt: before?.recalledAt ?? decisionVersion } : {}),
    said: {
      shipmentId: snapshot.shipmentId,
      shipmentVersion: snapshot.shipmentVersion,
      decisionVersion,
      status,
      decidedAt: new Date(nowMs).toISOString(),
      exporterId: snapshot.exporter.id,
      orderIds: snapshot.orderIds,
      warehouseId: snapshot.shipFrom.warehouseId,
      destinationCountry: snapshot.destinationCountry,
      plannedDispatchAt: snapshot.plannedDispatchAt,
      lists: listRefs(facts, atMs),
      lines,
      cause,
    },
  };

  /** A hold that was open stays the same hold; another one is new. */
  function holdFor(finding: Finding, holdCause: HoldCause, byHand: ManualHold | undefined): ReferenceHold {
    const open = before && openHolds(before).find((one) => sameCause(one.cause, holdCause))?.hold;
    const { reason, requirement } = finding;
    const known = open ?? byHand;
    return {
      holdId: known?.holdId ?? nameHold({ lineNo: holdCause.lineNo, reason, ...(requirement ? { requirement } : {}) }),
      since: known?.since ?? new Date(nowMs).toISOString(),
      ...finding,
    };
  }
}

function manualFinding(manual: ManualHold): { finding: Finding; manual: ManualHold } {
  const { placedBy, note } = manual;
  return { finding: { reason: 'MANUAL', params: { placedBy, note } }, manual };
}

function causeOfHold(
  { exporter }: ShipmentData,
  { lineNo, sku }: Pick<ShipmentLine, 'lineNo' | 'sku'>,
  { reason, requirement }: Pick<Finding, 'reason' | 'requirement'>,
  manualId: string | undefined,
): HoldCause {
  // A manual hold is a hold of the shipment: it only stands on a line.
  if (manualId !== undefined) return { lineNo: 0, sku: '', exporterId: '', reason, manualId };
  return { lineNo, sku, exporterId: exporter.id, reason, ...(requirement ? { requirement } : {}) };
}

function sameCause(a: HoldCause, b: HoldCause): boolean {
  const text = ({ lineNo, sku, exporterId, reason, requirement: r, manualId }: HoldCause) =>
    JSON.stringify([lineNo, sku, exporterId, reason, r?.listId, r?.entryId, r?.market, manualId]);
  return text(a) === text(b);
}

/** A missing filing that has been opened meanwhile is still what two people said to go without. */
function releases({ cause }: Override, found: HoldCause): boolean {
  if (sameCause(cause, found)) return true;
  return found.reason === 'FILING_INCOMPLETE' && sameCause(cause, { ...found, reason: 'FILING_MISSING' });
}

/** Not for more goods, other goods, or somebody else than the two people saw. */
function isForThis({ approvedFor }: Override, snapshot: ShipmentData): boolean {
  const line = snapshot.lines.find(({ lineNo }) => lineNo === approvedFor.lineNo);
  return (
    line !== undefined &&
    line.sku === approvedFor.sku &&
    line.quantity <= approvedFor.quantity &&
    snapshot.exporter.id === approvedFor.exporterId &&
    snapshot.consignee.name === approvedFor.consignee &&
    snapshot.destinationCountry === approvedFor.destination
  );
}

function openHolds({ snapshot, said: { lines } }: ReferenceShipment) {
  return lines.flatMap((line) =>
    line.holds.map((hold) => {
      const manualId = hold.reason === 'MANUAL' ? hold.holdId : undefined;
      return { hold, line, cause: causeOfHold(snapshot, line, hold, manualId) };
    }),
  );
}

/** The shipment is over: what was said last stays as it was. */
function ended(
  shipment: ReferenceShipment,
  status: 'CLOSED' | 'BREACHED',
  shipmentVersion: number,
  nowMs: number,
  cause: Cause,
): ReferenceShipment {
  return { ...shipment, said: saidNext(shipment, { status, shipmentVersion }, nowMs, cause) };
}

function saidNext(
  { said: before }: ReferenceShipment,
  changes: Partial<ReferenceDecision>,
  nowMs: number,
  cause: Cause,
): ReferenceDecision {
  const decidedAt = new Date(nowMs).toISOString();
  return { ...before, ...changes, decisionVersion: before.decisionVersion + 1, decidedAt, cause };
}

/** STOPPED answers the recall that is open; DEPARTED is a breach whenever it comes. */
function recallAnswered(
  shipment: ReferenceShipment | undefined,
  { decisionVersion, outcome }: RecallAnsweredData,
  nowMs: number,
  cause: Cause,
): ShipmentStep {
  if (!shipment) return refused('UNKNOWN_SHIPMENT');
  const { said: before, recalledAt } = shipment;
  if (decisionVersion > before.decisionVersion) return refused('DECISION_UNKNOWN');
  if (outcome === 'DEPARTED') {
    if (shipment.departed) return NOTHING;
    return said({ ...ended(shipment, 'BREACHED', before.shipmentVersion, nowMs, cause), departed: true });
  }
  if (before.status !== 'RECALLED' || recalledAt === undefined || decisionVersion < recalledAt) return NOTHING;
  const { recalledAt: _answered, ...rest } = shipment;
  return said({ ...rest, said: saidNext(shipment, { status: 'HELD' }, nowMs, cause) });
}

/** Two people, a reason, an end that is still to come, and at least one hold that is open or overridden already. */
function overridesAfter(
  shipment: ReferenceShipment,
  { holdIds, reason, requestedBy, approvedBy, until }: HoldOverrideData,
  nowMs: number,
): readonly Override[] | string {
  if (requestedBy.trim().toLowerCase() === approvedBy.trim().toLowerCase()) return 'OVERRIDE_SAME_PERSON';
  if (reason.trim() === '') return 'JUSTIFICATION_MISSING';
  const untilMs = Date.parse(until);
  if (untilMs <= nowMs) return 'OVERRIDE_ENDED';
  const signed = JSON.stringify([requestedBy, approvedBy, reason, untilMs]);
  const renewed = shipment.overrides.filter(({ holdId }) => holdIds.includes(holdId));
  const open = openHolds(shipment).filter(({ hold }) => holdIds.includes(hold.holdId));
  if (renewed.length + open.length === 0) return 'HOLD_UNKNOWN';
  if (open.length === 0 && renewed.every((old) => old.signed === signed)) return 'DUPLICATE';
  const { consignee, destinationCountry: destination, exporter } = shipment.snapshot;
  return [
    ...shipment.overrides.filter((old) => !renewed.includes(old)),
    ...renewed.map((old) => ({ ...old, untilMs, signed })),
    ...open.map(({ hold: { holdId }, line: { lineNo, sku }, cause }): Override => {
      const quantity = shipment.snapshot.lines.find((line) => line.lineNo === lineNo)?.quantity ?? 0;
      const approvedFor = { lineNo, sku, quantity, exporterId: exporter.id, consignee: consignee.name, destination };
      return { holdId, cause, untilMs, signed, approvedFor };
    }),
  ];
}

/** The ids are the sender's; one that stands already is a duplicate, one of another hold is refused. */
function manualPlaced(
  { manual, overrides, ...shipment }: ReferenceShipment,
  { holdIds, reason, requestedBy }: GateCommandData,
  nowMs: number,
): readonly ManualHold[] | string {
  if (reason.trim() === '') return 'JUSTIFICATION_MISSING';
  const added = [...new Set(holdIds)].filter((holdId) => !manual.some((known) => known.holdId === holdId));
  const others = [...shipment.said.lines.flatMap(({ holds }) => holds), ...overrides].map(({ holdId }) => holdId);
  if (added.some((holdId) => others.includes(holdId))) return 'HOLD_ID_TAKEN';
  if (added.length === 0) return 'DUPLICATE';
  const since = new Date(nowMs).toISOString();
  return [...manual, ...added.map((holdId) => ({ holdId, since, placedBy: requestedBy, note: reason }))];
}

/** All that are named, or none. */
function manualLifted(shipment: ReferenceShipment, { holdIds }: GateCommandData): readonly ManualHold[] | string {
  const { manual, said: now } = shipment;
  const other = holdIds.find((holdId) => !manual.some((known) => known.holdId === holdId));
  if (other === undefined) return manual.filter(({ holdId }) => !holdIds.includes(holdId));
  return now.lines.some(({ holds }) => holds.some(({ holdId }) => holdId === other))
    ? 'HOLD_NOT_MANUAL'
    : 'HOLD_UNKNOWN';
}
