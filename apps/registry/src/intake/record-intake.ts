import { Inject, Injectable } from '@nestjs/common';
import { parseRecord, type ParsedRecord, type TopicName } from '@sluice/contracts';
import { bisect, type ParkingProblem, type RawRecord, type RecordBatch } from '@sluice/messaging';
import { LOGGER, METRICS, type Logger } from '@sluice/platform';
import { Counter, type Registry } from 'prom-client';
import { isTransient } from '../database/postgres-errors.js';
import { Transactions, type Tx } from '../database/transactions.js';
import { done, refused, type Outcome } from '../outcome.js';
import { parkRecord } from './park-record.js';

/** One transaction takes at most so many records: short enough to lock little, long enough to be quick. */
const RECORDS_PER_TRANSACTION_MAX = 200;

/** How one topic is read and applied. */
export interface Reading<C> {
  /** What the record says, for `apply`; undefined when it says nothing that is for us. */
  read(parsed: Extract<ParsedRecord, { ok: true }>): C | undefined;
  /** Applies contents in their order, in the transaction; one outcome each. A refused one must have written nothing. */
  apply(tx: Tx, contents: readonly C[]): Promise<readonly Outcome<null>[]>;
}

/**
 * Takes batches of others' records: each is applied, known already, or parked where a person finds it, and what it led
 * to is committed with it. Records of a batch that was handled before are harmless: versions and ids say so.
 *
 * A record is never parked together with later ones of its key: a product carries its whole state and evidence its own
 * id, so nothing that follows depends on it.
 */
@Injectable()
export class RecordIntake {
  private readonly parked: Counter<'topic' | 'code'>;
  private readonly readings = new Map<string, Reading<unknown>>();

  constructor(
    private readonly transactions: Transactions,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(METRICS) metrics: Registry,
  ) {
    this.parked = new Counter({
      name: 'sluice_registry_parked_records_total',
      help: 'Records put aside in dead_letter and on sluice.dead-letter.v1',
      labelNames: ['topic', 'code'],
      registers: [metrics],
    });
  }

  /** Says how a topic is read and applied, for {@link take} and {@link takeAgain}. */
  reads<C>(topic: TopicName, reading: Reading<C>): void {
    this.readings.set(topic, reading as Reading<unknown>);
  }

  async take(batch: RecordBatch): Promise<void> {
    const reading = this.readingOf(batch.topic);
    for (let at = 0; at < batch.records.length && !batch.signal.aborted; at += RECORDS_PER_TRANSACTION_MAX) {
      await this.takeTogether(batch, batch.records.slice(at, at + RECORDS_PER_TRANSACTION_MAX), reading);
    }
  }

  /**
   * Applies a record that was parked before, in the caller's transaction, or answers why it cannot be: the caller rolls
   * back then, and the record stays parked as it was.
   */
  async takeAgain(tx: Tx, topic: string, record: RawRecord): Promise<Outcome<null>> {
    const reading = this.readingOf(topic);
    const parsed = parseRecord(record, topic as TopicName);
    if (!parsed.ok) return refused(422, { ...parsed.problem, detail: parsed.problem.message });
    const content = reading.read(parsed);
    if (content === undefined) return done(null);
    const [outcome] = await reading.apply(tx, [content]);
    return outcome ?? done(null);
  }

  private readingOf(topic: string): Reading<unknown> {
    const reading = this.readings.get(topic);
    if (reading === undefined) throw new Error(`nothing here reads ${topic}`);
    return reading;
  }

  /** In one transaction; when that fails and trying again cannot help, halved until the record that fails is alone. */
  private takeTogether<C>(batch: RecordBatch, records: readonly RawRecord[], reading: Reading<C>): Promise<void> {
    return bisect(records, {
      run: async (some) => {
        await this.transactions.run((tx) => this.applyAll(tx, batch, some, reading));
      },
      isDeterministic: (error) => !isTransient(error),
      park: (record, error) => this.parkFailed(batch, record, error),
      // No order to keep, as said above: nothing is parked behind another record.
      keyOf: () => null,
      parkBehind: () => Promise.resolve(),
    });
  }

  private async applyAll<C>(
    tx: Tx,
    batch: RecordBatch,
    records: readonly RawRecord[],
    reading: Reading<C>,
  ): Promise<Outcome<null>> {
    const readable: { record: RawRecord; content: C }[] = [];
    for (const record of records) {
      const parsed = parseRecord(record, batch.topic as TopicName);
      if (!parsed.ok) await this.park(tx, batch, record, parsed.problem);
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
        await this.park(tx, batch, record, { code, message: detail, field, remedy });
      }
    }
    return done(null);
  }

  private async parkFailed(batch: RecordBatch, record: RawRecord, error: unknown): Promise<void> {
    this.logger.error({ err: error, topic: batch.topic, offset: String(record.offset) }, 'A record cannot be applied');
    const why = {
      code: 'RECORD_FAILED',
      message: error instanceof Error ? error.message : String(error),
      remedy: 'Look at the message; replay the record once its cause is gone.',
    };
    await this.transactions.run(async (tx) => {
      await this.park(tx, batch, record, why);
      return done(null);
    });
  }

  private async park(tx: Tx, batch: RecordBatch, record: RawRecord, problem: ParkingProblem): Promise<void> {
    const { topic, partition } = batch;
    this.logger.warn({ topic, partition, offset: String(record.offset), code: problem.code }, 'A record was parked');
    this.parked.inc({ topic, code: problem.code });
    await parkRecord(tx, { topic, partition, record, problem });
  }
}
