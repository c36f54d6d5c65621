import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** The service as it is run: a process of its own, from what `npm run build` made. */
export class WebhooksProcess {
  #child: ChildProcess | undefined;

  private constructor(
    readonly url: string,
    private readonly env: Readonly<Record<string, string>>,
  ) {}

  /** `env` as `main.ts` reads it; it is not started yet. */
  static async with(env: Readonly<Record<string, string>>): Promise<WebhooksProcess> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    return new WebhooksProcess(`http://127.0.0.1:${port}`, { ...env, WEBHOOKS_PORT: String(port) });
  }

  spawn(): void {
    this.#child = spawn(process.execPath, [MAIN], {
      env: { PATH: process.env['PATH'] ?? '', LOG_LEVEL: 'warn', ...this.env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
  }

  /** Sends the signal and waits until the process is gone. */
  async kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }

  async isReady(): Promise<void> {
    const { status } = await fetch(`${this.url}/readyz`);
    if (status !== 200) throw new Error(`/readyz answers ${status}`);
  }
}
