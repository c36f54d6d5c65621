import type { Pool } from 'pg';
import type { OsProcess } from '../os-process.js';
import type { Scheduler } from '../scheduler.js';
import { SimConnection, type CommitFault } from './sim-connection.js';
import type { SimDatabase } from './sim-database.js';

/** The connections of one process to the database. */
export class SimPool {
  readonly #idle: SimConnection[] = [];
  readonly #open = new Set<SimConnection>();
  commitFault: CommitFault | undefined;

  constructor(
    private readonly process: OsProcess,
    private readonly database: SimDatabase,
    private readonly scheduler: Scheduler,
  ) {}

  /** What production code uses of a `Pool`: `query` and `connect`. */
  get port(): Pool {
    return this as unknown as Pool;
  }

  get connections(): readonly SimConnection[] {
    return [...this.#open];
  }

  async query(text: string, values?: readonly unknown[]): Promise<unknown> {
    const client = this.#take();
    try {
      return await client.query(text, values);
    } finally {
      this.#giveBack(client);
    }
  }

  connect(): Promise<unknown> {
    const client = this.#take();
    return Promise.resolve({
      query: client.query.bind(client),
      release: (error?: Error) => this.#giveBack(client, error),
    });
  }

  #take(): SimConnection {
    const idle = this.#idle.pop();
    if (idle) return idle;
    const connection = new SimConnection(this.process, this.database, this.scheduler, {
      takeCommitFault: () => {
        const fault = this.commitFault;
        this.commitFault = undefined;
        return fault;
      },
      onClosed: (closed) => this.#forget(closed),
    });
    this.#open.add(connection);
    return connection;
  }

  #giveBack(client: SimConnection, error?: Error): void {
    if (error) {
      client.cut('its process gave it up');
      this.#forget(client);
    } else if (this.#open.has(client)) this.#idle.push(client);
  }

  #forget(connection: SimConnection): void {
    this.#open.delete(connection);
    const at = this.#idle.indexOf(connection);
    if (at >= 0) this.#idle.splice(at, 1);
  }
}
