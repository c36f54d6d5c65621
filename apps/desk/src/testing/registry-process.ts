import { eventually } from '@sluice/testing';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestDesk } from './use-desk.js';

const MAIN = fileURLToPath(new URL('../../../registry/dist/main.js', import.meta.url));

/** The real registry beside a desk, a process of its own from what `npm run build` made. */
export class RegistryProcess {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
    private readonly home: string,
  ) {}

  /** Starts it on the desk's servers, and waits until it is ready. @param issuer whose tokens it believes */
  static async start(
    { topics, database }: TestDesk,
    port: number,
    issuer: string,
    more: Readonly<Record<string, string>> = {},
  ): Promise<RegistryProcess> {
    const home = await mkdtemp(join(tmpdir(), 'sluice-registry-'));
    const env = {
      ...{ PATH: process.env['PATH'] ?? '', LOG_LEVEL: 'error', SLUICE_HOME: home, REGISTRY_PORT: String(port) },
      ...{
        KAFKA_BROKERS: topics.brokers,
        TOPIC_PREFIX: topics.prefix,
        DATABASE_URL: database.url,
        OIDC_ISSUER: issuer,
      },
      ...more,
    };
    const url = `http://127.0.0.1:${port}`;
    const started = new RegistryProcess(url, spawn(process.execPath, [MAIN], { env, stdio: 'inherit' }), home);
    await eventually(async () => expect((await fetch(`${url}/readyz`)).status).toBe(200), { timeoutMs: 60_000 });
    return started;
  }

  /** Ends it as a crash does; what it kept goes too. */
  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
    await rm(this.home, { recursive: true });
  }
}
