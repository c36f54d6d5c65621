import { SimBroker } from './broker/sim-broker.js';
import { ConsumerGroup } from './consumer-group.js';
import { SimDatabase } from './database/sim-database.js';
import type { Guard } from './guards.js';
import { InputLog } from './input-log.js';
import { Invariants } from './invariants.js';
import { scenarioOf, type Fault, type FaultKind, type Scenario } from './scenario.js';
import { Scheduler } from './scheduler.js';
import { SimGate, type SimWorld } from './sim-gate.js';
import { DEAD_LETTERS, PRODUCTS, RELEASES, SHIPMENTS } from './sim-messages.js';

export interface ScheduleOptions {
  readonly seed: number;
  /** Left out on purpose, to see the simulation fail. */
  readonly without?: Guard | undefined;
  /** What the seed gives when absent. */
  readonly scenario?: Scenario;
  readonly randomSteps?: number;
  readonly traced?: boolean;
}

export interface ScheduleOutcome {
  readonly seed: number;
  readonly steps: number;
  /** Faults that happened: one that finds no victim does not. */
  readonly faults: readonly FaultKind[];
  readonly error?: Error;
  readonly trace: readonly string[];
}

/** Runs one schedule from an empty system until everything is at rest. Never rejects: a failure is part of the outcome. */
export async function runSchedule(options: ScheduleOptions): Promise<ScheduleOutcome> {
  const simulation = new Simulation(options);
  let error: Error | undefined;
  try {
    await simulation.run();
  } catch (failure) {
    error = failure as Error;
  }
  const { steps, trace, happened } = simulation;
  return { seed: options.seed, steps, faults: happened, trace, ...(error ? { error } : {}) };
}

class Simulation {
  readonly happened: FaultKind[] = [];
  readonly #scheduler: Scheduler;
  readonly #world: SimWorld;
  readonly #scenario: Scenario;
  readonly #invariants: Invariants;
  readonly #group: ConsumerGroup;
  #gates: SimGate[] = [];
  #started = 0;

  constructor({ seed, without, scenario = scenarioOf(seed), ...scheduling }: ScheduleOptions) {
    const scheduler = new Scheduler({ seed, ...scheduling });
    const { lanes } = scenario;
    const partitions = new Map([RELEASES, SHIPMENTS].map((topic) => [topic, lanes]));
    const broker = new SimBroker(partitions.set(DEAD_LETTERS, 1), scheduler, without);
    const database = new SimDatabase(without);
    const logs = [
      ...Array.from({ length: lanes }, (_, partition) => new InputLog(SHIPMENTS, partition, scheduler)),
      new InputLog(PRODUCTS, 0, scheduler),
    ];
    this.#scheduler = scheduler;
    this.#scenario = scenario;
    this.#world = { scheduler, database, broker };
    this.#invariants = new Invariants(database, broker, logs);
    this.#group = new ConsumerGroup(scheduler, logs, () => this.#gates);
    database.listener = this.#invariants;
    database.onNotify = (lane) => this.#notify(lane);
    scheduler.afterEach = () => this.#invariants.checkLogs();
    for (const fault of scenario.faults) {
      const { atStep, kind } = fault;
      scheduler.plan(atStep, { actor: 'faults', label: () => `fault: ${kind}`, run: () => this.#happen(fault) });
    }
  }

  get steps(): number {
    return this.#scheduler.step;
  }

  get trace(): readonly string[] {
    return this.#scheduler.trace;
  }

  async run(): Promise<void> {
    for (let gate = 0; gate < this.#scenario.gates; gate++) this.#start(gate);
    this.#group.fill();
    this.#sendInputs();
    await this.#scheduler.runToRest();
    // What production does every few seconds, for wake-ups that were lost.
    for (const gate of this.#gates) gate.wakeAll();
    await this.#scheduler.runToRest();
    this.#invariants.checkAtRest();
  }

  #start(place: number): void {
    const name = `gate-${place}${"'".repeat(Math.floor(this.#started++ / this.#scenario.gates))}`;
    this.#gates[place] = new SimGate(name, this.#world, (gate, error) => {
      this.#scheduler.note(() => `${gate.name} gives up: ${error.message}`);
      this.#kill(gate);
    });
  }

  #sendInputs(): void {
    const next = (index: number): void => {
      const input = this.#scenario.inputs[index];
      if (!input) return;
      const log = this.#group.logs.find(
        ({ topic, partition }) => topic === input.topic && partition === input.partition,
      );
      this.#scheduler.add({
        actor: 'producers',
        label: () => `a record arrives in ${input.topic}/${input.partition}: ${String(input.record.key)}`,
        run: () => {
          log?.append(input.record);
          next(index + 1);
        },
      });
    };
    next(0);
  }

  /** Most wake-ups arrive; what happens without them the next one, or the end, makes up for. */
  #notify(lane: string): void {
    for (const gate of this.#gates) {
      if (this.#scheduler.random.chance(WAKE_UP_LOST)) continue;
      gate.process.deliver(
        () => `that work was left for ${lane}`,
        () => gate.wake(lane),
      );
    }
  }

  #happen({ kind, pick }: Fault): void {
    const alive = this.#gates.filter((gate) => gate.process.state !== 'dead');
    const gate = at(alive, pick);
    const lanes = this.#group.logs.slice(0, -1);
    const lane = at(lanes, pick);
    if (!gate || !lane) return;
    this.happened.push(kind);
    switch (kind) {
      case 'crash':
        return this.#kill(gate);
      case 'stop':
        return this.#stop(gate);
      case 'lane taken away unnoticed':
        return this.#group.takeAway(lane);
      case 'lane moved':
        return this.#group.move(lane);
      case 'facts moved':
        return this.#group.takeAway(this.#group.logs.at(-1) as InputLog);
      case 'connection cut':
        return at(
          alive.flatMap(({ pool }) => pool.connections),
          pick,
        )?.cut('the network failed');
      case 'database restarted':
        for (const { pool } of alive)
          for (const connection of pool.connections) connection.cut('the database restarted');
        return;
      case 'cut before COMMIT':
      case 'cut after COMMIT':
        gate.pool.commitFault = kind;
        return;
      case 'request lost':
      case 'request late':
      case 'answer lost':
        gate.link.fault = kind;
        return;
      default:
        return kind satisfies never;
    }
  }

  /** SIGKILL; the supervisor starts a new process in its place, and the group finds out some time. */
  #kill(gate: SimGate): void {
    if (gate.process.state === 'dead') return;
    this.#scheduler.note(() => `${gate.name} is dead`);
    const place = this.#gates.indexOf(gate);
    gate.process.die();
    const label = () => `the supervisor starts gate-${place} again`;
    this.#scheduler.add({
      actor: 'supervisor',
      label,
      weight: 0.2,
      run: () => {
        this.#start(place);
        this.#group.fill();
      },
    });
    this.#scheduler.add({
      actor: 'group',
      label: () => `the group notices that ${gate.name} is gone`,
      weight: 0.2,
      run: () => {
        this.#group.forget(gate);
        this.#group.fill();
      },
    });
  }

  /** SIGSTOP, and SIGCONT some time; meanwhile its session may end. */
  #stop(gate: SimGate): void {
    if (gate.process.state !== 'running') return;
    this.#scheduler.note(() => `${gate.name} is stopped`);
    gate.process.state = 'stopped';
    const resumed = () => {
      if (gate.process.state === 'stopped') gate.process.state = 'running';
    };
    this.#scheduler.add({ actor: 'group', label: () => `${gate.name} goes on`, weight: 0.03, run: resumed });
    const expelled = () => {
      if (gate.process.state === 'stopped') this.#group.expel(gate);
    };
    this.#scheduler.add({
      actor: 'group',
      label: () => `the session of ${gate.name} ends`,
      weight: 0.2,
      run: expelled,
    });
  }
}

const WAKE_UP_LOST = 0.1;

function at<T>(values: readonly T[], pick: number): T | undefined {
  return values[Math.floor(pick * values.length)];
}
