import { NO_ISSUER } from '@sluice/testing';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as delay } from 'node:timers/promises';

const POLL_MS = 20;
const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** The gate as it is run: a process of its own, from what `npm run build` made. */
export class GateProcess {
  #child: ChildProcess | undefined;
  #errors = '';

  constructor(private readonly env: Record<string, string>) {}

  /** Starts the process; does not wait until it is ready. */
  spawn(): void {
    const child = spawn(process.execPath, [MAIN], {
      env: { PATH: process.env['PATH'] ?? '', GATE_PORT: '0', LOG_LEVEL: 'warn', OIDC_ISSUER: NO_ISSUER, ...this.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', (chunk: Buffer) => (this.#errors = (this.#errors + chunk.toString()).slice(-8_000)));
    child.stderr.on('data', (chunk: Buffer) => (this.#errors = (this.#errors + chunk.toString()).slice(-8_000)));
    this.#child = child;
  }

  /** What it last logged, for the message of a failing spec. */
  get lastWords(): string {
    return this.#errors;
  }

  get running(): boolean {
    return this.#child?.exitCode === null && this.#child.signalCode === null;
  }

  /** Ends it with the signal and waits until it is gone. */
  async kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child;
    if (!child || !this.running) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }

  /** Waits until `reached` answers true; fails with its last words when the process ends meanwhile. */
  async until(reached: () => Promise<boolean>, timeoutMs: number): Promise<void> {
    const deadlineMs = Date.now() + timeoutMs;
    while (!(await reached())) {
      if (!this.running) throw new Error(`the gate ended by itself:\n${this.lastWords}`);
      if (Date.now() > deadlineMs) throw new Error(`not reached within ${timeoutMs} ms:\n${this.lastWords}`);
      await delay(POLL_MS);
    }
  }
}
