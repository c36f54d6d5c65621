import { setTimeout as delay } from 'node:timers/promises';
import { Kafka, logLevel, type Admin } from 'kafkajs';
import { AdminSession } from './admin-session.js';

/** A connection that leads nowhere: what is asked here does not use it. */
function aSession(): AdminSession {
  const kafka = new Kafka({ brokers: ['127.0.0.1:1'], logLevel: logLevel.NOTHING });
  const admin = { connect: () => Promise.resolve(), disconnect: () => Promise.resolve() } as Admin;
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
