import { setTimeout as sleep } from 'node:timers/promises';
import { asError, withoutSecrets } from './cli-error.js';
import type { ProcessName, ProcessTable } from './process-table.js';

/** A process that was started and is ready. `exited` tells how it ended, whoever ended it. */
export interface RunningProcess {
  readonly pid: number;
  readonly exited: Promise<string>;
  stop(): Promise<void>;
}

/** Starts a process and resolves once it is ready. `onPid` is called as soon as there is a pid to remember. */
export type Launch = (onPid: (pid: number) => void, signal: AbortSignal) => Promise<RunningProcess>;

export interface SupervisedOptions {
  readonly name: ProcessName;
  readonly launch: Launch;
  readonly table: ProcessTable;
  /** False for a process that another daemon runs (Docker): it is not ours to find and stop by its pid. */
  readonly recorded?: boolean;
  /** How often the first start is tried; 1 unless said otherwise. */
  readonly firstAttemptsMax?: number;
  /** One line for the terminal. */
  readonly say: (line: string) => void;
  /** The process has another pid than before. */
  readonly onRestarted: () => void;
  /** The first delay; it doubles up to `restartDelayMsMax`. */
  readonly restartDelayMs?: number;
  readonly restartDelayMsMax?: number;
}

/** A process that has run this long is healthy again: its next end is a new story, with the first delay. */
const HEALTHY_AFTER_MS = 60_000;

/** One process kept running: an end that nobody asked for is said, and the process is started again. */
export class Supervised {
  readonly name: ProcessName;
  private readonly halt = new AbortController();
  private starting: Promise<void> | undefined;
  private running: RunningProcess | undefined;
  private watching: Promise<void> | undefined;
  private delayMs: number;

  constructor(private readonly options: SupervisedOptions) {
    this.name = options.name;
    this.delayMs = this.firstDelayMs();
  }

  /** Resolves once the process is ready; rejects when its first start fails, or when it was stopped meanwhile. */
  start(): Promise<void> {
    this.starting = this.startFirst();
    return this.starting;
  }

  /** Stops the process for good, also one that is just being started. */
  async stop(): Promise<void> {
    this.halt.abort();
    await this.starting?.catch(() => undefined);
    await this.running?.stop();
    await this.watching;
    this.options.table.stopped(this.name);
  }

  private async startFirst(): Promise<void> {
    const running = await this.launchPatiently();
    this.running = running;
    if (this.halt.signal.aborted) throw new Error(`${this.name} was stopped while it started`);
    this.watching = this.watch(running);
  }

  /** A broker that has just been made, on a busy machine, can fail a service once; what is really wrong fails every time. */
  private async launchPatiently(): Promise<RunningProcess> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.launch();
      } catch (error) {
        if (attempt >= (this.options.firstAttemptsMax ?? 1) || this.halt.signal.aborted) throw error;
        this.options.say(`${withoutSecrets(asError(error).message)} Trying again.`);
      }
    }
  }

  private async launch(): Promise<RunningProcess> {
    const { launch, table, name, recorded = true } = this.options;
    const remember = (pid: number): void => void (recorded && table.started(name, pid));
    const running = await launch(remember, this.halt.signal);
    remember(running.pid);
    return running;
  }

  private async watch(first: RunningProcess): Promise<void> {
    let running: RunningProcess | undefined = first;
    while (running) {
      const startedAtMs = Date.now();
      const how = await running.exited;
      this.running = undefined;
      if (this.halt.signal.aborted) return;
      if (Date.now() - startedAtMs > HEALTHY_AFTER_MS) this.delayMs = this.firstDelayMs();
      running = await this.startAgain(`${this.name} ended unexpectedly (${how})`);
    }
  }

  /** Tries until the process is ready again, with a delay that grows to its bound; undefined once stopped. */
  private async startAgain(why: string): Promise<RunningProcess | undefined> {
    let reason = why;
    for (;;) {
      this.options.say(`${reason}; starting it again in ${this.delayMs / 1000} s`);
      await sleep(this.delayMs, undefined, { signal: this.halt.signal }).catch(() => undefined);
      if (this.halt.signal.aborted) return undefined;
      this.delayMs = Math.min(this.delayMs * 2, this.options.restartDelayMsMax ?? 15_000);
      try {
        return await this.adopt(await this.launch());
      } catch (error) {
        if (this.halt.signal.aborted) return undefined;
        reason = `${this.name} did not start: ${withoutSecrets(asError(error).message)}`;
      }
    }
  }

  private async adopt(running: RunningProcess): Promise<RunningProcess | undefined> {
    if (this.halt.signal.aborted) {
      await running.stop();
      return undefined;
    }
    this.running = running;
    this.options.onRestarted();
    this.options.say(`${this.name} runs again (pid ${running.pid})`);
    return running;
  }

  private firstDelayMs(): number {
    return this.options.restartDelayMs ?? 500;
  }
}
