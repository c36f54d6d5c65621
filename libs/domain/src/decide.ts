import type {
  Basis,
  FilingRef,
  GateLine,
  Hold,
  ListRef,
  ShipmentData,
  ShipmentLine,
  ShipmentStatus,
} from '@sluice/contracts';
import { lineAssessor, type LineFindings } from './consignment.js';
import { filingRef } from './coverage.js';
import type { Facts } from './facts.js';
import type { Finding } from './findings.js';
import { HoldBook } from './hold-book.js';
import { listRefsInForce } from './lists-in-force.js';
import { overrideFor, overridesInForce } from './overrides.js';
import type { ClosedHold, ManualHold, OpenedHold, Override, ShipmentState } from './shipment-state.js';
import { parseInstant } from './time.js';

/** What people have said about a shipment: it outlives the snapshot. */
export interface DecisionContext {
  readonly manualHolds: readonly ManualHold[];
  readonly overrides: readonly Override[];
}

/** The answer for one snapshot, with everything it is based on. */
export interface Assessment {
  readonly status: ShipmentStatus;
  /** In order of `lineNo`, whatever order the shipment has them in. */
  readonly lines: GateLine[];
  readonly lists: ListRef[];
  /** The overrides that released something. The others are spent: what they were approved for is gone. */
  readonly overrides: readonly Override[];
  /** When the first of them ends. */
  readonly nextBoundaryMs: number | undefined;
  readonly holdsOpened: readonly OpenedHold[];
  readonly holdsClosed: readonly ClosedHold[];
}

const NO_CONTEXT: DecisionContext = Object.freeze({ manualHolds: Object.freeze([]), overrides: Object.freeze([]) });
const NO_OVERRIDES: readonly Override[] = NO_CONTEXT.overrides;
// Shared by all clear lines; frozen, because the contract's types cannot say that nobody writes into them.
const NO_HOLDS: Hold[] = [];
const NO_FILINGS: FilingRef[] = [];
Object.freeze(NO_HOLDS);
Object.freeze(NO_FILINGS);

/**
 * Decides a snapshot: every line, its holds and its basis, at `max(now, plannedDispatchAt)` (1-product.md, "Time").
 * `previous` is where holds get their ids and `since` from, and whether a release is taken back. Pure.
 */
export function decide(
  shipment: ShipmentData,
  facts: Facts,
  previous: ShipmentState | undefined,
  nowMs: number,
  context: DecisionContext = previous ?? NO_CONTEXT,
): Assessment {
  const atMs = Math.max(nowMs, parseInstant(shipment.plannedDispatchAt));
  const assess = lineAssessor(shipment, facts, atMs);
  const decider = new LineDecider(shipment, previous, nowMs, context);
  const lines = inOrder(shipment.lines).map((line, index) => decider.decideLine(line, assess(line), index === 0));
  const overrides = decider.overridesUsed();
  return {
    status: statusAfter(previous?.status, lines),
    lines,
    lists: listRefsInForce(facts.lists, atMs),
    overrides,
    nextBoundaryMs: firstEndMs(overrides),
    holdsOpened: decider.book.holdsOpened(),
    holdsClosed: decider.book.holdsClosed(),
  };
}

/** Released only if there are lines and each is clear with a basis; a release that was given is taken back, not unsaid. */
function statusAfter(previous: ShipmentStatus | undefined, lines: readonly GateLine[]): ShipmentStatus {
  const clear = lines.length > 0 && lines.every(({ verdict, basis }) => verdict === 'CLEAR' && basis !== undefined);
  if (clear) return 'RELEASED';
  return previous === 'RELEASED' || previous === 'RECALLED' ? 'RECALLED' : 'HELD';
}

function inOrder(lines: readonly ShipmentLine[]): readonly ShipmentLine[] {
  return lines.length < 2 ? lines : [...lines].sort((a, b) => a.lineNo - b.lineNo);
}

function firstEndMs(overrides: readonly Override[]): number | undefined {
  if (overrides.length === 0) return undefined;
  return Math.min(...overrides.map(({ until }) => parseInstant(until)));
}

/** Turns what is found on the lines of one snapshot into verdicts, and keeps count of the overrides it used. */
class LineDecider {
  readonly book: HoldBook;
  private readonly overrides: readonly Override[];
  private readonly manual: readonly Finding[];
  private used: Set<Override> | undefined;

  constructor(
    private readonly shipment: ShipmentData,
    previous: ShipmentState | undefined,
    nowMs: number,
    context: DecisionContext,
  ) {
    this.book = new HoldBook(shipment.shipmentId, (previous?.decisionVersion ?? 0) + 1, nowMs, previous);
    this.overrides = overridesInForce(context.overrides, shipment, nowMs);
    this.manual = context.manualHolds.map(manualFinding);
  }

  /** `first`: manual holds concern the whole shipment and stand on its first line. */
  decideLine({ lineNo, sku }: ShipmentLine, { covered, findings }: LineFindings, first: boolean): GateLine {
    const filings = covered.length === 0 ? NO_FILINGS : filingsOf(covered);
    const all = first && this.manual.length > 0 ? [...findings, ...this.manual] : findings;
    const holds = all.length === 0 ? NO_HOLDS : this.holdsOf(lineNo, sku, all);
    if (holds.length > 0) return { lineNo, sku, verdict: 'HELD', filings, holds };
    return { lineNo, sku, verdict: 'CLEAR', basis: basisOf(all, covered), filings, holds: NO_HOLDS };
  }

  /** The overrides that released something so far. */
  overridesUsed(): readonly Override[] {
    return this.used === undefined ? NO_OVERRIDES : [...this.used];
  }

  private holdsOf(lineNo: number, sku: string, findings: readonly Finding[]): Hold[] {
    const place = { exporterId: this.shipment.exporter.id, lineNo, sku };
    const holds: Hold[] = [];
    for (const finding of findings) {
      const override = overrideFor(this.overrides, place, finding);
      if (override === undefined) holds.push(this.book.holdFor(place, finding));
      else (this.used ??= new Set()).add(override);
    }
    return holds;
  }
}

/** Of a line without holds: everything that was found on it has been overridden. */
function basisOf(findings: readonly Finding[], covered: LineFindings['covered']): Basis {
  if (findings.length > 0) return 'OVERRIDE';
  return covered.length > 0 ? 'FILING' : 'OUT_OF_SCOPE';
}

function filingsOf(covered: LineFindings['covered']): FilingRef[] {
  if (covered.length === 1) return covered.map(({ filing }) => filingRef(filing));
  return [...new Set(covered.map(({ filing }) => filingRef(filing)))];
}

function manualFinding(manualHold: ManualHold): Finding {
  const { placedBy, note } = manualHold;
  return { reason: 'MANUAL', manualHold, facts: { placedBy, note } };
}
