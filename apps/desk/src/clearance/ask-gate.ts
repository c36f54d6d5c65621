import { Problem, type ProblemDetails, type ProblemStatus } from '@sluice/platform';
import type { Clearance } from './clearance.js';

/** Somebody stands at the dock door: an answer that takes longer is none. */
const ANSWER_MS_MAX = 2_000;

export interface Question {
  readonly shipmentId: string;
  /** Of whoever asks: the gate shows everybody what is theirs. */
  readonly authorization: string;
  readonly traceparent: string | undefined;
}

/** What the gate says against whoever asks, or of the shipment, is said on; anything else is no answer. */
const SAID_ON: ReadonlySet<number> = new Set([401, 403, 404, 422, 429]);

/**
 * Asks the gate whether the shipment may leave now. Nothing is remembered.
 * @throws Problem what the gate refuses, and 503 NO_ANSWER when it gives no answer in time
 */
export async function askGate(gateUrl: string, question: Question): Promise<Clearance> {
  const { shipmentId, authorization, traceparent } = question;
  try {
    const answer = await fetch(`${gateUrl}/v1/shipments/${encodeURIComponent(shipmentId)}/clearance`, {
      headers: { authorization, ...(traceparent === undefined ? {} : { traceparent }) },
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_MS_MAX),
    });
    const said: unknown = await answer.json();
    if (answer.status === 200 && isClearance(said, shipmentId)) return said;
    if (SAID_ON.has(answer.status) && isProblem(said)) throw new GateRefused(answer.status as ProblemStatus, said);
    throw noAnswer(`it answered ${answer.status}`);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw noAnswer(isTimeOut(error) ? `nothing came within ${ANSWER_MS_MAX / 1_000} s` : 'it cannot be reached');
  }
}

class GateRefused extends Problem {
  constructor(status: ProblemStatus, { code, detail, field, remedy }: ProblemDetails) {
    super(status, { code, detail, field, remedy });
  }
}

function noAnswer(why: string): Problem {
  return Problem.unavailable({
    code: 'NO_ANSWER',
    detail: `The gate gives no answer: ${why}. Do not ship.`,
    remedy:
      'Do not ship. Ask again; if it lasts, have the operator look at the gate (GATE_URL of the desk says where).',
  });
}

/** An answer about another shipment, or half of one, is none. */
function isClearance(said: unknown, shipmentId: string): said is Clearance {
  if (typeof said !== 'object' || said === null) return false;
  const { shipmentId: about, mayLeave, answeredAt } = said as Partial<Record<keyof Clearance, unknown>>;
  return about === shipmentId && typeof mayLeave === 'boolean' && typeof answeredAt === 'string';
}

function isProblem(said: unknown): said is ProblemDetails {
  if (typeof said !== 'object' || said === null) return false;
  const { code, detail, remedy } = said as Partial<Record<keyof ProblemDetails, unknown>>;
  return [code, detail, remedy].every((part) => typeof part === 'string');
}

function isTimeOut(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'TimeoutError';
}
