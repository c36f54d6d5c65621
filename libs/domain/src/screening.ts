import type {
  DeliveryPromise,
  OrderData,
  OrderLine,
  OrderScreenedData,
  Reason,
  ScreenedLine,
  ScreeningOutcome,
  ScreeningReason,
} from '@sluice/contracts';
import { lineAssessor, type LineFindings } from './consignment.js';
import type { ClearanceHistory, Facts } from './facts.js';
import type { Finding } from './findings.js';
import { remedyOf } from './hold-book.js';
import { FILINGS_ENOUGH } from './screening-history.js';
import { formatInstant, startOfShanghaiDay } from './time.js';

const MS_PER_DAY = 86_400_000;

/**
 * The early answer for an order: what would hold it if it were dispatched on the requested ship date (tested at the
 * start of that day in Asia/Shanghai, or now when that is past). Advice: it holds nothing. Pure.
 */
export function screenOrder(order: OrderData, facts: Facts, nowMs: number): OrderScreenedData {
  const shipMs = startOfShanghaiDay(order.requestedShipDate);
  const assess = lineAssessor(order, facts, Math.max(nowMs, shipMs));
  const lines = order.lines.map((line) => screenedLine(line, assess(line)));
  const outcome = outcomeOf(lines);
  return {
    orderId: order.orderId,
    orderVersion: order.orderVersion,
    screenedAt: formatInstant(nowMs),
    outcome,
    lines,
    promise: promiseOf(order.requestedShipDate, outcome, shipMs - nowMs, slowestHistory(order, lines, facts)),
  };
}

function screenedLine({ lineNo, sku }: OrderLine, { covered, findings }: LineFindings): ScreenedLine {
  const open = new Map(
    findings.filter(isOpenFiling).map(({ requirement }) => [JSON.stringify(requirement), requirement] as const),
  );
  return {
    lineNo,
    sku,
    requirements: [
      ...covered.map(({ requirement, filing }) => ({ ...requirement, filingId: filing.filingId })),
      ...[...open.values()].filter((requirement) => requirement !== undefined),
    ],
    reasons: findings.map(screeningReason),
  };
}

function isOpenFiling({ reason }: Finding): boolean {
  return STANDING[reason] === 'FILING_NEEDED';
}

function screeningReason(finding: Finding): ScreeningReason {
  const { reason, requirement, filingId, missing, facts } = finding;
  return {
    reason,
    ...(requirement === undefined ? {} : { requirement }),
    ...(filingId === undefined ? {} : { filingId }),
    ...(missing === undefined ? {} : { missing: [...missing] }),
    params: facts,
    remedy: remedyOf(finding),
  };
}

/** What each reason makes of an order: something is not known yet, or it is known that a filing is needed. */
const STANDING: Readonly<Record<Reason, Exclude<ScreeningOutcome, 'CLEAR'>>> = {
  LIST_UNAVAILABLE: 'UNDECIDED',
  DESTINATION_UNKNOWN: 'UNDECIDED',
  PRODUCT_UNKNOWN: 'UNDECIDED',
  CLASSIFICATION_INCOMPLETE: 'UNDECIDED',
  DESCRIPTION_CONFLICT: 'UNDECIDED',
  FILING_REVOKED: 'FILING_NEEDED',
  FILING_REJECTED: 'FILING_NEEDED',
  FILING_EXPIRED: 'FILING_NEEDED',
  FILING_INCOMPLETE: 'FILING_NEEDED',
  FILING_MISSING: 'FILING_NEEDED',
  MANUAL: 'UNDECIDED', // no order has one
};

/** What is not known outranks what is: the answer could still be anything. */
function outcomeOf(lines: readonly ScreenedLine[]): ScreeningOutcome {
  const standings = new Set(lines.flatMap(({ reasons }) => reasons.map(({ reason }) => STANDING[reason])));
  if (standings.has('UNDECIDED')) return 'UNDECIDED';
  return standings.has('FILING_NEEDED') ? 'FILING_NEEDED' : 'CLEAR';
}

/**
 * How long filings like those that the order waits for took, the slowest of them: it ships when the last one is there.
 * Undefined when nothing is open, or when something is open for which no history can speak (a product nobody knows, no
 * list in force, an entry for which nothing was ever completed).
 */
function slowestHistory(
  order: OrderData,
  lines: readonly ScreenedLine[],
  { clearanceHistory }: Facts,
): ClearanceHistory | undefined {
  let slowest: ClearanceHistory | undefined;
  for (const { requirement } of lines.flatMap(({ reasons }) => reasons)) {
    const history = requirement && clearanceHistory?.(order.exporter.id, requirement);
    if (history === undefined) return undefined;
    slowest = slowest === undefined ? history : slowerOf(slowest, history);
  }
  return slowest;
}

function slowerOf(a: ClearanceHistory, b: ClearanceHistory): ClearanceHistory {
  return {
    p50Days: Math.max(a.p50Days, b.p50Days),
    p90Days: Math.max(a.p90Days, b.p90Days),
    basedOnFilings: Math.min(a.basedOnFilings, b.basedOnFilings),
  };
}

/**
 * At risk unless nothing stands in the way, or nine in ten of enough filings were completed in the time that is left.
 * The whole time counts from now, also for a filing that is open already: what is left of it nobody knows.
 */
function promiseOf(
  requestedShipDate: string,
  outcome: ScreeningOutcome,
  msLeft: number,
  history: ClearanceHistory | undefined,
): DeliveryPromise {
  const inTime =
    history !== undefined && history.basedOnFilings >= FILINGS_ENOUGH && history.p90Days * MS_PER_DAY <= msLeft;
  return {
    requestedShipDate,
    atRisk: outcome !== 'CLEAR' && !inTime,
    ...(history === undefined ? {} : { clearanceP50: history.p50Days, clearanceP90: history.p90Days }),
    basedOnFilings: history?.basedOnFilings ?? 0,
  };
}
