import type { OrderScreenedData } from '@sluice/contracts';
import { asError, CliError } from '../cli-error.js';
import { eventually } from '../eventually.js';
import type { DeskClient } from '../desk-client.js';
import type { ObservedDecision, Outsider } from '../outsider.js';
import type { RegistryClient } from '../registry-client.js';
import { verdictText } from '../verdict-text.js';
import type { DecisionLog, Expectation } from './decision-log.js';
import type { Props } from './props.js';

/** Longer than any answer takes, and a whole telling still ends within minutes. */
export const ANSWER_TIMEOUT_MS = 10_000;

interface StageSetting {
  readonly outsider: Outsider;
  readonly registry: RegistryClient;
  readonly desk: DeskClient;
  readonly log: DecisionLog;
  /** The newest screening of each order. */
  readonly screenings: ReadonlyMap<string, OrderScreenedData>;
  readonly props: Props;
  readonly print: (line: string) => void;
}

/** What every chapter of the demo plays on: who talks to the system, what was heard of it, and where it is told. */
export class Stage {
  readonly outsider: Outsider;
  readonly registry: RegistryClient;
  readonly desk: DeskClient;
  readonly props: Props;
  private steps = 0;

  constructor(private readonly setting: StageSetting) {
    this.outsider = setting.outsider;
    this.registry = setting.registry;
    this.desk = setting.desk;
    this.props = setting.props;
  }

  /** Tells what somebody does next. */
  step(text: string): void {
    this.steps += 1;
    this.setting.print(`${String(this.steps).padStart(2)}  ${text}`);
  }

  /** Tells what came of it. */
  say(text: string): void {
    this.setting.print(`    ${text}`);
  }

  /** Waits for the gate's next word on our shipment, checks it and tells it. */
  async expectDecision(
    expectation: Expectation,
    startedAtMs: number,
    timeoutMs = ANSWER_TIMEOUT_MS,
  ): Promise<ObservedDecision> {
    const answer = await this.setting.log.next(this.props.shipmentId, expectation, timeoutMs);
    if (answer.kind === 'WRONG')
      throw wrong(`${expectation.type} (${expectation.why})`, answer.actual, answer.waitedMs);
    const { type, data, seenAtMs } = answer.decision;
    this.say(`gate.shipment.v1: ${type} after ${seconds(seenAtMs - startedAtMs)}, decision ${data.decisionVersion}`);
    this.say(verdictText(data));
    return answer.decision;
  }

  /** Waits until the newest screening of our order has this outcome. */
  async expectScreening(outcome: OrderScreenedData['outcome']): Promise<OrderScreenedData> {
    const { orderId } = this.props;
    const newest = (): OrderScreenedData | undefined => this.setting.screenings.get(orderId);
    const screened = await eventually(() => Promise.resolve(newest()?.outcome === outcome ? newest() : undefined), {
      timeoutMs: ANSWER_TIMEOUT_MS,
    });
    if (screened) return screened;
    throw wrong(`order ${orderId} is screened ${outcome}`, newest()?.outcome ?? 'nothing was said', ANSWER_TIMEOUT_MS);
  }
}

/** Tells the refusal that has to come. */
export async function refusedTo(stage: Stage, whom: string, attempt: () => Promise<unknown>): Promise<void> {
  const refusal = await attempt().then(() => undefined, asError);
  if (refusal === undefined) throw wrong(`${whom} is refused`, 'it was done');
  if (!(refusal instanceof CliError && refusal.why.startsWith('It answered 4'))) throw refusal;
  stage.say(`${whom}: refused. ${refusal.why}`);
}

export function wrong(expected: string, actual: string, waitedMs?: number): CliError {
  return new CliError(
    'The demo failed: an answer is not the expected one.',
    `expected ${expected}; actual: ${actual}${waitedMs === undefined ? '' : ` (after ${seconds(waitedMs)})`}`,
    'Look into .sluice/logs/gate.log and .sluice/logs/registry.log.',
  );
}

export function seconds(ms: number): string {
  return ms < 1_000 ? `${Math.max(ms, 0)} ms` : `${(ms / 1_000).toFixed(1)} s`;
}

export function since(startedAtMs: number): string {
  return seconds(Date.now() - startedAtMs);
}
