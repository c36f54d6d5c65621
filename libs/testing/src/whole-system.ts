import { repositoryRoot } from '@sluice/embedded';
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { eventually } from './eventually.js';
import { answerOf, type ServiceAnswer } from './service-client.js';
import { makeSystemHome } from './system-home.js';

const CLI = join(repositoryRoot, 'apps/cli/dist/main.js');
const UP_TIMEOUT_MS = 240_000;
const LAST_STORY_LINE = 'Ctrl-C stops everything';

/** As much of `run.json` as specs use. */
interface RunFile {
  readonly kafka: string;
  readonly desk: string;
  readonly registry: string;
  readonly gate: string;
  readonly pids: Readonly<Record<string, number>>;
  readonly tokens: Readonly<Record<string, string>>;
}

/** A question to one of the services, as the sample person of a role. */
export interface AskOfRole {
  readonly body?: unknown;
  /** The ETag of what is to be changed. */
  readonly ifMatch?: string;
}

/** Everything as `npm start` runs it, with the sample and nothing of anybody else's. Needs `npm run build`. */
export class WholeSystem {
  private constructor(
    /** Its `SLUICE_HOME`. */
    readonly home: string,
    /** Undefined when somebody else started it. */
    private readonly child?: ChildProcess,
  ) {}

  /**
   * Waits until the story is told. Throws what the start said when it ends before. With `SLUICE_RUNNING`, the home of a
   * system that runs already, it is that one: whoever works on specs of the whole system starts it once.
   */
  static async start(): Promise<WholeSystem> {
    const running = process.env['SLUICE_RUNNING'];
    if (running !== undefined) return new WholeSystem(resolve(repositoryRoot, running));
    if (!existsSync(CLI)) throw new Error(`${CLI} is not built: npm run build`);
    const { home, env } = await makeSystemHome('whole');
    const child = spawn(process.execPath, [CLI, 'start'], {
      env,
      cwd: repositoryRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const system = new WholeSystem(home, child);
    const said = await storyOf(child);
    if (said.end === 'UP') return system;
    await system.stop();
    throw new Error(`The system did not start:\n${said.output}`);
  }

  /** Where browsers go. */
  get desk(): string {
    return this.run.desk;
  }

  /** `host:port` of the broker. */
  get kafka(): string {
    return this.run.kafka;
  }

  /** Asks the desk, the registry or the gate as the sample person of a role, from outside. */
  async ask<T = Record<string, unknown>>(
    role: string,
    service: 'desk' | 'registry' | 'gate',
    route: string,
    { body, ifMatch }: AskOfRole = {},
  ): Promise<ServiceAnswer<T>> {
    const [method = '', path = ''] = route.split(' ');
    const headers = {
      authorization: `Bearer ${this.run.tokens[role]}`,
      ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
      ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    return answerOf(await fetch(this.run[service] + path, { method, headers, ...sent }));
  }

  /** The gate neither reads nor answers until `meanwhile` is over. */
  async whileGateIsSilent(meanwhile: () => Promise<void>): Promise<void> {
    const pid = this.run.pids['gate'] ?? 0;
    process.kill(pid, 'SIGSTOP');
    try {
      await meanwhile();
    } finally {
      process.kill(pid, 'SIGCONT');
    }
  }

  /** Kills the desk; it is started again by what started it. */
  killDesk(): void {
    process.kill(this.run.pids['desk'] ?? 0, 'SIGKILL');
  }

  /** Leaves nothing behind; what somebody else started goes on. */
  async stop(): Promise<void> {
    if (this.child === undefined) return;
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const gone = once(this.child, 'exit');
      this.child.kill('SIGTERM');
      await gone;
    }
    rmSync(this.home, { recursive: true, force: true });
  }

  /** Read each time: what is started again has another pid. */
  private get run(): RunFile {
    return JSON.parse(readFileSync(join(this.home, 'run.json'), 'utf8')) as RunFile;
  }
}

async function storyOf(child: ChildProcess): Promise<{ end: 'UP' | 'ENDED'; output: string }> {
  let output = '';
  child.stdout?.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr?.on('data', (text: Buffer) => (output += text.toString()));
  return eventually(
    () => {
      if (output.includes(LAST_STORY_LINE)) return { end: 'UP', output };
      if (child.exitCode !== null || child.signalCode !== null) return { end: 'ENDED', output };
      throw new Error(`The system is not up. It said:\n${output}`);
    },
    { timeoutMs: UP_TIMEOUT_MS },
  );
}
