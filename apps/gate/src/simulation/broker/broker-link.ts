import type { OsProcess } from '../os-process.js';
import type { Scheduler } from '../scheduler.js';
import { SimBrokerError } from './sim-broker-error.js';

/** What happens to the next request of a process to the broker. */
export type RequestFault = 'request lost' | 'request late' | 'answer lost';

/** One process's connections to the broker: each request arrives by an event of its own, and its answer is read by another. */
export class BrokerLink {
  fault: RequestFault | undefined;

  constructor(
    readonly process: OsProcess,
    private readonly scheduler: Scheduler,
  ) {
    process.onDeath(() => this.#dropSome());
  }

  /**
   * Sends a request; `atBroker` runs when it arrives. A connection that ends is told as a retriable error, and the
   * request may be lost, have been served, or arrive later, when nobody waits for it any more.
   */
  ask<T>(what: string, atBroker: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      const fault = this.fault;
      this.fault = undefined;
      const ended = () =>
        this.process.deliver(
          () => `that its connection ended: ${what}`,
          () => reject(connectionEnded()),
        );
      if (fault !== undefined) this.scheduler.note(() => `fault: ${fault}: ${what} of ${this.process.name}`);
      if (fault === 'request lost') return ended();
      if (fault === 'request late') ended();
      const answer =
        fault === undefined
          ? (label: string, settle: () => void) => this.process.deliver(() => label, settle)
          : () => undefined;
      const arrival = () => {
        try {
          const result = atBroker();
          answer(`the answer to ${what}`, () => resolve(result));
        } catch (error) {
          answer(`the refusal of ${what}: ${(error as Error).message}`, () => reject(error as Error));
        }
        if (fault === 'answer lost') ended();
      };
      this.#send(what, arrival, fault === 'request late' ? LATE_WEIGHT : 1);
    });
  }

  #send(what: string, run: () => void, weight: number): void {
    const { name } = this.process;
    this.scheduler.add({ actor: this.#actor, label: () => `broker serves ${name}: ${what}`, run, weight });
  }

  get #actor(): string {
    return `${this.process.name} to the broker`;
  }

  /** What a dying process has sent is on its way already, or not. */
  #dropSome(): void {
    this.scheduler.remove((event) => event.actor === this.#actor && this.scheduler.random.chance(0.5));
  }
}

const LATE_WEIGHT = 0.1;

function connectionEnded(): SimBrokerError {
  return new SimBrokerError('connection ended', true);
}
