import type { Cause } from '@sluice/contracts';
import { concerns, learn, type FactHappening, type Reach, type ReferenceFacts } from '@sluice/testing';
import { isDeepStrictEqual } from 'node:util';
import type { Subject, SubjectStep } from './subjects.js';

/** A record in its place, as the gate may have read it. */
export interface Placed<Happening> {
  readonly happening: Happening;
  /** The code under which the gate parked it, if it did. */
  readonly parkedAs: string | undefined;
}

/** What happened in a wave, as far as it can matter to one shipment or order. Each stream is read in order, the streams in any. */
export interface Wave<State, Happening, Said> {
  readonly before: State | undefined;
  readonly facts: ReferenceFacts;
  readonly nowMs: number;
  readonly streams: readonly (readonly Placed<Happening>[])[];
  readonly factStreams: readonly (readonly FactHappening[])[];
  /** What time passing makes the gate look at again; `optional`: it may, and need not. */
  readonly passed: readonly { readonly cause: Cause; readonly reach: Reach; readonly optional: boolean }[];
  /** Every SKU it had or gets in this wave. */
  readonly lines: readonly { readonly sku: string }[];
  readonly said: readonly Said[];
}

/** How the model explains a wave, or how far it got: `expected` are the answers it would have given there. */
export type Explanation<State> =
  | { readonly ok: true; readonly after: State | undefined }
  | { readonly ok: false; readonly explained: number; readonly expected: readonly string[] };

/**
 * Looks for an order of reading in which the model says exactly what the gate said, refuses what it parked, and has
 * nothing left to say. The gate may read streams in any order, and look again at any time after a fact has changed;
 * it must have looked again after the last one.
 */
export function explain<State, Happening, Said>(
  subject: Subject<State, Happening, Said>,
  wave: Wave<State, Happening, Said>,
): Explanation<State> {
  const search = new Search(subject, wave);
  const pending = wave.passed
    .filter(({ reach }) => concerns(reach, wave.lines))
    .map(({ cause, reach, optional }): Pending => ({ cause, reach, optional, filingId: undefined }));
  const found = search.from({
    read: wave.streams.map(() => 0),
    learnt: wave.factStreams.map(() => 0),
    state: wave.before,
    facts: wave.facts,
    pending,
    explained: 0,
  });
  return found
    ? { ok: true, after: found.state }
    : { ok: false, explained: search.explained, expected: [...search.expected] };
}

/** Something that the gate still has to look at again for, or may. */
interface Pending {
  readonly cause: Cause;
  readonly reach: Reach;
  readonly optional: boolean;
  /** The filing that changed, if one did. */
  readonly filingId: string | undefined;
}

interface Point<State> {
  readonly read: readonly number[];
  readonly learnt: readonly number[];
  readonly state: State | undefined;
  readonly facts: ReferenceFacts;
  readonly pending: readonly Pending[];
  /** So many of the gate's answers are explained. */
  readonly explained: number;
}

class Search<State, Happening, Said> {
  explained = 0;
  readonly expected = new Set<string>();
  readonly #dead = new Set<string>();

  constructor(
    private readonly subject: Subject<State, Happening, Said>,
    private readonly wave: Wave<State, Happening, Said>,
  ) {}

  from(point: Point<State>): Point<State> | undefined {
    const key = JSON.stringify([point.read, point.learnt, point.explained, point.state]);
    if (this.#dead.has(key)) return undefined;
    for (const next of this.#next(point)) {
      const found = this.from(next);
      if (found) return found;
    }
    if (this.#isEnd(point)) return point;
    this.#dead.add(key);
    return undefined;
  }

  /** Everything is read, everything the gate said is explained, and looking again would say nothing new. */
  #isEnd({ read, learnt, state, facts, pending, explained }: Point<State>): boolean {
    const { streams, factStreams, said, nowMs } = this.wave;
    const allRead = read.every((count, index) => count === streams[index]?.length);
    const allLearnt = learnt.every((count, index) => count === factStreams[index]?.length);
    if (!allRead || !allLearnt || explained < said.length) return false;
    if (state === undefined) return true;
    // A copy of an old version can name other lines; what reaches only those has nothing to look at again.
    const own = this.subject.lines(state);
    const first = pending.find((one) => !one.optional && concerns(one.reach, own));
    if (first === undefined) return true;
    const again = this.subject.again(state, facts, nowMs, first.cause, undefined);
    if (again.kind === 'said') this.#note(explained, again);
    return again.kind === 'nothing';
  }

  *#next(point: Point<State>): Generator<Point<State>> {
    yield* this.#lookAgain(point);
    for (const [index, stream] of this.wave.streams.entries()) {
      const placed = stream[point.read[index] ?? 0];
      if (placed) yield* this.#read(point, index, placed);
    }
    for (const [index, stream] of this.wave.factStreams.entries()) {
      const fact = stream[point.learnt[index] ?? 0];
      if (fact) yield this.#learn(point, index, fact);
    }
  }

  *#lookAgain(point: Point<State>): Generator<Point<State>> {
    const next = this.wave.said[point.explained];
    if (next === undefined || point.state === undefined) return;
    const named = this.subject.causeOf(next);
    const causes = point.pending.map(({ cause }) => cause);
    const cause = named === undefined ? causes[0] : causes.find((one) => isDeepStrictEqual(one, named));
    if (!cause) return;
    const step = this.subject.again(point.state, point.facts, this.wave.nowMs, cause, next);
    if (step.kind === 'said' && this.#agrees(point, step))
      yield { ...point, state: step.state, explained: point.explained + 1 };
  }

  *#read(point: Point<State>, index: number, { happening, parkedAs }: Placed<Happening>): Generator<Point<State>> {
    const next = this.wave.said[point.explained];
    const step = this.subject.step(point.state, happening, point.facts, this.wave.nowMs, next);
    if (parkedAs !== (step.kind === 'refused' ? step.code : undefined)) {
      this.#note(point.explained, step, parkedAs);
      return;
    }
    const read = oneMore(point.read, index);
    if (step.kind === 'said') {
      if (this.#agrees(point, step)) yield { ...point, read, state: step.state, explained: point.explained + 1 };
    } else if (step.kind === 'silent') yield { ...point, read, state: step.state };
    else yield { ...point, read };
  }

  #learn(point: Point<State>, index: number, fact: FactHappening): Point<State> {
    const learnt = oneMore(point.learnt, index);
    const change = learn(point.facts, fact);
    if (!change) return { ...point, learnt };
    const filingId = filingOf(fact);
    // Versions of one filing that come together are one change to the gate: the last one stands for what the others did.
    const together = filingId !== undefined && point.pending.some((one) => one.filingId === filingId);
    const isConcerned = together || concerns(change.reach, this.wave.lines);
    const pending = isConcerned
      ? [...point.pending, { cause: { type: fact.type, id: fact.id }, reach: change.reach, optional: false, filingId }]
      : point.pending;
    return { ...point, learnt, facts: change.facts, pending };
  }

  #agrees(point: Point<State>, step: { readonly kind: 'said' | 'silent'; readonly state: State }): boolean {
    const next = this.wave.said[point.explained];
    if (next !== undefined && isDeepStrictEqual(this.subject.said(step.state), this.subject.plain(next))) return true;
    this.#note(point.explained, step);
    return false;
  }

  /** Remembers what the model expected at the furthest point it reached. */
  #note(explained: number, step: SubjectStep<State>, parkedAs?: string): void {
    if (explained > this.explained) {
      this.explained = explained;
      this.expected.clear();
    }
    if (explained < this.explained) return;
    const what = 'state' in step ? JSON.stringify(this.subject.said(step.state)) : JSON.stringify(step);
    this.expected.add(parkedAs === undefined ? what : `${what}, where the gate parked a record as ${parkedAs}`);
  }
}

function filingOf(fact: FactHappening): string | undefined {
  if (fact.type === 'compliance.filing.updated') return fact.data.filingId;
  return fact.type === 'compliance.filing.removed' ? fact.key : undefined;
}

function oneMore(counts: readonly number[], index: number): number[] {
  return counts.map((count, at) => (at === index ? count + 1 : count));
}
