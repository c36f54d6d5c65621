import type { ObservedDecision } from '../outsider.js';
import { whyOf } from '../why.js';

/** What the gate is expected to say next about a shipment. */
export interface Expectation {
  /** The event type. */
  readonly type: string;
  /** The first hold's reason, or the basis of the release. */
  readonly why: string;
  /** Statuses it may say before: facts and shipments travel on different topics. Anything else is wrong at once. */
  readonly onTheWay: readonly string[];
}

export type Observation =
  | { readonly kind: 'AS_EXPECTED'; readonly decision: ObservedDecision }
  | { readonly kind: 'WRONG'; readonly actual: string; readonly waitedMs: number };

/** What was heard of the gate, read shipment by shipment in the order of its decisions. */
export class DecisionLog {
  private readonly heard = new Map<string, ObservedDecision[]>();
  private wake: () => void = () => undefined;

  add(decision: ObservedDecision): void {
    const { shipmentId } = decision.data;
    this.heard.set(shipmentId, [...(this.heard.get(shipmentId) ?? []), decision]);
    this.wake();
  }

  /** The decision that was expected, once it comes; wrong when something else comes, or nothing in time. */
  async next(shipmentId: string, expectation: Expectation, timeoutMs: number): Promise<Observation> {
    const startedAtMs = Date.now();
    let last = 'nothing was said';
    for (;;) {
      const decision = this.heard.get(shipmentId)?.shift();
      const waitedMs = Date.now() - startedAtMs;
      if (decision) {
        if (fits(decision, expectation)) return { kind: 'AS_EXPECTED', decision };
        last = `${decision.type} (${whyOf(decision.data) ?? 'no reason'})`;
        if (!expectation.onTheWay.includes(decision.data.status)) return { kind: 'WRONG', actual: last, waitedMs };
      } else if (waitedMs >= timeoutMs) {
        return { kind: 'WRONG', actual: last, waitedMs };
      } else {
        await this.woken(timeoutMs - waitedMs);
      }
    }
  }

  private woken(timeoutMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, timeoutMs);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

function fits({ type, data }: ObservedDecision, expectation: Expectation): boolean {
  return type === expectation.type && whyOf(data) === expectation.why;
}
