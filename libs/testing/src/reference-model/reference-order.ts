import type { OrderCancelledData, OrderData, OrderScreenedData, ScreeningReason } from '@sluice/contracts';
import { answerLine, shanghaiDay, type LineAnswer, type ReferenceFacts } from './rules.js';

/** What happens to an order, as it comes from the wire. */
export type OrderHappening =
  | { type: 'logistics.order.placed' | 'logistics.order.amended'; id: string; data: OrderData }
  | { type: 'logistics.order.cancelled'; id: string; data: OrderCancelledData };

/** The advice as far as the rule defines it: the promise depends on how long filings took, which no fact says. */
export interface ReferenceScreening extends Pick<OrderScreenedData, 'orderId' | 'orderVersion' | 'outcome'> {
  readonly lines: (Omit<OrderScreenedData['lines'][number], 'reasons'> & {
    reasons: Omit<ScreeningReason, 'remedy'>[];
  })[];
}

/** An order as the model knows it. */
export interface ReferenceOrder {
  readonly data: OrderData;
  readonly version: number;
  readonly cancelled: boolean;
  readonly said: ReferenceScreening;
}

export type OrderStep =
  | { readonly kind: 'said'; readonly order: ReferenceOrder }
  /** The order is another one now, and nothing is said about it. */
  | { readonly kind: 'silent'; readonly order: ReferenceOrder }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'nothing' };

const NOTHING: OrderStep = { kind: 'nothing' };

/** One happening at one instant. A version that is not newer changes nothing; the newest one stands, also after a cancellation. */
export function orderStep(
  order: ReferenceOrder | undefined,
  happening: OrderHappening,
  facts: ReferenceFacts,
  nowMs: number,
): OrderStep {
  const version = happening.data.orderVersion;
  if (happening.type === 'logistics.order.cancelled') {
    if (!order) return { kind: 'refused', code: 'UNKNOWN_ORDER' };
    if (order.cancelled || version < order.version) return NOTHING;
    return { kind: 'silent', order: { ...order, version, cancelled: true } };
  }
  if (order && version <= order.version) return NOTHING;
  const { data } = happening;
  return { kind: 'said', order: { data, version, cancelled: false, said: screening(data, facts, nowMs) } };
}

/** The same order looked at again; says something only if the advice is another one. */
export function orderAgain(order: ReferenceOrder, facts: ReferenceFacts, nowMs: number): OrderStep {
  if (order.cancelled) return NOTHING;
  const said = screening(order.data, facts, nowMs);
  return JSON.stringify(said) === JSON.stringify(order.said) ? NOTHING : { kind: 'said', order: { ...order, said } };
}

/**
 * Whether an order is looked at again though no fact changed while the clock goes from `fromMs` to `toMs`: one that
 * waits for something is, at the start of each day in Shanghai up to the day it is wanted, because its promise may not hold any more.
 */
export function isDayOver({ data, cancelled, said }: ReferenceOrder, fromMs: number, toMs: number): boolean {
  const nextDayMs = Date.parse(`${shanghaiDay(fromMs)}T00:00:00+08:00`) + 86_400_000;
  const wantedMs = Date.parse(`${data.requestedShipDate}T00:00:00+08:00`);
  return !cancelled && said.outcome !== 'CLEAR' && nextDayMs <= toMs && nextDayMs <= wantedMs;
}

const UNDECIDED = [
  'LIST_UNAVAILABLE',
  'DESTINATION_UNKNOWN',
  'PRODUCT_UNKNOWN',
  'CLASSIFICATION_INCOMPLETE',
  'DESCRIPTION_CONFLICT',
];

/** What would stand against each line on the wished day: from its first moment in Asia/Shanghai, or now when that is past. */
function screening(order: OrderData, facts: ReferenceFacts, nowMs: number): ReferenceScreening {
  const atMs = Math.max(nowMs, Date.parse(`${order.requestedShipDate}T00:00:00+08:00`));
  const answers = order.lines.map((line) => ({ line, answer: answerLine({ ...order, ...line }, facts, atMs) }));
  const reasons = answers.flatMap(({ answer }) => answer.findings.map(({ reason }) => reason));
  const needed = reasons.length > 0 ? 'FILING_NEEDED' : 'CLEAR';
  return {
    orderId: order.orderId,
    orderVersion: order.orderVersion,
    outcome: reasons.some((reason) => UNDECIDED.includes(reason)) ? 'UNDECIDED' : needed,
    lines: answers.map(({ line: { lineNo, sku }, answer }) => ({
      lineNo,
      sku,
      requirements: requirementsOf(answer),
      reasons: [...answer.findings],
    })),
  };
}

/** The satisfied ones with their filing, then the open ones, each once. */
function requirementsOf({ satisfied, findings }: LineAnswer): OrderScreenedData['lines'][number]['requirements'] {
  const open = findings.flatMap(({ reason, requirement }) =>
    requirement && reason.startsWith('FILING_') ? [requirement] : [],
  );
  const once = open.filter(
    (one, index) => open.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === index,
  );
  return [...satisfied.map(({ requirement, filing }) => ({ ...requirement, filingId: filing.filingId })), ...once];
}
