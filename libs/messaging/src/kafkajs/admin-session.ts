import { setTimeout as delay } from 'node:timers/promises';
import kafkajs, { type Admin, type Kafka } from 'kafkajs';

// Outside Jest, Node sees only some of the names that this CommonJS package exports; its default export has all.
const { KafkaJSError } = kafkajs;

const ATTEMPTS_MAX = 60;
const RETRY_DELAY_MS_MIN = 20;
const RETRY_DELAY_MS_MAX = 500;

/** Not marked as retriable by kafkajs, though they pass by themselves: a coordinator or a leader has just moved. */
const PASSING = [
  'NOT_COORDINATOR_FOR_GROUP',
  'GROUP_COORDINATOR_NOT_AVAILABLE',
  'GROUP_LOAD_IN_PROGRESS',
  'NOT_LEADER_FOR_PARTITION',
];

/**
 * Questions to the cluster, over one connection that is made when first needed. kafkajs gives up at once where a
 * coordinator or a leader has just moved, and asks the same broker again; here each attempt begins anew, for about half a
 * minute.
 */
export class AdminSession {
  #admin: Promise<Admin> | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly kafka: Kafka) {}

  async ask<T>(question: (admin: Admin) => Promise<T>): Promise<T> {
    let retryDelayMs = RETRY_DELAY_MS_MIN;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await question(await this.#connected());
      } catch (error) {
        // Whatever it was: a connection that could not be made, or was lost, would answer every later question the same.
        await this.close();
        if (attempt === ATTEMPTS_MAX || !passes(error)) throw error;
        await delay(retryDelayMs);
        retryDelayMs = Math.min(retryDelayMs * 2, RETRY_DELAY_MS_MAX);
      }
    }
  }

  /** The same, one after the other. */
  askInTurn<T>(question: (admin: Admin) => Promise<T>): Promise<T> {
    const answer = this.#turn.then(() => this.ask(question));
    this.#turn = answer.catch(() => undefined);
    return answer;
  }

  async close(): Promise<void> {
    const admin = this.#admin;
    this.#admin = undefined;
    // One that never connected has nothing to end.
    await admin?.then((connected) => connected.disconnect()).catch(() => undefined);
  }

  #connected(): Promise<Admin> {
    this.#admin ??= this.#connect();
    return this.#admin;
  }

  async #connect(): Promise<Admin> {
    const admin = this.kafka.admin();
    await admin.connect();
    return admin;
  }
}

function passes(error: unknown): boolean {
  // kafkajs slipped over metadata that it does not have yet (`high.pop()` of nothing).
  if (error instanceof TypeError) return true;
  if (!(error instanceof KafkaJSError)) return false;
  return error.retriable || PASSING.includes('type' in error ? String(error.type) : '');
}
