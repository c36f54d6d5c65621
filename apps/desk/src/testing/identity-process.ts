import { eventually } from '@sluice/testing';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../identity/dist/main.js', import.meta.url));

/** The development identity provider as a process of its own, from what `npm run build` made. */
export class IdentityProcess {
  private constructor(
    readonly url: string,
    private readonly home: string,
    private readonly redirectUri: string,
    private child: ChildProcess,
  ) {}

  /** Waits until it answers. */
  static async start(port: number, redirectUri: string): Promise<IdentityProcess> {
    const home = await mkdtemp(join(tmpdir(), 'sluice-identity-'));
    const provider = new IdentityProcess(`http://127.0.0.1:${port}`, home, redirectUri, run(port, home, redirectUri));
    await provider.#ready();
    return provider;
  }

  /** Its keys stay, and what it gave out is forgotten. */
  async restart(): Promise<void> {
    await this.#end();
    this.child = run(Number(new URL(this.url).port), this.home, this.redirectUri);
    await this.#ready();
  }

  async stop(): Promise<void> {
    await this.#end();
    await rm(this.home, { recursive: true });
  }

  async #ready(): Promise<void> {
    await eventually(async () => expect((await fetch(`${this.url}/readyz`)).status).toBe(200), { timeoutMs: 60_000 });
  }

  async #end(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await gone;
  }
}

function run(port: number, home: string, redirectUri: string): ChildProcess {
  const env = {
    ...{ PATH: process.env['PATH'] ?? '', LOG_LEVEL: 'error', SLUICE_HOME: home },
    ...{ IDENTITY_PORT: String(port), IDENTITY_REDIRECT_URIS: redirectUri },
  };
  return spawn(process.execPath, [MAIN], { env, stdio: 'inherit' });
}
