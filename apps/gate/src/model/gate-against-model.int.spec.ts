import { readJournalRows } from '@sluice/messaging';
import { useDatabase, useTopics, type TestDatabase } from '@sluice/testing';
import fc from 'fast-check';
import { FOUND_STORIES, NAMED_STORIES } from './testing/known-stories.js';
import { GateUnderTest } from './testing/gate-under-test.js';
import { journalFaults, numberingFaults } from './testing/journal-check.js';
import { Outside } from './testing/outside.js';
import { STORY_BEGINS_MS } from './testing/scene.js';
import { stories, type Story } from './testing/story.js';
import { Teller } from './testing/teller.js';

/*
 * The real gate, a process of its own on a real PostgreSQL and a real Kafka, beside the reference model. More stories:
 * SLUICE_MODEL_RUNS=1000 npm test -- --selectProjects int apps/gate/src/model (docs/proof.md).
 */

const RUNS = Number(process.env['SLUICE_MODEL_RUNS'] ?? 25);
const SEED = process.env['SLUICE_MODEL_SEED'];
/** Of 100 waves, in so many the gate is killed; each costs a start. */
const KILLS = Number(process.env['SLUICE_MODEL_KILLS'] ?? 1);
const MS_PER_RUN_MAX = 120_000;

describe('the gate, beside the reference model', () => {
  let database: TestDatabase;
  let outside: Outside;
  let gate: GateUnderTest;
  let told = 0;

  beforeAll(async () => {
    const [topics, made] = await Promise.all([useTopics(), useDatabase('empty', () => Promise.resolve())]);
    database = made;
    gate = new GateUnderTest({ ...topics, databaseUrl: database.url }, STORY_BEGINS_MS);
    outside = new Outside(topics, database);
    await Promise.all([gate.start(), outside.open()]);
  }, 120_000);

  afterAll(async () => {
    await Promise.all([gate.close(), outside.close()]);
    await database.close();
  });

  const tell = async (story: Story) => {
    const teller = new Teller(gate, outside, database.pool, `s${++told}-`);
    try {
      await teller.tell(story);
    } finally {
      await teller.cleanUp();
    }
  };

  it.each([...NAMED_STORIES, ...FOUND_STORIES])(
    'says what the model says when $name',
    ({ story }) => tell(story),
    MS_PER_RUN_MAX,
  );

  it(
    `says what the model says, in ${RUNS} stories`,
    () =>
      fc.assert(fc.asyncProperty(stories({ wavesMax: 20, kills: KILLS }), tell), {
        numRuns: RUNS,
        endOnFailure: false,
        ...(SEED === undefined ? {} : { seed: Number(SEED) }),
      }),
    RUNS * MS_PER_RUN_MAX,
  );

  it('has said everything once, in order and in one chain, and the journal in PostgreSQL is the same', async () => {
    expect(outside.heard.length).toBeGreaterThan(0);
    expect(journalFaults(outside.heard)).toEqual([]);
    expect(numberingFaults(outside.heard)).toEqual([]);
    const heard = outside.heard.map(({ id, key, type, journalHash }) => [id, key, type, journalHash].join(' ')).sort();
    const stored: string[] = [];
    for (const lane of new Set(outside.heard.map((record) => record.lane))) {
      const rows = await readJournalRows(database.pool, lane, 0n, outside.heard.length + 1, 'gate');
      stored.push(
        ...rows.map(({ seq, key, type, hash }) => [`${lane}/${seq}`, key, type, hash.toString('hex')].join(' ')),
      );
    }
    expect(heard).toEqual(stored.sort());
  });

  it('does nothing when every topic is delivered to it again from the beginning', async () => {
    const before = outside.heard.length;
    const rows = await statesOf(database);
    await gate.killAndForgetOffsets();
    await gate.start();
    await outside.untilRest(STORY_BEGINS_MS, () => gate.assertRunning());
    expect(outside.heard).toHaveLength(before);
    expect(await statesOf(database)).toEqual(rows);
  }, 60_000);
});

/** Every row that a redelivery could change. */
async function statesOf({ pool }: TestDatabase): Promise<object[]> {
  const shipments = await pool.query<object>('SELECT * FROM gate.shipment ORDER BY shipment_id');
  const lanes = await pool.query<object>('SELECT lane, next_offset, seq, head FROM gate.lane ORDER BY lane');
  return [...shipments.rows, ...lanes.rows];
}
