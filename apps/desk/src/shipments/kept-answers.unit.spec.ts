import { keyOf, KeptAnswers } from './kept-answers.js';

describe('an answer that is kept', () => {
  const answers = () => {
    let now = 0;
    let asked = 0;
    const kept = new KeptAnswers<number>(5_000, () => now);
    return { kept, find: () => Promise.resolve(++asked), at: (ms: number) => void (now = ms) };
  };

  it('is given to everybody who asks the same until it is too old', async () => {
    const { kept, find, at } = answers();
    expect(await Promise.all([kept.get('a', find), kept.get('a', find), kept.get('b', find)])).toEqual([1, 1, 2]);
    at(4_999);
    expect(await kept.get('a', find)).toBe(1);
    at(5_000);
    expect(await kept.get('a', find)).toBe(3);
  });

  it('is not kept when it was a failure', async () => {
    const { kept, find } = answers();
    await expect(kept.get('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await kept.get('a', find)).toBe(1);
  });
});

describe('the key of a question', () => {
  it('is the same whatever order its parts come in, and another one for another question', () => {
    expect(keyOf({ a: 1, b: new Set(['y', 'x']) })).toBe(keyOf({ b: new Set(['x', 'y']), a: 1 }));
    const keys = [{ a: 1 }, { a: -Infinity }, { a: null }, { a: ['x'] }, { a: 'ALL' }].map(keyOf);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
