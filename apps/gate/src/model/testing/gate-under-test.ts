import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { LocalIssuer } from '@sluice/testing';
import { buryMembers, forgetGroups } from './bury-members.js';

const MAIN = fileURLToPath(new URL('../../../dist/testing/clocked-gate.js', import.meta.url));
const START_TIMEOUT_MS = 60_000;
const WORDS_MAX = 8_000;

/** What it needs to reach its servers. */
export interface GateServers {
  readonly brokers: string;
  readonly prefix: string;
  readonly databaseUrl: string;
}

/** The gate in a process of its own (from what `npm run build` made), whose clock stands where it is set. */
export class GateUnderTest {
  #child: ChildProcess | undefined;
  #words = '';
  #issuer: LocalIssuer | undefined;
  url = '';

  constructor(
    private readonly servers: GateServers,
    private nowMs: number,
  ) {}

  /** Starts it, and waits until it reads. */
  async start(): Promise<void> {
    const { brokers, prefix, databaseUrl } = this.servers;
    this.#issuer ??= await LocalIssuer.start();
    const child = fork(MAIN, {
      env: {
        PATH: process.env['PATH'] ?? '',
        GATE_PORT: '0',
        KAFKA_BROKERS: brokers,
        TOPIC_PREFIX: prefix,
        DATABASE_URL: databaseUrl,
        OIDC_ISSUER: this.#issuer.url,
        CLOCK_MS: String(this.nowMs),
      },
      execArgv: [],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.#words = (this.#words + chunk.toString()).slice(-WORDS_MAX)));
    }
    this.#child = child;
    const { url } = (await this.#message(START_TIMEOUT_MS)) as { url: string };
    this.url = url;
  }

  /** Asks it as somebody who may. */
  async get(path: string): Promise<Response> {
    if (!this.#issuer) throw new Error('the gate was not started');
    return fetch(this.url + path, { headers: await this.#issuer.authorization('ann') });
  }

  /** Its clock stands at `nowMs` when this resolves. */
  async setClock(nowMs: number): Promise<void> {
    this.nowMs = nowMs;
    const set = this.#message(START_TIMEOUT_MS);
    this.#child?.send(nowMs);
    await set;
  }

  /** SIGKILL, wherever it is. The broker is told at once that its members are dead, which it would notice after 6 s. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
    await buryMembers(this.servers.brokers, this.servers.prefix);
  }

  /** The same, and the broker forgets how far the gate had read. */
  async killAndForgetOffsets(): Promise<void> {
    await this.kill();
    await forgetGroups(this.servers.brokers, this.servers.prefix);
  }

  /** Ends for good. */
  async close(): Promise<void> {
    await this.#end('SIGKILL');
    await this.#issuer?.close();
  }

  /** @throws when it has ended by itself, with what it last logged */
  assertRunning(): void {
    if (!this.#running) throw new Error(`the gate ended by itself:\n${this.#words}`);
  }

  get lastWords(): string {
    return this.#words;
  }

  get #running(): boolean {
    return this.#child?.exitCode === null && this.#child.signalCode === null;
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (!child || !this.#running) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }

  async #message(timeoutMs: number): Promise<unknown> {
    const child = this.#child;
    if (!child) throw new Error('the gate was not started');
    const timeout = new AbortController();
    const answer = once(child, 'message', { signal: timeout.signal }) as Promise<unknown[]>;
    const ended = once(child, 'exit', { signal: timeout.signal });
    const late = delay(timeoutMs, undefined, { signal: timeout.signal, ref: false });
    try {
      const first = await Promise.race([answer, ended.then(() => undefined), late.then(() => undefined)]);
      if (first === undefined) throw new Error(`the gate did not answer:\n${this.#words}`);
      return first[0];
    } finally {
      timeout.abort();
      await Promise.allSettled([answer, ended, late]);
    }
  }
}
