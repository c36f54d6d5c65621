import { Problem, type ProblemParts, type ProblemStatus } from '../problems/problem.js';

/** An expected "no": what a person or a system asked for cannot be done, and why. Becomes an RFC 9457 problem over HTTP. */
export interface Refusal extends Omit<ProblemParts, 'headers'> {
  readonly status: ProblemStatus;
}

/** What a change answers: its result, or the refusal. Errors that are thrown are bugs or infrastructure. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | Refused;

export interface Refused {
  readonly ok: false;
  readonly refusal: Refusal;
}

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function refused(status: ProblemStatus, parts: Omit<Refusal, 'status'>): Refused {
  return { ok: false, refusal: { status, ...parts } };
}

/** For the HTTP edge: the value, or the refusal thrown as a problem. */
export function valueOrProblem<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  const { status, ...parts } = outcome.refusal;
  throw new Problem(status, parts);
}
