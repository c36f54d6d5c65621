import { setTimeout as delay } from 'node:timers/promises';
import { Kafka, KafkaJSNumberOfRetriesExceeded, logLevel, type Admin } from 'kafkajs';
import { AdminSession } from './admin-session.js';

/** Connections that lead nowhere, for what is asked here does not use them; the first `unreachable` cannot be made. */
function aSession(unreachable = 0): AdminSession {
  const kafka = new Kafka({ brokers: ['127.0.0.1:1'], logLevel: logLevel.NOTHING });
  let left = unreachable;
  const connect = (): Promise<void> => {
    left -= 1;
    if (left < 0) return Promise.resolve();
    const away = new Error('Closed connection');
    return Promise.reject(new KafkaJSNumberOfRetriesExceeded(away, { retryCount: 60, retryTime: 500 }));
  };
  const admin = { connect, disconnect: () => Promise.resolve() } as Admin;
  return new AdminSession(Object.assign(kafka, { admin: () => admin }));
}

describe('questions to the cluster', () => {
  it('are asked again when kafkajs slips, and not when they are refused', async () => {
    let asked = 0;
    const slips = (): Promise<string> => {
      asked += 1;
      return asked < 3
        ? Promise.reject(new TypeError("Cannot destructure property 'partitions'"))
        : Promise.resolve('ok');
    };
    expect(await aSession().ask(slips)).toBe('ok');
    expect(asked).toBe(3);
    await expect(aSession().ask(() => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  });

  it('are answered again when the broker is back, also after one that could not even connect', async () => {
    const session = aSession(1);
    await expect(session.ask(() => Promise.resolve('early'))).rejects.toThrow('Closed connection');
    expect(await session.ask(() => Promise.resolve('late'))).toBe('late');
  });

  it('do not overlap where they are asked in turn, and one that fails keeps none from being asked', async () => {
    const session = aSession();
    let open = 0;
    const most: number[] = [];
    const question = async (fails: boolean): Promise<void> => {
      open += 1;
      most.push(open);
      await delay(2);
      open -= 1;
      if (fails) throw new Error('refused');
    };
    const answers = await Promise.allSettled(
      [true, false, false].map((fails) => session.askInTurn(() => question(fails))),
    );
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect(most).toEqual([1, 1, 1]);
  });
});
