const JOURNAL = ['libs/messaging/src/journal/'];
const PRODUCER = ['libs/messaging/src/kafkajs/kafkajs-fenced-producer.int.spec.ts'];
const PUBLISHER = 'libs/messaging/src/journal/journal-publisher.ts';

/** What makes Kafka hold the journal once, in order and verifiable (ARCHITECTURE.md, idea 3). */
export const journalGuards = [
  {
    guard: 'take-over read',
    without: 'a new owner does not look at the tail of its partition for the last published seq',
    file: PUBLISHER,
    find: 'return (newest && seqOf(newest, service, lane)) ?? 0n;',
    replace: 'return newest === undefined ? 0n : 0n;',
    specs: JOURNAL,
  },
  {
    guard: 'take-over read of the committed position',
    without: 'a new owner does not ask how far the transactions of the lane came',
    file: PUBLISHER,
    find: 'return position === undefined ? 0n : position.offset - 1n;',
    replace: 'return position === undefined ? 0n : 0n;',
    specs: JOURNAL,
  },
  {
    guard: 'fence at take-over',
    without: 'a new owner reads the tail without fencing the old one there first',
    file: 'libs/messaging/src/kafkajs/kafkajs-fenced-producer.ts',
    find: `      this.#eos.beginTransaction();
      const at = await this.#produce({ ...partition, records: [FENCE] }, Infinity, true);
      await this.#eos.abort();
      return at;`,
    replace: `      const asked = { topic: this.names.full(partition.topic), partitions: [{ partition: partition.partition }] };
      const [found] = await this.#cluster.fetchTopicsOffset([{ ...asked, fromBeginning: false }]);
      return BigInt(found?.partitions[0]?.offset ?? 0);`,
    specs: PRODUCER,
  },
  {
    guard: 'order of the journal',
    without: 'the publisher takes rows that do not follow each other',
    file: PUBLISHER,
    find: '      if (row.seq !== this.#queued + 1n) throw new JournalOrderError(this.#lane, this.#queued + 1n, row.seq);\n',
    replace: '',
    specs: JOURNAL,
  },
  {
    guard: 'idempotent sequence',
    without: 'each batch is sent with a sequence of its own, so that the broker cannot know one it has',
    file: 'libs/messaging/src/kafkajs/kafkajs-fenced-producer.ts',
    find: 'this.#eos.updateSequence(topic, partition, records.length);',
    replace: 'void records.length;',
    specs: PRODUCER,
  },
  {
    guard: 'failed producer is discarded',
    without: 'a producer goes on after a send that failed',
    file: 'libs/messaging/src/kafkajs/kafkajs-fenced-producer.ts',
    find: '      this.#failed = true;\n',
    replace: '',
    specs: PRODUCER,
  },
  {
    guard: 'records that waited too long',
    without: 'a process that stood still for hours still sends what it had',
    file: 'libs/messaging/src/kafkajs/kafkajs-fenced-producer.ts',
    find: '      if (performance.now() > notAfterMs) throw new SentTooLateError(send);\n',
    replace: '',
    specs: PRODUCER,
  },
  {
    guard: 'chain',
    without: 'an entry is hashed without the one before it',
    file: 'libs/messaging/src/journal/journal-row.ts',
    find: "createHash('sha256').update(previous).update(payload)",
    replace: "createHash('sha256').update(payload)",
    specs: JOURNAL,
  },
  {
    guard: 'chain goes on from the lane row',
    without: 'each transaction of a lane starts a chain of its own',
    file: 'apps/gate/src/lane/lane-store.ts',
    find: 'chainEntries(tx.lane, { seq, hash: head }, effects.journal',
    replace: 'chainEntries(tx.lane, { seq, hash: GENESIS_HASH }, effects.journal',
    specs: ['apps/gate/src/lane/lane-guards.int.spec.ts'],
  },
  {
    guard: 'chain is checked when it is read',
    without: 'entries that were changed in the table are published as they are',
    file: 'libs/messaging/src/journal/journal-entries.ts',
    find: "  if (!last.hash.equals(batch.hash)) throw new JournalDamagedError(batch, 'the entries do not have the hash they had');\n",
    replace: '',
    specs: JOURNAL,
  },
  {
    guard: 'one relay',
    without: 'every process publishes what several append to',
    file: 'libs/messaging/src/journal/journal-relay.ts',
    find: 'if (rows[0]?.elected) return true;',
    replace: 'if (rows.length > 0) return true;',
    specs: ['libs/messaging/src/journal/journal-relay.int.spec.ts'],
  },
];
