import { startPostgres, type PostgresServer } from '@sluice/embedded';
import { setTimeout as sleep } from 'node:timers/promises';

const RESTARTS_MAX = 40;

/** A PostgreSQL that can be killed, and comes back on the same data and port. */
export class RestartablePostgres {
  #server: PostgresServer | undefined;

  constructor(
    readonly dataDir: string,
    readonly port: number,
  ) {}

  get url(): string {
    if (!this.#server) throw new Error('PostgreSQL does not run');
    return this.#server.url;
  }

  async start(): Promise<void> {
    this.#server = await startPostgres({ dataDir: this.dataDir, port: this.port });
  }

  /** SIGKILL to the postmaster; its children notice and follow. */
  signalKill(): void {
    process.kill(this.#running().pid, 'SIGKILL');
  }

  async ended(): Promise<void> {
    await this.#running().exited;
  }

  /** Starts it again; where it cannot start yet (a full disk), tries again for a while. */
  async restart(): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.start();
      } catch (error) {
        if (attempt === RESTARTS_MAX) throw error;
        await sleep(250);
      }
    }
  }

  /** Whether the postmaster has ended, asked or not, within `withinMs`. */
  async endedWithin(withinMs: number): Promise<boolean> {
    return Promise.race([this.#running().exited.then(() => true), sleep(withinMs).then(() => false)]);
  }

  async stop(): Promise<void> {
    await this.#server?.stop();
    this.#server = undefined;
  }

  #running(): PostgresServer {
    if (!this.#server) throw new Error('PostgreSQL does not run');
    return this.#server;
  }
}
