import type { OsProcess } from './os-process.js';
import { Random } from './random.js';

/** Something that may happen next: a request that arrives, an answer that is read, a timer that fires, a fault. */
export interface SimEvent {
  /** Who has to act; its speed in this schedule decides how soon, on average. */
  readonly actor: string;
  /** In words, for the trace; called only when somebody reads it. */
  readonly label: () => string;
  readonly run: () => void;
  /** Happens only while this process runs: a stopped process reads no answer, a dead one never will. */
  readonly process?: OsProcess | undefined;
  /** How likely it is compared with others, 1 when absent; 0: only when nothing else can happen. */
  readonly weight?: number | undefined;
}

export interface SchedulerOptions {
  readonly seed: number;
  /** Choices are random for so many steps; after that the oldest event that can happen is the next. */
  readonly randomSteps?: number;
  /** A schedule that has not come to rest after so many steps never will. */
  readonly stepsMax?: number;
  readonly traced?: boolean;
}

/** The schedule did not come to rest: something waits for what never comes, or tries for ever. */
export class EndlessScheduleError extends Error {
  constructor(steps: number, pending: readonly SimEvent[]) {
    super(`not at rest after ${steps} steps; still to happen: ${pending.map((event) => event.label()).join('; ')}`);
    this.name = 'EndlessScheduleError';
  }
}

/**
 * Owns everything that is under way and picks what happens next. Between two events all promises are settled, so
 * nothing but the seed decides the order. There is no clock: time passes by events, and a timer may fire at any moment.
 */
export class Scheduler {
  readonly random: Random;
  readonly trace: string[] = [];
  /** Steps so far; also the simulated time. */
  step = 0;
  /** Called after each event, once every promise is settled: what must hold at any moment is checked here. */
  afterEach: () => void = () => undefined;
  /** Oldest first. */
  readonly #pending: (SimEvent & { readonly sinceStep: number })[] = [];
  /** In the order of their steps. */
  readonly #planned: { readonly atStep: number; readonly event: SimEvent }[] = [];
  #failure: Error | undefined;
  readonly #speeds = new Map<string, number>();
  readonly #randomSteps: number;
  readonly #stepsMax: number;
  readonly #traced: boolean;

  constructor({ seed, randomSteps = Infinity, stepsMax = 4_000, traced = false }: SchedulerOptions) {
    this.random = new Random(seed);
    this.#randomSteps = randomSteps;
    this.#stepsMax = stepsMax;
    this.#traced = traced;
  }

  add(event: SimEvent): void {
    this.#pending.push({ ...event, sinceStep: this.step });
  }

  /** Happens at this step, or earlier when everything is at rest before; plan in the order of steps. */
  plan(atStep: number, event: SimEvent): void {
    this.#planned.push({ atStep, event });
  }

  /** Takes back what has not happened yet. */
  remove(unwanted: (event: SimEvent) => boolean): void {
    let kept = 0;
    for (const event of this.#pending) if (!unwanted(event)) this.#pending[kept++] = event;
    this.#pending.length = kept;
  }

  /** The schedule is over: the simulation itself cannot go on. */
  fail(error: Error): void {
    this.#failure ??= error;
  }

  note(label: () => string): void {
    if (this.#traced) this.trace.push(`${String(this.step).padStart(4)}    ${label()}`);
  }

  /** Lets events happen until none can any more. @throws EndlessScheduleError, and what `afterEach` throws */
  async runToRest(): Promise<void> {
    await settled();
    for (let event = this.#next(); event; event = this.#next()) {
      if (this.step >= this.#stepsMax) throw new EndlessScheduleError(this.step, this.#pending);
      this.step++;
      if (this.#traced) this.trace.push(`${String(this.step).padStart(4)}  ${event.label()}`);
      event.run();
      await settled();
      if (this.#failure) throw this.#failure;
      this.afterEach();
    }
  }

  #next(): SimEvent | undefined {
    const planned = this.#planned[0];
    const isDue = planned !== undefined && planned.atStep <= this.step;
    const chosen = isDue ? undefined : this.#choose();
    return chosen ?? this.#planned.shift()?.event;
  }

  #choose(): SimEvent | undefined {
    const overdue = this.#pending.findIndex((event) => this.#isOverdue(event));
    if (overdue >= 0) return this.#pending.splice(overdue, 1)[0];
    const at = this.step < this.#randomSteps ? this.#anyPossible() : this.#oldestPossible();
    return at < 0 ? undefined : this.#pending.splice(at, 1)[0];
  }

  /** Messages may be slow, but not for ever: without this a zombie and an owner could take a lane from each other endlessly. */
  #isOverdue(event: SimEvent & { readonly sinceStep: number }): boolean {
    return event.weight !== 0 && this.step - event.sinceStep > PATIENCE_STEPS && isPossible(event);
  }

  #anyPossible(): number {
    const pending = this.#pending;
    let total = 0;
    for (const event of pending) if (isPossible(event)) total += this.#weightOf(event);
    let left = this.random.next() * total;
    let at = -1;
    for (let index = 0; index < pending.length; index++) {
      const event = pending[index] as SimEvent;
      if (!isPossible(event)) continue;
      at = index;
      left -= this.#weightOf(event);
      if (left < 0) break;
    }
    return at;
  }

  /** What is rare waits until nothing else can happen. */
  #oldestPossible(): number {
    const at = this.#pending.findIndex((event) => isPossible(event) && (event.weight ?? 1) >= RARE_WEIGHT);
    return at >= 0 ? at : this.#pending.findIndex(isPossible);
  }

  #weightOf({ actor, weight = 1 }: SimEvent): number {
    let speed = this.#speeds.get(actor);
    if (speed === undefined) {
      // Even chances make every schedule alike; a slow zombie beside a quick owner is where protocols break.
      speed = SPEEDS[this.random.below(SPEEDS.length)] as number;
      this.#speeds.set(actor, speed);
    }
    return speed * weight;
  }
}

const SPEEDS = [1, 1, 1, 0.3, 0.05];
const RARE_WEIGHT = 0.1;
/** Longer than most schedules. */
const PATIENCE_STEPS = 250;

function isPossible({ process }: SimEvent): boolean {
  return process === undefined || process.state === 'running';
}

/** Resolves once all promises that can settle have: `setImmediate` runs after every microtask. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
