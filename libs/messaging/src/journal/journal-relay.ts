import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from '@sluice/platform';
import { Client } from 'pg';
import type { KafkaPort, TopicPartition } from '../kafka-port.js';
import { qualified } from '../sql/identifiers.js';
import { readJournalRows } from './read-journal.js';
import { JournalPublisher } from './journal-publisher.js';

export interface JournalRelayOptions {
  readonly kafka: KafkaPort;
  readonly databaseUrl: string;
  /** The service's schema, which holds `journal` and `journal_head`. */
  readonly schema: string;
  readonly service: string;
  readonly lane: string;
  /** See `TakeOver.anchor`. */
  readonly anchor: TopicPartition;
  readonly logger: Logger;
  /** How often it looks although nobody told it, in milliseconds; 5 s when absent. */
  readonly safetyPollMs?: number;
}

/** How soon another process takes over after the elected one has ended. */
const ELECTION_POLL_MS = 1_000;
/** Wake-ups come by NOTIFY; this only bounds the harm of one that was lost. */
const SAFETY_POLL_MS = 5_000;
const RETRY_DELAY_MS = 500;
const ROWS_PER_READ = 1_000;

/**
 * Publishes a journal lane that several processes append to (`appendToJournal`). One of them is elected by a session-level
 * advisory lock on a connection of its own; when that breaks, the lock is free and the next one takes the lane over,
 * which fences the former publisher in Kafka too.
 */
export class JournalRelay {
  readonly #options: JournalRelayOptions;
  readonly #stop = new AbortController();
  #run: Promise<void> | undefined;
  #isElected = false;
  #wakeUp: () => void = () => undefined;
  #isWoken = false;

  constructor(options: JournalRelayOptions) {
    this.#options = options;
  }

  /** Whether this process is the lane's publisher. */
  get elected(): boolean {
    return this.#isElected;
  }

  /** What whoever publishes the lane holds a session-level advisory lock of, by `hashtextextended(…, 0)`. */
  get electionLock(): string {
    const { schema, lane } = this.#options;
    return `journal relay ${schema} ${lane}`;
  }

  /** Begins to stand for election; returns at once. */
  start(): void {
    this.#run ??= this.#standAndPublish();
  }

  /** Publishes what is committed, gives the lock up and ends. */
  async stop(): Promise<void> {
    this.#stop.abort();
    this.#wake();
    await this.#run;
  }

  /** A failure of the database or of Kafka is waited out; the lane is then taken over anew. */
  async #standAndPublish(): Promise<void> {
    const { service, lane, logger } = this.#options;
    while (!this.#stop.signal.aborted) {
      try {
        await this.#term();
      } catch (err) {
        logger.error({ err, service, lane }, 'publishing the journal failed, the lane is taken over again');
        await this.#pause(RETRY_DELAY_MS);
      }
    }
  }

  /** One term of office, from the connection to its end. */
  async #term(): Promise<void> {
    const { databaseUrl, service, schema } = this.#options;
    const client = new Client({ connectionString: databaseUrl, application_name: `${service} journal relay` });
    const broken = new Promise<Error>((resolve) => client.on('error', resolve));
    try {
      await client.connect();
      if (!(await this.#isElectedNow(client))) return;
      // Before the first read, so that nothing committed after it goes unnoticed.
      client.on('notification', () => this.#wake());
      await client.query(`LISTEN journal_${schema}`);
      await this.#publish(client, broken);
    } finally {
      this.#isElected = false;
      await client.end().catch(() => undefined);
    }
  }

  async #isElectedNow(client: Client): Promise<boolean> {
    while (!this.#stop.signal.aborted) {
      const { rows } = await client.query<{ elected: boolean }>(
        'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS elected',
        [this.electionLock],
      );
      if (rows[0]?.elected) return true;
      await this.#pause(ELECTION_POLL_MS);
    }
    return false;
  }

  async #publish(client: Client, broken: Promise<Error>): Promise<void> {
    const { kafka, service, lane, anchor, schema, logger } = this.#options;
    const publisher = await JournalPublisher.takeOver({
      kafka,
      service,
      lane,
      anchor,
      ownsAnchor: false,
      publishedInDatabase: await this.#publishedInDatabase(client),
      readJournal: (afterSeq, limit) => readJournalRows(client, lane, afterSeq, limit, schema),
    });
    this.#isElected = true;
    logger.info({ service, lane, published: String(publisher.published) }, 'journal lane taken over');
    let failure: Error | undefined;
    const failed = (error: Error): void => {
      failure = error;
      this.#wake();
    };
    void broken.then(failed);
    void publisher.failed.then(failed);
    try {
      let read = publisher.published;
      while (!failure) {
        read = await this.#enqueueFrom(client, publisher, read);
        if (this.#stop.signal.aborted) break;
        await this.#untilWoken();
      }
    } finally {
      await publisher.close();
    }
    if (failure) throw failure;
    await this.#rememberPublished(client, publisher.published);
  }

  async #enqueueFrom(client: Client, publisher: JournalPublisher, read: bigint): Promise<bigint> {
    const { lane, schema } = this.#options;
    let last = read;
    for (;;) {
      const rows = await readJournalRows(client, lane, last, ROWS_PER_READ, schema);
      if (rows.length > 0) await publisher.enqueue(rows);
      last = rows.at(-1)?.seq ?? last;
      if (rows.length < ROWS_PER_READ) break;
    }
    // What is published by now; the rest is remembered next time. Only used where the offset in Kafka has expired.
    if (last > read) await this.#rememberPublished(client, publisher.published);
    return last;
  }

  async #publishedInDatabase(client: Client): Promise<bigint> {
    const { rows } = await client.query<{ published: string }>(
      `SELECT published FROM ${qualified('journal_head', this.#options.schema)} WHERE lane = $1`,
      [this.#options.lane],
    );
    return BigInt(rows[0]?.published ?? 0);
  }

  async #rememberPublished(client: Client, published: bigint): Promise<void> {
    await client.query(
      `UPDATE ${qualified('journal_head', this.#options.schema)} SET published = $2 WHERE lane = $1 AND published < $2`,
      [this.#options.lane, published.toString()],
    );
  }

  #wake(): void {
    this.#isWoken = true;
    this.#wakeUp();
  }

  /** Until something was committed, failed or is to stop, or the safety poll is due. */
  async #untilWoken(): Promise<void> {
    if (!this.#isWoken) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, this.#options.safetyPollMs ?? SAFETY_POLL_MS);
        this.#wakeUp = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#isWoken = false;
  }

  async #pause(pauseMs: number): Promise<void> {
    await delay(pauseMs, undefined, { signal: this.#stop.signal }).catch(() => undefined);
  }
}
