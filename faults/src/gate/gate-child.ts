import { repositoryRoot } from '@sluice/embedded';
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';

const MAIN = join(repositoryRoot, 'apps/gate/dist/main.js');
/** Lets a gate end when we are gone, and lets its clock be set: see the files. */
const PRELOAD = fileURLToPath(new URL('../../dist/gate/preload.js', import.meta.url));
const READY_TIMEOUT_MS = 180_000;
const STOP_GRACE_MS = 25_000;
const RESTART_DELAY_MS = 250;

export interface GateSpec {
  /** Its number in the stage. */
  readonly gate: number;
  readonly databaseUrl: string;
  readonly brokers: string;
  readonly prefix: string;
  readonly httpPort: number;
  readonly logFile: string;
}

/**
 * The gate as it is deployed: a process of its own, started again whenever it ends by itself, as its supervisor does in
 * production.
 */
export class GateChild {
  /** How often it ended by itself and was started again. */
  restarts = 0;
  #child: ChildProcess | undefined;
  #wanted = false;

  constructor(readonly spec: GateSpec) {}

  start(): void {
    this.#wanted = true;
    this.#spawn();
  }

  get runs(): boolean {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Sends a signal; SIGKILL is final until `start`. Harmless when it does not run. */
  signal(signal: NodeJS.Signals): void {
    if (signal === 'SIGKILL' || signal === 'SIGTERM') this.#wanted = false;
    this.#child?.kill(signal);
  }

  async kill(): Promise<void> {
    this.signal('SIGKILL');
    await this.#gone();
  }

  /** SIGTERM; true when it ended cleanly, in time. */
  async stop(): Promise<boolean> {
    const child = this.#child;
    if (!child || !this.runs) return true;
    this.signal('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_GRACE_MS);
    await this.#gone();
    clearTimeout(timer);
    return child.exitCode === 0;
  }

  /** Resolves when `/readyz` answers 200. */
  async ready(): Promise<void> {
    const deadlineMs = Date.now() + READY_TIMEOUT_MS;
    while (Date.now() < deadlineMs) {
      if (await this.#answers()) return;
      await sleep(50);
    }
    throw new Error(
      `gate ${this.spec.gate} was not ready after ${READY_TIMEOUT_MS / 1000} s: see ${this.spec.logFile}`,
    );
  }

  /** Tells the gate's clock what to show: `offsetMs` from the real time. */
  setClock(offsetMs: number): void {
    this.#child?.send({ clockOffsetMs: offsetMs });
  }

  #spawn(): void {
    const { databaseUrl, brokers, prefix, httpPort, logFile } = this.spec;
    const log = openSync(logFile, 'a');
    const child = spawn(process.execPath, ['--import', PRELOAD, MAIN], {
      // The channel tells the gate when we are gone.
      stdio: ['ignore', log, log, 'ipc'],
      env: {
        PATH: process.env['PATH'] ?? '',
        NODE_OPTIONS: '--disable-warning=TimeoutNegativeWarning',
        GATE_PORT: String(httpPort),
        LOG_LEVEL: 'info',
        DATABASE_URL: databaseUrl,
        KAFKA_BROKERS: brokers,
        TOPIC_PREFIX: prefix,
        // Nobody asks it anything but whether it is ready.
        OIDC_ISSUER: 'http://127.0.0.1:9',
      },
    });
    closeSync(log);
    this.#child = child;
    child.once('exit', () => {
      if (!this.#wanted || child !== this.#child) return;
      this.restarts += 1;
      setTimeout(() => this.#wanted && child === this.#child && this.#spawn(), RESTART_DELAY_MS);
    });
  }

  async #gone(): Promise<void> {
    if (this.#child && this.runs) await once(this.#child, 'exit');
  }

  async #answers(): Promise<boolean> {
    try {
      const response = await fetch(`http://127.0.0.1:${this.spec.httpPort}/readyz`, {
        signal: AbortSignal.timeout(2_000),
      });
      await response.body?.cancel();
      return response.ok;
    } catch {
      // Does not listen yet, or not any more.
      return false;
    }
  }
}
