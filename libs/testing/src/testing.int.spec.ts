import { topicName } from '@sluice/contracts';
import { Client } from 'pg';
import { eventually } from './eventually.js';
import { jsonOf, publishRaw, readTopic } from './outsider.js';
import { useDatabase } from './use-database.js';
import { useTopics } from './use-topics.js';

const createTable = async (url: string): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('CREATE TABLE seen (n int)');
  await client.end();
};

describe('useDatabase', () => {
  it('gives each caller a migrated database of its own, and migrates once', async () => {
    let migrations = 0;
    const migrate = async (url: string): Promise<void> => {
      migrations += 1;
      await createTable(url);
    };
    const first = await useDatabase('testing spec', migrate);
    const second = await useDatabase('testing spec', migrate);
    await first.pool.query('INSERT INTO seen VALUES (1)');

    expect((await second.pool.query('SELECT * FROM seen')).rows).toEqual([]);
    expect(migrations).toBe(1);
    await Promise.all([first.close(), second.close()]);
  });

  it('does not keep a template whose migration failed', async () => {
    const failing = useDatabase('failing spec', () => Promise.reject(new Error('bad migration')));
    await expect(failing).rejects.toThrow('bad migration');
    const database = await useDatabase('failing spec', createTable);
    expect((await database.pool.query('SELECT * FROM seen')).rows).toEqual([]);
    await database.close();
  });
});

describe('useTopics', () => {
  it('gives topics that keep what is published, in order per key', async () => {
    const { brokers, prefix } = await useTopics();
    const topic = topicName('logistics.shipment.v1', prefix);
    const values = Array.from({ length: 20 }, (_, n) => ({ key: `k${n % 3}`, value: JSON.stringify({ n }) }));
    await publishRaw(brokers, topic, values);

    const all = await readTopic(brokers, topic);
    const ofFirstKey = all.filter(({ key }) => key === 'k0').map((record) => jsonOf<{ n: number }>(record).n);
    expect(all).toHaveLength(20);
    expect(ofFirstKey).toEqual([0, 3, 6, 9, 12, 15, 18]);
    expect(await readTopic(brokers, topic, { untilCount: 5 })).not.toHaveLength(0);
    expect(await readTopic(brokers, topicName('gate.shipment.v1', prefix))).toEqual([]);
  });

  it('takes a record of 8 MiB, as a producer that we do not own may send one', async () => {
    const { brokers, prefix } = await useTopics();
    const topic = topicName('catalog.product.v1', prefix);
    await publishRaw(brokers, topic, [{ key: 'big', value: Buffer.alloc(8 * 1024 * 1024 - 1_000) }]);
    expect(await readTopic(brokers, topic)).toHaveLength(1);
  });
});

describe('eventually', () => {
  it('gives the first result that is not an error, and else throws the last error', async () => {
    let tries = 0;
    const third = (): number => {
      tries += 1;
      if (tries < 3) throw new Error(`try ${tries}`);
      return tries;
    };
    expect(await eventually(third)).toBe(3);
    const never = eventually(() => Promise.reject(new Error('not yet')), { timeoutMs: 60 });
    await expect(never).rejects.toThrow('not yet');
  });
});
