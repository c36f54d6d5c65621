import type { Scheduler } from './scheduler.js';

/**
 * A process as its operating system sees it. While `stopped` (SIGSTOP) it reads nothing and no timer of it fires, yet
 * what it sent before still arrives elsewhere. `dead`: it never reads anything again.
 */
export class OsProcess {
  state: 'running' | 'stopped' | 'dead' = 'running';
  readonly #deathListeners: (() => void)[] = [];

  constructor(
    readonly name: string,
    private readonly scheduler: Scheduler,
  ) {}

  /** Hands the process an answer: often at once, else at some later moment at which it runs. */
  deliver(label: () => string, run: () => void): void {
    if (this.state === 'dead') return;
    if (this.state === 'running' && this.scheduler.random.chance(READ_AT_ONCE)) run();
    else this.scheduler.add({ actor: this.name, label: () => `${this.name} reads ${label()}`, run, process: this });
  }

  /** The timers of production code, which may fire at any moment. */
  delay(): Promise<void> {
    return new Promise((resolve) => {
      const label = () => `${this.name} has waited`;
      this.scheduler.add({ actor: this.name, label, run: resolve, process: this, weight: TIMER_WEIGHT });
    });
  }

  onDeath(listener: () => void): void {
    this.#deathListeners.push(listener);
  }

  die(): void {
    this.state = 'dead';
    this.scheduler.remove((event) => event.process === this);
    for (const listener of this.#deathListeners) listener();
  }
}

const READ_AT_ONCE = 0.75;
const TIMER_WEIGHT = 0.3;
