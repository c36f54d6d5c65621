import type { OsProcess } from '../os-process.js';
import type { Scheduler } from '../scheduler.js';
import type { SimDatabase, SimTransaction } from './sim-database.js';
import { SimDatabaseError, type Statement } from './statement.js';
import { statementsOf } from './statements.js';

interface Query {
  readonly name?: string;
  readonly text: string;
  readonly values?: readonly unknown[];
}

interface Request {
  readonly statements: readonly Statement[];
  readonly values: readonly unknown[];
  readonly results: { command: string; rows: Record<string, unknown>[]; rowCount: number }[];
  error?: Error;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** What a fault does to the next COMMIT of a connection: the connection ends before the server reads it, or after. */
export type CommitFault = 'cut before COMMIT' | 'cut after COMMIT';

/** Both ends of one connection to the database: statements run in order, one event each; answers come back in order. */
export class SimConnection {
  #transaction: SimTransaction | undefined;
  /** Sent, and not yet run to the end. */
  #requests: Request[] = [];
  readonly #unanswered: Request[] = [];
  #offered = false;
  /** The client knows that it ended. */
  #closed = false;
  /** Nothing more arrives at the server. */
  #ended = false;

  constructor(
    readonly process: OsProcess,
    private readonly database: SimDatabase,
    private readonly scheduler: Scheduler,
    private readonly options: {
      takeCommitFault: () => CommitFault | undefined;
      onClosed: (connection: SimConnection) => void;
    },
  ) {
    process.onDeath(() => this.#end('its process died'));
  }

  /** `client.query` of node-postgres: a text, or a configuration with a name; resolves with a result or several. */
  query(query: string | Query, values: readonly unknown[] = []): Promise<unknown> {
    const asked: Query = typeof query === 'string' ? { text: query, values } : query;
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(new Error('Client has encountered a connection error and is not queryable'));
      const statements = this.#statementsOf(asked);
      const request: Request = { statements, values: asked.values ?? [], results: [], resolve, reject };
      this.#unanswered.push(request);
      if (this.#ended) return;
      this.#requests.push(request);
      this.#offer();
    });
  }

  /** A statement nobody knows is no answer that production should retry: it ends the schedule. */
  #statementsOf({ name, text }: Query): readonly Statement[] {
    try {
      return statementsOf(name ?? text);
    } catch (error) {
      this.scheduler.fail(error as Error);
      throw error;
    }
  }

  /** The connection ends: what has arrived by then still runs, what was open is rolled back. */
  cut(why: string): void {
    if (this.#ended) return;
    this.#end(why);
    this.#tellClient();
  }

  #tellClient(): void {
    this.process.deliver(
      () => 'that a connection to the database ended',
      () => {
        if (this.#closed) return;
        this.#closed = true;
        this.options.onClosed(this);
        for (const request of this.#unanswered.splice(0))
          request.reject(new Error('Connection terminated unexpectedly'));
      },
    );
  }

  #end(why: string): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#requests = this.#requests.slice(0, this.scheduler.random.below(this.#requests.length + 1));
    if (this.#requests.length > 0) return;
    this.#rollBackLater(why);
  }

  #rollBackLater(why: string): void {
    if (!this.#transaction) return;
    const label = () => `database rolls back what ${this.process.name} left open: ${why}`;
    this.scheduler.add({ actor: 'database', label, run: () => this.#rollBack() });
  }

  /** The next statement may run: offered to the scheduler once, and again when a lock it waited for is held. */
  #offer(): void {
    const request = this.#requests[0];
    if (!request || this.#offered) return;
    this.#offered = true;
    const statement = this.#nextOf(request);
    const label = () => `database runs for ${this.process.name}: ${statement.label}`;
    this.scheduler.add({
      actor: `${this.process.name} to the database`,
      label,
      run: () => {
        this.#offered = false;
        if (this.#requests[0] === request) this.#step(request, statement);
        else this.#offer();
      },
    });
  }

  #nextOf(request: Request): Statement {
    return request.statements[request.results.length] as Statement;
  }

  #step(request: Request, statement: Statement): void {
    if (statement.control === 'COMMIT' && this.#cutsHere()) return;
    const transaction = (this.#transaction ??= this.database.begin(this.process.name, statement.control === undefined));
    for (const lock of statement.locks?.(request.values, this.database.without) ?? []) {
      if (this.database.locks.acquire(transaction, lock, () => this.#offer())) continue;
      this.scheduler.note(() => `${this.process.name} waits for ${lock.resource}`);
      return;
    }
    this.#run(request, statement, transaction);
    // Nobody can tell when a transaction began: its first statement is the same event.
    if (statement.control === 'BEGIN' && request.statements.length > 1)
      return this.#step(request, this.#nextOf(request));
    if (transaction.implicit) this.#finish(request.error === undefined);
    if (request.error !== undefined || request.results.length === request.statements.length) this.#answered(request);
    this.#next();
  }

  #run(request: Request, statement: Statement, transaction: SimTransaction): void {
    try {
      const command = this.#control(statement, transaction);
      const rows = command === undefined ? statement.run(this.database, transaction, request.values) : [];
      request.results.push({ command: command ?? 'SELECT', rows, rowCount: rows.length });
    } catch (error) {
      if (!(error instanceof SimDatabaseError)) throw error;
      transaction.failed = true;
      request.error = error;
    }
  }

  /** BEGIN, COMMIT and ROLLBACK; everything else is refused in a failed transaction. */
  #control({ control }: Statement, transaction: SimTransaction): string | undefined {
    switch (control) {
      case 'BEGIN':
        return 'BEGIN';
      case 'COMMIT':
      case 'ROLLBACK':
        return this.#finish(control === 'COMMIT' && !transaction.failed) ? 'COMMIT' : 'ROLLBACK';
      case undefined:
        if (transaction.failed) throw new SimDatabaseError('current transaction is aborted', '25P02');
        return undefined;
    }
  }

  #finish(commits: boolean): boolean {
    const transaction = this.#transaction;
    this.#transaction = undefined;
    if (transaction && commits) this.database.commit(transaction);
    else if (transaction) this.database.rollBack(transaction);
    return commits;
  }

  #cutsHere(): boolean {
    if (this.#ended) return false;
    const fault = this.options.takeCommitFault();
    if (fault === undefined) return false;
    this.scheduler.note(() => `fault: ${fault} of ${this.process.name}`);
    this.#ended = true;
    this.#requests = [];
    if (fault === 'cut after COMMIT') this.#finish(this.#transaction?.failed === false);
    else this.#rollBack();
    this.#tellClient();
    return true;
  }

  #rollBack(): void {
    this.#finish(false);
  }

  #next(): void {
    if (this.#requests.length > 0) this.#offer();
    else if (this.#ended) this.#rollBackLater('its connection ended');
  }

  #answered(request: Request): void {
    this.#requests.shift();
    if (this.#ended) return;
    this.process.deliver(
      () => `the answer to ${request.statements.map(({ label }) => label).join(', ')}`,
      () => this.#settleUpTo(request),
    );
  }

  /** Answers arrive in order: whoever reads a later one has read the earlier ones. */
  #settleUpTo(last: Request): void {
    if (this.#closed) return;
    const at = this.#unanswered.indexOf(last);
    for (const { error, results, resolve, reject } of this.#unanswered.splice(0, at + 1)) {
      if (error) reject(error);
      else resolve(results.length === 1 ? results[0] : results);
    }
  }
}
