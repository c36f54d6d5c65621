import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { createLogger } from '@sluice/platform';
import { eventually, publishRaw, useDatabase, useTopics, type TestDatabase, type TestTopics } from '@sluice/testing';
import { ConfigResourceTypes, Kafka, logLevel } from 'kafkajs';
import { createKafkaPort, deadLetterEntry, ensureJournalPartitions, type KafkaPort } from '../index.js';
import { chainHash } from '../journal/journal-row.js';
import { AuditedLane, prepareGateJournal, settingsFor, told } from './spec-audited-lane.js';

let database: TestDatabase;
let topics: TestTopics;
let kafka: KafkaPort;
let lanes: AuditedLane[];

/** A lane that no other spec uses. */
const aLane = (): AuditedLane => {
  const lane = lanes.shift();
  if (!lane) throw new Error('every lane of these topics is used');
  return lane;
};

const fresh = async (): Promise<void> => {
  [topics, database] = await Promise.all([useTopics(), useDatabase('verified gate', prepareGateJournal)]);
  kafka = createKafkaPort(settingsFor(topics), createLogger({ service: 'verify-spec', level: 'error' }));
  lanes = [0, 1, 2, 3, 4, 5].flatMap((partition) => [
    new AuditedLane(`shipment/${partition}`, database, topics),
    new AuditedLane(`order/${partition}`, database, topics),
  ]);
};

const done = async (): Promise<void> => {
  await kafka.close();
  await database.close();
};

const setConfig = async (lane: AuditedLane, settings: Record<string, string>): Promise<void> => {
  const admin = new Kafka({ brokers: [topics.brokers], logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  const configEntries = [
    { name: 'cleanup.policy', value: 'compact' },
    ...Object.entries(settings).map(([name, value]) => ({ name, value })),
  ];
  const name = topics.prefix + lane.topic;
  await admin.alterConfigs({
    validateOnly: false,
    resources: [{ type: ConfigResourceTypes.TOPIC, name, configEntries }],
  });
  await admin.disconnect();
};

/** Removes everything below `offset` from a partition, as retention does. */
const removeBelow = async (lane: AuditedLane, offset: number): Promise<void> => {
  const admin = new Kafka({ brokers: [topics.brokers], logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  const topic = `${topics.prefix}${lane.topic}`;
  // kafkajs deletes only where it has asked something before.
  await admin.fetchTopicOffsets(topic);
  await admin.deleteTopicRecords({
    topic,
    partitions: [{ partition: lane.partition, offset: String(offset) }],
  });
  await admin.disconnect();
};

describe('a sound journal', () => {
  beforeAll(fresh);
  afterAll(done);

  it('is found sound, with its count of entries and records', async () => {
    const lane = aLane();
    await lane.say(4, 25);
    await lane.publishAll(kafka);
    const report = await lane.verify();
    expect(told(report)).toEqual([]);
    expect(report).toMatchObject({ toSeq: 100n, entries: 100n, records: 100, expired: 0n, superseded: 0 });
  });

  it('is found sound when the lane was taken over several times and parked records among its decisions', async () => {
    const lane = aLane();
    for (let turn = 0; turn < 3; turn += 1) {
      await lane.say(1, 10);
      const entry = lane.entry(lane.rows.length + 1);
      await lane.sayTogether([entry, { ...deadLetterEntry(aDeadLetter(turn)) }, lane.entry(lane.rows.length + 3)]);
      await lane.publishAll(kafka);
    }
    const report = await lane.verify();
    expect(told(report)).toEqual([]);
    expect(report).toMatchObject({ entries: 39n, records: 39 });
  });

  it('is verified up to where it stood when the verification began, whatever is said meanwhile', async () => {
    const lane = aLane();
    await lane.say(2, 10);
    await lane.publishAll(kafka);
    const verification = await lane.open();
    await lane.say(2, 10);
    await lane.publishAll(kafka);
    const [found] = verification.lanes.filter((one) => one.lane === lane.lane);
    await verification.findStrays();
    const report = await verification.audit(found!);
    await verification.close();
    expect(told(report)).toEqual([]);
    expect(report).toMatchObject({ toSeq: 20n, entries: 20n });
  });

  it('waits for what was about to be published when the verification began', async () => {
    const lane = aLane();
    await lane.say(2, 10);
    const verification = await lane.open(20_000);
    await verification.findStrays();
    const [found] = verification.lanes.filter((one) => one.lane === lane.lane);
    const audit = verification.audit(found!);
    await lane.publishAll(kafka);
    expect(told(await audit)).toEqual([]);
    await verification.close();
  });

  it('needs no record of a key that a later record has replaced', async () => {
    const lane = aLane();
    await lane.sayTogether([1, 2, 3, 4, 5].map((n) => lane.entry(n, { key: n % 2 === 0 ? 'SH-EVEN' : 'SH-ODD' })));
    await lane.send(4, 5);
    await lane.knowPublished(5);
    expect(await lane.verify()).toMatchObject({ findings: [], superseded: 3, records: 2 });
  });

  it('needs no record that has reached the age at which its topic lets go', async () => {
    const lane = aLane();
    await lane.say(3, 5, new Date(Date.now() - 200 * 24 * 60 * 60 * 1000));
    await lane.sendAll();
    await removeBelow(lane, 7);
    expect(await lane.verify()).toMatchObject({ findings: [], expired: 7n, records: 8 });
  });

  it('may begin behind months that were archived as the runbook says', async () => {
    const lane = aLane();
    await ensureJournalPartitions(database.pool, new Date('2026-10-15T00:00:00Z'), 'gate');
    await lane.say(2, 5, new Date('2026-10-31T23:00:00Z'));
    await lane.say(2, 5);
    await lane.publishAll(kafka);
    const runbook = readFileSync(new URL('../../../../docs/runbooks/verify.md', import.meta.url), 'utf8');
    await database.pool.query(/```sql\n(.*?)```/s.exec(runbook)?.[1] ?? 'the runbook has no SQL');
    expect(await lane.verify()).toMatchObject({ findings: [], entries: 10n, archivedSeq: 10n });
  });

  it('is found sound when the broker has really compacted its topic', async () => {
    const lane = aLane();
    for (let row = 0; row < 20; row += 1) {
      await lane.sayTogether([1, 2, 3, 4, 5].map((n) => lane.entry(n, { key: `SH-${n === 5 ? row : n}` })));
    }
    await setConfig(lane, { 'segment.ms': '100', 'min.cleanable.dirty.ratio': '0.001', 'delete.retention.ms': '0' });
    for (let seq = 1; seq <= 90; seq += 10) await lane.sendAll(seq, seq + 9);
    await delay(200);
    // A record after the segment's time begins a new one; only what is no longer written to is compacted.
    await lane.sendAll(91);
    const isCompacted = async () => expect((await lane.verify()).superseded).toBeGreaterThan(40);
    await eventually(isCompacted, { timeoutMs: 120_000, everyMs: 1_000 });
    const report = await lane.verify();
    expect(told(report)).toEqual([]);
    expect(report.superseded + report.records).toBe(100);
  }, 180_000);
});

describe('altered contents and hashes', () => {
  beforeAll(fresh);
  afterAll(done);

  const published = async (rows = 5, entriesPerRow = 4): Promise<AuditedLane> => {
    const lane = aLane();
    await lane.say(rows, entriesPerRow);
    await lane.sendAll();
    return lane;
  };

  it('an altered payload is found, with the seq that Kafka still has as it was', async () => {
    const lane = await published();
    const row = lane.batches[2]!;
    await lane.storeAt(row, { entries: lane.altered(row, 10n, Buffer.from('{"shipmentId":"SH-OTHER"}')) });
    expect(told(await lane.verify())).toEqual([
      expect.stringMatching(
        /^JOURNAL_ALTERED 9-12: the journal's contents at seq 9 to 12 were altered after.*the payload differs at seq 10$/,
      ),
    ]);
  });

  it('an altered payload is found when the row holds one entry and is the last', async () => {
    const lane = await published(3, 1);
    const row = lane.batches[2]!;
    await lane.storeAt(row, { entries: lane.altered(row, 3n, Buffer.from('{}')) });
    expect(told(await lane.verify())).toEqual([expect.stringMatching(/^JOURNAL_ALTERED 3-3: .*differs at seq 3$/)]);
  });

  it('an altered payload is found when Kafka no longer has the record', async () => {
    const lane = aLane();
    await lane.say(3, 2, new Date(Date.now() - 200 * 24 * 60 * 60 * 1000));
    await lane.sendAll();
    await removeBelow(lane, 6);
    const row = lane.batches[1]!;
    await lane.storeAt(row, { entries: lane.altered(row, 3n, Buffer.from('{}')) });
    expect(told(await lane.verify())).toEqual([
      expect.stringMatching(/^JOURNAL_ALTERED 3-4: .*Kafka no longer holds a record that differs/),
    ]);
  });

  it('an altered hash is found, and told from altered contents', async () => {
    const lane = await published();
    await lane.sql(`UPDATE gate.journal SET hash = sha256('x') WHERE lane = $1 AND last_seq = 12`);
    expect(told(await lane.verify())).toEqual([
      expect.stringMatching(/^JOURNAL_HASH_ALTERED 9-12: the hash that the journal stores for seq 9 to 12 was altered/),
    ]);
  });

  it('an altered hash of the entry before is found', async () => {
    const lane = await published();
    await lane.sql(`UPDATE gate.journal SET previous = sha256('x') WHERE lane = $1 AND last_seq = 12`);
    expect(told(await lane.verify())).toEqual([
      expect.stringMatching(/^JOURNAL_HASH_ALTERED 9-12: the row of seq 9 to 12 names another hash before it/),
    ]);
  });

  it('contents that were altered together with their hashes are found by the rows around them', async () => {
    const lane = await published();
    const row = lane.batches[2]!;
    const payload = Buffer.from('{"forged":true}');
    const entries = lane.altered(row, 12n, payload);
    await lane.storeAt(row, { entries, hash: chainHash(lane.rows[10]!.hash, payload) });
    expect(told(await lane.verify())).toEqual([
      expect.stringMatching(/^JOURNAL_ALTERED 9-12: .*the payload differs at seq 12$/),
    ]);
  });

  it('a last row that was altered together with its hash is found by the lane', async () => {
    const lane = await published();
    const row = lane.batches[4]!;
    const payload = Buffer.from('{"forged":true}');
    await lane.storeAt(row, {
      entries: lane.altered(row, 20n, payload),
      hash: chainHash(lane.rows[18]!.hash, payload),
    });
    expect(told(await lane.verify())).toEqual([
      expect.stringMatching(/^JOURNAL_ALTERED 17-20: .*the payload differs at seq 20$/),
    ]);
  });

  it('a last row that was altered together with its hash and its lane is found by Kafka', async () => {
    const lane = await published();
    const row = lane.batches[4]!;
    const payload = Buffer.from('{"forged":true}');
    const hash = chainHash(lane.rows[18]!.hash, payload);
    await lane.storeAt(row, { entries: lane.altered(row, 20n, payload), hash });
    await lane.sql('UPDATE gate.lane SET head = $2 WHERE lane = $1', [hash]);
    expect(told(await lane.verify())).toEqual([
      expect.stringMatching(/^KAFKA_ALTERED 20-20: .*one of the two was rewritten together with it/),
    ]);
  });
});

describe('rows that are gone, moved or added', () => {
  beforeAll(fresh);
  afterAll(done);

  const published = async (): Promise<AuditedLane> => {
    const lane = aLane();
    await lane.say(5, 4);
    await lane.sendAll();
    return lane;
  };

  it('a deleted row is found, and what Kafka still holds of it', async () => {
    const lane = await published();
    await lane.sql('DELETE FROM gate.journal WHERE lane = $1 AND last_seq = 12');
    expect(told(await lane.verify())).toEqual([
      expect.stringMatching(
        /^JOURNAL_MISSING 9-12: seq 9 to 12 are missing in the journal: .* Kafka still holds 4 of 4$/,
      ),
    ]);
  });

  it('deleted first rows are found: nothing says that they were archived', async () => {
    const lane = await published();
    await lane.sql('DELETE FROM gate.journal WHERE lane = $1 AND last_seq <= 8');
    expect(told(await lane.verify())).toEqual([
      expect.stringMatching(/^JOURNAL_MISSING 1-8: .*nothing says that they were archived/),
    ]);
  });

  it('deleted last rows are found by the lane that has come further', async () => {
    const lane = await published();
    await lane.sql('DELETE FROM gate.journal WHERE lane = $1 AND last_seq > 12');
    expect(told(await lane.verify())).toEqual([
      expect.stringMatching(/^JOURNAL_MISSING 13-20: .*Kafka still holds 8 of 8$/),
    ]);
  });

  it("rows in each other's place are found as that", async () => {
    const lane = await published();
    const [, second, third] = lane.batches;
    await lane.storeAt(second!, third!);
    await lane.storeAt(third!, second!);
    expect(told(await lane.verify())).toEqual([
      expect.stringMatching(/^JOURNAL_OUT_OF_ORDER 5-8: .*seq 5 holds what was published as 9/),
      expect.stringMatching(/^JOURNAL_OUT_OF_ORDER 9-12: .*seq 9 holds what was published as 5/),
    ]);
  });

  it("rows in each other's place are found when Kafka no longer has their records", async () => {
    const lane = aLane();
    await lane.say(5, 4, new Date(Date.now() - 200 * 24 * 60 * 60 * 1000));
    await lane.sendAll();
    await removeBelow(lane, 20);
    const [, second, third] = lane.batches;
    await lane.storeAt(second!, third!);
    await lane.storeAt(third!, second!);
    expect(told(await lane.verify())).toContainEqual(
      expect.stringMatching(/^JOURNAL_ALTERED 5-8: .*do not fit together: rows here were rewritten.*or moved/),
    );
  });

  it('a row beyond the end of the lane is found', async () => {
    const lane = await published();
    const last = lane.batches.at(-1)!;
    await lane.insert({ ...last, firstSeq: 21n, lastSeq: 24n, previous: last.hash });
    expect(told(await lane.verify())).toEqual([
      expect.stringMatching(
        /^JOURNAL_EXTRA 21-24: the journal holds rows up to seq 24, and the lane has only come to seq 20/,
      ),
    ]);
  });

  it('a second row for the same seqs is found, whichever stands first', async () => {
    const lane = await published();
    const row = lane.batches[2]!;
    const entries = lane.altered(row, 9n, Buffer.from('{}'));
    await lane.insert({ ...row, entries, previous: Buffer.alloc(32), time: new Date('2026-10-31T08:00:00Z') });
    expect(told(await lane.verify())).toEqual([
      expect.stringMatching(/^JOURNAL_EXTRA 9-12: seq 9 to 12 stand in the journal more than once/),
    ]);
  });

  it('bytes that cannot be read are found, and what comes after them is still verified', async () => {
    const lane = await published();
    await lane.sql(`UPDATE gate.journal SET entries = '\\x00ff' WHERE lane = $1 AND last_seq = 8`);
    await lane.sql(`DELETE FROM gate.journal WHERE lane = $1 AND last_seq = 16`);
    expect(told(await lane.verify())).toEqual([
      expect.stringMatching(/^JOURNAL_UNREADABLE 5-8: /),
      expect.stringMatching(/^JOURNAL_MISSING 13-16: /),
    ]);
  });

  it('another hash in the row of the lane is found', async () => {
    const lane = await published();
    await lane.sql(`UPDATE gate.lane SET head = sha256('x') WHERE lane = $1`);
    expect(told(await lane.verify())).toEqual([expect.stringMatching(/^HEAD_DIFFERS 20-20: /)]);
  });
});

describe('records that are not in Kafka', () => {
  beforeAll(fresh);
  afterAll(done);

  const said = async (): Promise<AuditedLane> => {
    const lane = aLane();
    await lane.say(5, 4);
    return lane;
  };

  it('missing records in the middle are found', async () => {
    const lane = await said();
    await lane.sendAll(1, 9);
    await lane.sendAll(13);
    expect(told(await lane.verify())).toEqual([
      expect.stringMatching(
        /^KAFKA_MISSING 10-12: seq 10 to 12 are missing in Kafka \(gate\.\w+\.v1 partition \d\): published/,
      ),
    ]);
  });

  it('a missing tail is found when the database knows that it was published', async () => {
    const lane = await said();
    await lane.sendAll(1, 15);
    expect(told(await lane.verify())).toEqual([expect.stringMatching(/^KAFKA_MISSING 16-20: /)]);
  });

  it('a tail that may never have been published is told as that', async () => {
    const lane = await said();
    await lane.sendAll(1, 15);
    await lane.knowPublished(15);
    expect(told(await lane.verify())).toEqual([
      expect.stringMatching(/^NOT_PUBLISHED 16-20: .*not published \(does the gate run\?\), or lost there$/),
    ]);
  });

  it('records that were deleted before their time are found', async () => {
    const lane = await said();
    await lane.sendAll();
    await removeBelow(lane, 6);
    expect(told(await lane.verify())).toEqual([
      expect.stringMatching(/^KAFKA_TRUNCATED 1-6: seq 1 to 6 were removed from the front of/),
    ]);
  });

  it('the last record of a key is missed where compaction would have kept it', async () => {
    const lane = aLane();
    await lane.sayTogether([1, 2, 3, 4].map((n) => lane.entry(n, { key: n < 4 ? 'SH-A' : 'SH-B' })));
    await lane.send(2, 4);
    await lane.knowPublished(4);
    const report = await lane.verify();
    expect(told(report)).toEqual([expect.stringMatching(/^KAFKA_MISSING 3-3: /)]);
    expect(report.superseded).toBe(1);
  });
});

describe('records that should not be in Kafka, or not so', () => {
  beforeAll(fresh);
  afterAll(done);

  const said = async (): Promise<AuditedLane> => {
    const lane = aLane();
    await lane.say(5, 4);
    return lane;
  };

  it('a record that claims a seq nobody has said is found', async () => {
    const lane = await said();
    await lane.sendAll();
    const { headers, ...record } = await lane.recordOf(20);
    await lane.sendRaw({ ...record, headers: { ...headers, ce_id: `${lane.lane}/21`, ce_sequence: '21' } });
    expect(told(await lane.verify())).toEqual([
      expect.stringMatching(
        /^KAFKA_EXTRA 21-21: a record in .* offset 20 says that it is seq 21, and the lane has only come to seq 20/,
      ),
    ]);
  });

  it('a record of somebody else is found, with its key and where it lies', async () => {
    const lane = await said();
    await lane.sendAll(1, 10);
    await lane.sendRaw({ key: 'SH-1', value: '{"status":"RELEASED"}' });
    await lane.sendAll(11);
    expect(told(await lane.verify())).toEqual([
      expect.stringMatching(
        /^KAFKA_FOREIGN : a record in gate\.\w+\.v1 partition \d offset 10 \(key SH-1, source none\) comes from no journal/,
      ),
    ]);
  });

  it('a record of another lane is found', async () => {
    const lane = await said();
    await lane.sendAll();
    const { headers, ...record } = await lane.recordOf(20);
    await lane.sendRaw({ ...record, headers: { ...headers, ce_id: 'shipment/99/1' } });
    expect(told(await lane.verify())).toEqual([
      expect.stringMatching(
        /^KAFKA_FOREIGN : .*says that it is seq 1 of lane shipment\/99 of the gate, which does not write there$/,
      ),
    ]);
  });

  it('a duplicate is found', async () => {
    const lane = await said();
    await lane.sendAll(1, 12);
    await lane.send(7);
    await lane.sendAll(13);
    expect(told(await lane.verify())).toEqual([
      expect.stringMatching(/^KAFKA_DUPLICATE 7-7: seq 7 stands in Kafka more than once: again in .* offset 12$/),
    ]);
  });

  it('a duplicate ahead of its place is found', async () => {
    const lane = await said();
    await lane.sendAll(1, 6);
    await lane.send(15);
    await lane.sendAll(7);
    expect(told(await lane.verify())).toEqual([expect.stringMatching(/^KAFKA_DUPLICATE 15-15: /)]);
  });

  it('a record out of order is found, before or behind its place', async () => {
    const before = await said();
    await before.send(1, 2, 5, 3, 4, 6);
    await before.sendAll(7);
    expect(told(await before.verify())).toEqual([
      expect.stringMatching(/^KAFKA_OUT_OF_ORDER 5-5: .*before records with lower seqs/),
    ]);

    const behind = aLane();
    await behind.say(40, 4);
    await behind.send(1, 2);
    await behind.sendAll(4);
    await behind.send(3);
    expect(told(await behind.verify())).toEqual([
      expect.stringMatching(/^KAFKA_OUT_OF_ORDER 3-3: .*behind records with higher seqs/),
    ]);
  });

  it('an altered value is found, and that the journal is the one that holds', async () => {
    const lane = await said();
    await lane.sendAll(1, 9);
    await lane.sendRaw({ ...(await lane.recordOf(10)), value: '{"shipmentId":"SH-OTHER"}' });
    await lane.sendAll(11);
    expect(told(await lane.verify())).toEqual([
      expect.stringMatching(
        /^KAFKA_ALTERED 10-10: .*value \(journal: \d+ bytes, Kafka: 25 bytes\).*the record is the one that was altered$/,
      ),
    ]);
  });

  it('altered keys, types and hashes are found', async () => {
    const lane = await said();
    const [key, type, hash] = await Promise.all([lane.recordOf(1), lane.recordOf(2), lane.recordOf(3)]);
    await lane.sendRaw(
      { ...key, key: 'SH-OTHER' },
      { ...type, headers: { ...type.headers, ce_type: 'sluice.shipment.released' } },
      { ...hash, headers: { ...hash.headers, ce_journalhash: '00' } },
    );
    await lane.sendAll(4);
    expect(told(await lane.verify())).toEqual([
      expect.stringMatching(/^KAFKA_ALTERED 1-1: .*key \(journal: SH-1, Kafka: SH-OTHER\).*does not show which/),
      expect.stringMatching(
        /^KAFKA_ALTERED 2-2: .*type \(journal: sluice.shipment.held, Kafka: sluice.shipment.released\)/,
      ),
      expect.stringMatching(/^KAFKA_ALTERED 3-3: .*hash \(journal: [0-9a-f]{64}, Kafka: 00\)/),
    ]);
  });
});

describe('records that no lane answers for', () => {
  beforeAll(fresh);
  afterAll(done);

  it('are found in the topic of parked records and in partitions without a lane', async () => {
    const lane = aLane();
    await lane.say(1, 3);
    await lane.publishAll(kafka);
    await publishRaw(topics.brokers, `${topics.prefix}sluice.dead-letter.v1`, [
      { key: 'X', value: '{}', partition: 1 },
    ]);
    await publishRaw(topics.brokers, `${topics.prefix}gate.order.v1`, [{ key: 'Y', value: '{}', partition: 5 }]);
    const verification = await lane.open();
    const strays = await verification.findStrays();
    await verification.close();
    expect(told(strays)).toEqual([
      expect.stringMatching(/^KAFKA_FOREIGN : a record in sluice\.dead-letter\.v1 partition 1 offset 0 \(key X/),
      expect.stringMatching(/^KAFKA_FOREIGN : a record in gate\.order\.v1 partition 5 offset 0 \(key Y/),
    ]);
    expect(verification.absentServices).toEqual(['registry', 'desk']);
  });

  it('are found in the journal', async () => {
    const lane = aLane();
    await lane.say(1, 3);
    await lane.sendAll();
    await lane.sql(
      `INSERT INTO gate.journal SELECT 'shipment/77', first_seq, last_seq, time, previous, hash, entries FROM gate.journal WHERE lane = $1`,
    );
    const verification = await lane.open();
    const strays = await verification.findStrays();
    await verification.close();
    expect(told(strays)).toContainEqual(
      expect.stringMatching(
        /^JOURNAL_EXTRA : the journal holds rows of lane shipment\/77, and the gate has no such lane/,
      ),
    );
  });
});

function aDeadLetter(n: number): Parameters<typeof deadLetterEntry>[0] {
  return {
    deadLetterId: `gate/logistics.shipment.v1/0/${n}`,
    service: 'gate',
    topic: 'logistics.shipment.v1',
    partition: 0,
    offset: n,
    timestamp: '2026-11-01T08:00:00Z',
    key: Buffer.from(`SH-${n}`).toString('base64'),
    code: 'NOT_JSON',
    message: 'The value is no JSON.',
    remedy: 'Publish it again.',
    headers: {},
    value: '',
    parkedAt: '2026-11-01T08:00:01Z',
  } as unknown as Parameters<typeof deadLetterEntry>[0];
}
