import { WorkTurns } from './work-turns.js';

/** Work that ends when it is told to. */
function someWork(name: string, begun: string[]) {
  let end: () => void = () => undefined;
  let fail: () => void = () => undefined;
  const done = new Promise<string>((resolve, reject) => {
    end = () => resolve(name);
    fail = () => reject(new Error(name));
  });
  const work = (): Promise<string> => {
    begun.push(name);
    return done;
  };
  return { work, end, fail };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('turns of left work', () => {
  it('are taken by two at once, in the order in which they were asked for', async () => {
    const begun: string[] = [];
    const turns = new WorkTurns();
    const all = ['a', 'b', 'c', 'd'].map((name) => someWork(name, begun));
    const results = all.map(({ work }) => turns.take(work));
    await settled();
    expect(begun).toEqual(['a', 'b']);
    all[1]?.end();
    await settled();
    expect(begun).toEqual(['a', 'b', 'c']);
    for (const { end } of all) end();
    expect(await Promise.all(results)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('pass on to the next when work fails, and whoever asked is told', async () => {
    const begun: string[] = [];
    const turns = new WorkTurns();
    const [a, b, c] = [someWork('a', begun), someWork('b', begun), someWork('c', begun)];
    const results = [a, b, c].map(({ work }) => turns.take(work));
    a.fail();
    await expect(results[0]).rejects.toThrow('a');
    await settled();
    expect(begun).toEqual(['a', 'b', 'c']);
    b.end();
    c.end();
    await Promise.all(results.slice(1));
  });

  it('are not kept by work that stands still', async () => {
    const begun: string[] = [];
    const turns = new WorkTurns(5);
    const [a, b, c] = [someWork('a', begun), someWork('b', begun), someWork('c', begun)];
    const results = [a, b, c].map(({ work }) => turns.take(work));
    c.end();
    expect(await results[2]).toBe('c');
    a.end();
    b.end();
    expect(await Promise.all(results)).toEqual(['a', 'b', 'c']);
  });
});
