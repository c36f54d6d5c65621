import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { TestDesk } from './use-desk.js';

const MAIN = fileURLToPath(new URL('../../../gate/dist/testing/clocked-gate.js', import.meta.url));

/** The real gate beside a desk, a process of its own from what `npm run build` made, whose clock stands where it is set. */
export class ClockedGate {
  private constructor(
    private readonly child: ChildProcess,
    private readonly desk: TestDesk,
  ) {}

  /** Starts it, and waits until it reads. @param port any free one when 0 */
  static async start(desk: TestDesk, nowMs: number, port = 0): Promise<ClockedGate> {
    const { topics, database, client } = desk;
    const child = fork(MAIN, {
      env: {
        PATH: process.env['PATH'] ?? '',
        GATE_PORT: String(port),
        KAFKA_BROKERS: topics.brokers,
        TOPIC_PREFIX: topics.prefix,
        DATABASE_URL: database.url,
        OIDC_ISSUER: client.issuer.url,
        CLOCK_MS: String(nowMs),
      },
      execArgv: [],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    await answerOf(child);
    return new ClockedGate(child, desk);
  }

  /** Its clock stands at `nowMs` when this resolves, and it looks at what that means. */
  async setClock(nowMs: number): Promise<void> {
    const set = answerOf(this.child);
    this.child.send(nowMs);
    await set;
    await this.desk.database.pool.query('NOTIFY gate_boundary');
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }
}

async function answerOf(child: ChildProcess): Promise<void> {
  const answer = once(child, 'message');
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('the gate ended by itself')));
  await Promise.race([answer, ended]);
  // Nobody listens to its end any more.
  ended.catch(() => undefined);
}
