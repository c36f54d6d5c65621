import type { InputLog } from './input-log.js';
import type { Scheduler } from './scheduler.js';
import type { SimGate } from './sim-gate.js';

interface Message {
  readonly kind: 'assign' | 'revoke';
  readonly log: InputLog;
  readonly weight: number;
  /** Called once the gate has let go. */
  readonly done?: () => void;
}

/**
 * The group coordinator: which gate has which partition. What it decides reaches a gate by messages in order; a gate that
 * lost a partition while it was silent learns that late, and until then works on as if it were the owner.
 */
export class ConsumerGroup {
  readonly #owners = new Map<InputLog, SimGate>();
  readonly #messages = new Map<SimGate, Message[]>();

  constructor(
    private readonly scheduler: Scheduler,
    readonly logs: readonly InputLog[],
    private readonly members: () => readonly SimGate[],
  ) {}

  /** Partitions nobody has get an owner. */
  fill(): void {
    for (const log of this.logs) {
      if (this.#owners.has(log)) continue;
      const owner = this.#other(undefined);
      if (owner) this.#give(log, owner);
    }
  }

  /** Another gate gets the partition at once; the old one learns of it some time. */
  takeAway(log: InputLog): void {
    const old = this.#owners.get(log);
    const next = this.#other(old);
    if (!next) return;
    if (old) this.#tell(old, { kind: 'revoke', log, weight: LATE_WEIGHT });
    this.#give(log, next);
  }

  /** The old owner lets go first, as at a clean stop. */
  move(log: InputLog): void {
    const old = this.#owners.get(log);
    const next = this.#other(old);
    if (old && next) this.#tell(old, { kind: 'revoke', log, weight: 1, done: () => this.#handOver(log, old) });
  }

  /** The member was silent for longer than its session lasts. */
  expel(gate: SimGate): void {
    for (const [log, owner] of this.#owners) if (owner === gate) this.takeAway(log);
  }

  /** The member's process is dead: whatever it had is nobody's. */
  forget(gate: SimGate): void {
    this.#messages.delete(gate);
    for (const [log, owner] of this.#owners) if (owner === gate) this.#owners.delete(log);
  }

  #handOver(log: InputLog, old: SimGate): void {
    if (this.#owners.get(log) !== old) return;
    const next = this.#other(old) ?? old;
    this.#give(log, next);
  }

  #give(log: InputLog, owner: SimGate): void {
    this.scheduler.note(() => `the group gives ${log.topic}/${log.partition} to ${owner.name}`);
    this.#owners.set(log, owner);
    this.#tell(owner, { kind: 'assign', log, weight: 1 });
  }

  #other(than: SimGate | undefined): SimGate | undefined {
    const others = this.members().filter((gate) => gate !== than && gate.process.state !== 'dead');
    return others.length === 0 ? undefined : this.scheduler.random.pick(others);
  }

  #tell(gate: SimGate, message: Message): void {
    const queue = this.#messages.get(gate) ?? [];
    this.#messages.set(gate, queue);
    queue.push(message);
    const log = `${message.log.topic}/${message.log.partition}`;
    this.scheduler.add({
      actor: 'group',
      label: () => `${gate.name} learns that ${log} is ${message.kind === 'assign' ? 'its own' : 'no longer its own'}`,
      process: gate.process,
      weight: message.weight,
      run: () => {
        // Messages are read in order: whichever of them the scheduler picks, the oldest is the one that is read.
        const next = queue.shift() as Message;
        if (next.kind === 'assign') gate.assign(next.log);
        else void gate.revoke(next.log).then(next.done);
      },
    });
  }
}

const LATE_WEIGHT = 0.05;
