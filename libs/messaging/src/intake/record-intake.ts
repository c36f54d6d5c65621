import { parseRecord, type ParsedRecord, type TopicName } from '@sluice/contracts';
import { done, isTransient, refused, type Logger, type Outcome } from '@sluice/platform';
import { Counter, type Registry } from 'prom-client';
import { bisect } from '../batch-transport/bisect.js';
import type { RecordBatch } from '../batch-transport/record-batch.js';
import type { ParkingProblem } from '../dead-letters/dead-letter.js';
import type { RawRecord } from '../kafka-port.js';
import type { IntakeTransactions, IntakeTx } from './intake-transaction.js';
import { parkRecord } from './park-record.js';

/** One transaction takes at most so many records: short enough to lock little, long enough to be quick. */
const RECORDS_PER_TRANSACTION_MAX = 200;

/** How one topic is read and applied. */
export interface Reading<C, Tx extends IntakeTx = IntakeTx> {
  /** What the record says, for `apply`; undefined when it says nothing that is for us. */
  read(parsed: Extract<ParsedRecord, { ok: true }>): C | undefined;
  /** Applies contents in their order, in the transaction; one outcome each. A refused one must have written nothing. */
  apply(tx: Tx, contents: readonly C[]): Promise<readonly Outcome<null>[]>;
}

export interface RecordIntakeParts<Tx extends IntakeTx> {
  /** The service, e.g. `registry`: the metric is `sluice_registry_parked_records_total`. */
  readonly service: string;
  readonly transactions: IntakeTransactions<Tx>;
  readonly logger: Logger;
  readonly metrics: Registry;
}

/**
 * Takes batches of others' records: each is applied, known already, or parked where a person finds it, and what it led
 * to is committed with it. Records of a batch that was handled before are harmless: versions and ids say so.
 *
 * A record is never parked together with later ones of its key. This is for topics whose records each carry a whole
 * state, or an id of their own, so that nothing that follows depends on one that is parked.
 */
export class RecordIntake<Tx extends IntakeTx> {
  readonly #parts: RecordIntakeParts<Tx>;
  readonly #parked: Counter<'topic' | 'code'>;
  readonly #readings = new Map<string, Reading<unknown, Tx>>();

  constructor(parts: RecordIntakeParts<Tx>) {
    this.#parts = parts;
    this.#parked = new Counter({
      name: `sluice_${parts.service}_parked_records_total`,
      help: 'Records put aside in dead_letter and on sluice.dead-letter.v1',
      labelNames: ['topic', 'code'],
      registers: [parts.metrics],
    });
  }

  /** Says how a topic is read and applied, for {@link take} and {@link takeAgain}. */
  reads<C>(topic: TopicName, reading: Reading<C, Tx>): void {
    this.#readings.set(topic, reading as Reading<unknown, Tx>);
  }

  async take(batch: RecordBatch): Promise<void> {
    const reading = this.#readingOf(batch.topic);
    for (let at = 0; at < batch.records.length && !batch.signal.aborted; at += RECORDS_PER_TRANSACTION_MAX) {
      await this.#takeTogether(batch, batch.records.slice(at, at + RECORDS_PER_TRANSACTION_MAX), reading);
    }
  }

  /**
   * Applies a record that was parked before, in the caller's transaction, or answers why it cannot be: the caller rolls
   * back then, and the record stays parked as it was.
   */
  async takeAgain(tx: Tx, topic: string, record: RawRecord): Promise<Outcome<null>> {
    const reading = this.#readingOf(topic);
    const parsed = parseRecord(record, topic as TopicName);
    if (!parsed.ok) return refused(422, { ...parsed.problem, detail: parsed.problem.message });
    const content = reading.read(parsed);
    if (content === undefined) return done(null);
    const [outcome] = await reading.apply(tx, [content]);
    return outcome ?? done(null);
  }

  #readingOf(topic: string): Reading<unknown, Tx> {
    const reading = this.#readings.get(topic);
    if (reading === undefined) throw new Error(`nothing here reads ${topic}`);
    return reading;
  }

  /** In one transaction; when that fails and trying again cannot help, halved until the record that fails is alone. */
  #takeTogether<C>(batch: RecordBatch, records: readonly RawRecord[], reading: Reading<C, Tx>): Promise<void> {
    return bisect(records, {
      run: async (some) => {
        await this.#parts.transactions.run((tx) => this.#applyAll(tx, batch, some, reading));
      },
      isDeterministic: (error) => !isTransient(error),
      park: (record, error) => this.#parkFailed(batch, record, error),
      // No order to keep, as said above: nothing is parked behind another record.
      keyOf: () => null,
      parkBehind: () => Promise.resolve(),
    });
  }

  async #applyAll<C>(
    tx: Tx,
    batch: RecordBatch,
    records: readonly RawRecord[],
    reading: Reading<C, Tx>,
  ): Promise<Outcome<null>> {
    const readable: { record: RawRecord; content: C }[] = [];
    for (const record of records) {
      const parsed = parseRecord(record, batch.topic as TopicName);
      if (!parsed.ok) await this.#park(tx, batch, record, parsed.problem);
      else {
        const content = reading.read(parsed);
        if (content !== undefined) readable.push({ record, content });
      }
    }
    if (readable.length === 0) return done(null);
    const outcomes = await reading.apply(
      tx,
      readable.map(({ content }) => content),
    );
    for (const [index, { record }] of readable.entries()) {
      const outcome = outcomes[index];
      if (outcome?.ok === false) {
        const { code, detail, field, remedy } = outcome.refusal;
        await this.#park(tx, batch, record, { code, message: detail, field, remedy });
      }
    }
    return done(null);
  }

  async #parkFailed(batch: RecordBatch, record: RawRecord, error: unknown): Promise<void> {
    const { logger, transactions } = this.#parts;
    logger.error({ err: error, topic: batch.topic, offset: String(record.offset) }, 'A record cannot be applied');
    const why = {
      code: 'RECORD_FAILED',
      message: error instanceof Error ? error.message : String(error),
      remedy: 'Look at the message; replay the record once its cause is gone.',
    };
    await transactions.run(async (tx) => {
      await this.#park(tx, batch, record, why);
      return done(null);
    });
  }

  async #park(tx: Tx, batch: RecordBatch, record: RawRecord, problem: ParkingProblem): Promise<void> {
    const { service, logger } = this.#parts;
    const { topic, partition } = batch;
    logger.warn({ topic, partition, offset: String(record.offset), code: problem.code }, 'A record was parked');
    this.#parked.inc({ topic, code: problem.code });
    await parkRecord(tx, { service, topic, partition, record, problem });
  }
}
