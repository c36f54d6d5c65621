import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '@sluice/embedded';
import { eventually } from '@sluice/testing';
import getPort from 'get-port';

const READY_TIMEOUT_MS = 150_000;
const SAYS_TIMEOUT_MS = 90_000;

/** A service as it is run: a process of its own, from what `npm run build` made, with nothing but the given environment. */
export class ServiceUnderTest {
  #output = '';
  readonly #exited: Promise<number | null>;

  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
  ) {
    const hear = (chunk: Buffer): void => void (this.#output += chunk.toString());
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    this.#exited = once(child, 'close').then(([code]) => code as number | null);
  }

  /** Starts the process; does not wait until it is ready. */
  static async spawn(
    name: 'desk' | 'gate' | 'registry' | 'webhooks',
    env: Readonly<Record<string, string>>,
  ): Promise<ServiceUnderTest> {
    const main = join(repositoryRoot, 'apps', name, 'dist', 'main.js');
    if (!existsSync(main)) throw new Error(`${main} is not built: npm run build`);
    const port = String(await getPort());
    const ports = { DESK_PORT: port, GATE_PORT: port, REGISTRY_PORT: port, WEBHOOKS_PORT: port };
    const child = spawn(process.execPath, ['--enable-source-maps', main], {
      env: { PATH: process.env['PATH'] ?? '', LOG_LEVEL: 'debug', ...ports, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new ServiceUnderTest(`http://127.0.0.1:${port}`, child);
  }

  /** Everything it logged. */
  get output(): string {
    return this.#output;
  }

  /** Waits until `/readyz` answers 200; fails with its last words when it does not. */
  async ready(): Promise<void> {
    await eventually(
      async () => {
        const { status } = await fetch(`${this.url}/readyz`);
        if (status !== 200) throw new Error(`/readyz answers ${status}`);
      },
      { timeoutMs: READY_TIMEOUT_MS, everyMs: 50 },
    ).catch((error: unknown) => {
      throw new Error(`not ready: ${String(error)}\n${this.#output.slice(-4_000)}`);
    });
  }

  /** Waits until one line of the log has all of the words. */
  says(...words: string[]): Promise<void> {
    return eventually(
      () => {
        const said = this.#output.split('\n').some((line) => words.every((word) => line.includes(word)));
        if (!said) throw new Error(`it does not say ${words.join(', ')}:\n${this.#output.slice(-4_000)}`);
      },
      { timeoutMs: SAYS_TIMEOUT_MS },
    );
  }

  /** Resolves when it has ended by itself; gives the exit code. */
  ended(): Promise<number | null> {
    return this.#exited;
  }

  async stop(): Promise<void> {
    this.child.kill('SIGTERM');
    await this.#exited;
  }
}
