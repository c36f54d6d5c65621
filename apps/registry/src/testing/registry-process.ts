import { freePort } from '@sluice/testing';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const LAST_LINES_MAX = 20;

/** The registry as it is run: a process of its own, from what `npm run build` made. */
export class RegistryProcess {
  private child: ChildProcess | undefined;
  private readonly lines: string[] = [];

  constructor(private readonly env: Readonly<Record<string, string>>) {}

  /** Starts it and answers where it listens, once it is ready; rejects with its last words when it ends before. */
  async start(): Promise<string> {
    const port = String(await freePort());
    const child = spawn(process.execPath, [MAIN], {
      env: { PATH: process.env['PATH'] ?? '', REGISTRY_PORT: port, ...this.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    createInterface({ input: child.stderr }).on('line', (line) => this.heard(line));
    const ready = new Promise<string>((resolve) => {
      createInterface({ input: child.stdout }).on('line', (line) => {
        this.heard(line);
        const url = /"url":"(http:[^"]+)".*The registry is ready/.exec(line)?.[1];
        if (url !== undefined) resolve(url);
      });
    });
    const ended = once(child, 'exit').then(() => {
      throw new Error(`the registry ended before it was ready:\n${this.lines.join('\n')}`);
    });
    ended.catch(() => undefined);
    return Promise.race([ready, ended]);
  }

  /** Ends it with the signal and waits until it is gone. */
  async kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const { child } = this;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }

  private heard(line: string): void {
    this.lines.push(line);
    if (this.lines.length > LAST_LINES_MAX) this.lines.shift();
  }
}
