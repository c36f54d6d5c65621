import { parseRecord, type ParsedRecord, type TopicName } from '@sluice/contracts';
import {
  PartitionCursor,
  TopicReader,
  type KafkaSettings,
  type RawRecord,
  type TopicPartition,
} from '@sluice/messaging';
import { done, isTransient, type Logger } from '@sluice/platform';
import type { Pool } from 'pg';
import type { Transactions, Tx } from '../database/transactions.js';
import { FilingFacts } from '../facts/filing-facts.js';
import { factOf } from '../facts/heard-fact.js';
import { ListFacts } from '../facts/list-facts.js';
import { ProductFacts } from '../facts/product-facts.js';
import { screeningOf } from '../orders/orders.consumer.js';
import { OrdersRepository } from '../orders/orders.repository.js';
import { decisionOf } from '../shipments/decisions.consumer.js';
import { ShipmentsRepository } from '../shipments/shipments.repository.js';
import { DecisionHistory } from '../timeline/decision-history.js';

const TOPICS = [
  ...(['gate.shipment.v1', 'gate.order.v1'] as const),
  ...(['compliance.product.v1', 'compliance.list.v1', 'compliance.filing.v1'] as const),
];

export interface TopicReplayParts {
  readonly kafka: KafkaSettings;
  /** On the tables that are filled. */
  readonly pool: Pool;
  readonly transactions: Transactions;
  readonly logger: Logger;
}

/** Reads some records of one topic and writes what they say. */
type Take = (tx: Tx, records: readonly RawRecord[]) => Promise<void>;

/**
 * Takes in what the topics of the read model hold, from their first record on, without a consumer group: what the running
 * desk reads is not touched. Each partition is read once; every call of {@link readOn} goes on to its end of that moment.
 * What cannot be read or applied is left out: the desk that heard it has parked it.
 */
export class TopicReplay {
  readonly #reader: TopicReader;
  readonly #takes: ReadonlyMap<string, Take>;
  readonly #cursors: PartitionCursor[] = [];

  private constructor(private readonly parts: TopicReplayParts) {
    this.#reader = new TopicReader(parts.kafka, parts.logger);
    this.#takes = takesOf(parts.pool);
  }

  /** @throws TopicMissingError naming the first topic that does not exist */
  static async open(parts: TopicReplayParts): Promise<TopicReplay> {
    const replay = new TopicReplay(parts);
    try {
      for (const [topic, { partitions }] of await replay.#reader.describe(TOPICS)) {
        for (let partition = 0; partition < partitions; partition += 1) await replay.#follow(topic, partition);
      }
      return replay;
    } catch (error) {
      await replay.close();
      throw error;
    }
  }

  /** Reads to where the topics end now; `read` is told of each portion. @returns how many records there were */
  async readOn(read: (records: number) => void = () => undefined): Promise<number> {
    let total = 0;
    for (const cursor of this.#cursors) {
      await cursor.extend();
      for (let records = await cursor.next(); records !== undefined; records = await cursor.next()) {
        await this.#take(cursor.at, records);
        read((total += records.length));
      }
    }
    return total;
  }

  close(): Promise<void> {
    return this.#reader.close();
  }

  async #follow(topic: string, partition: number): Promise<void> {
    const at = { topic, partition };
    this.#cursors.push(new PartitionCursor(this.#reader, at, await this.#reader.bounds(at)));
  }

  /** Together; when that fails and trying again cannot help, one by one, without the one that fails. */
  async #take(at: TopicPartition, records: readonly RawRecord[]): Promise<void> {
    try {
      await this.#run(at.topic, records);
    } catch (error) {
      // The cursor is past them already: what is not taken in now would be missing.
      if (isTransient(error)) throw new Error(`${at.topic} could not be taken in`, { cause: error });
      if (records.length > 1) for (const record of records) await this.#take(at, [record]);
      else this.parts.logger.warn({ err: error, ...at, offset: String(records[0]?.offset) }, 'A record was left out');
    }
  }

  async #run(topic: string, records: readonly RawRecord[]): Promise<void> {
    await this.parts.transactions.run(async (tx) => {
      await this.#takes.get(topic)?.(tx, records);
      return done(null);
    });
  }
}

/** As the consumers do, but for what concerns people: nobody is told, and no override is granted twice. */
function takesOf(pool: Pool): ReadonlyMap<string, Take> {
  const [shipments, history] = [new ShipmentsRepository(pool), new DecisionHistory(pool)];
  const [products, lists, filings] = [new ProductFacts(pool), new ListFacts(pool), new FilingFacts(pool)];
  const orders = new OrdersRepository(pool);
  return new Map<string, Take>([
    take('gate.shipment.v1', decisionOf, async (tx, heard) => {
      const decisions = heard.map(({ state }) => state);
      await history.keep(tx, heard);
      await shipments.keepNewest(tx, decisions);
    }),
    take('gate.order.v1', screeningOf, (tx, heard) => orders.keepNewest(tx, heard)),
    take('compliance.product.v1', factOf('compliance.product.classified'), (tx, heard) => products.keep(tx, heard)),
    take('compliance.list.v1', factOf('compliance.list.published'), (tx, heard) => lists.keep(tx, heard)),
    take('compliance.filing.v1', factOf('compliance.filing.updated'), (tx, heard) => filings.keep(tx, heard)),
  ]);
}

function take<C>(
  topic: TopicName,
  read: (parsed: Extract<ParsedRecord, { ok: true }>) => C | undefined,
  keep: (tx: Tx, contents: readonly C[]) => Promise<void>,
): [string, Take] {
  return [
    topic,
    async (tx, records) => {
      const contents = records.flatMap((record) => {
        const parsed = parseRecord(record, topic);
        const content = parsed.ok ? read(parsed) : undefined;
        return content === undefined ? [] : [content];
      });
      if (contents.length > 0) await keep(tx, contents);
    },
  ];
}
