import fc from 'fast-check';
import { inParts, type Progress } from './in-parts.js';

describe('what goes in parts', () => {
  it('is sent whole, in order, in parts that are never too large', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat()), fc.integer({ min: 1, max: 20 }), async (items, size) => {
        const parts: (readonly number[])[] = [];
        const heard: Progress[] = [];
        const act = (part: readonly number[]) => {
          parts.push(part);
          return Promise.resolve(part);
        };
        expect(await inParts(items, act, { size, onProgress: (progress) => heard.push(progress) })).toEqual(items);
        expect(parts.every((part) => part.length > 0 && part.length <= size)).toBe(true);
        expect(heard.at(-1)).toEqual(items.length === 0 ? undefined : { done: items.length, all: items.length });
      }),
    );
  });

  it('stops between two parts when somebody cancels, and gives what was done', async () => {
    const stop = new AbortController();
    const act = (part: readonly number[]) => {
      if (part.includes(3)) stop.abort();
      return Promise.resolve(part);
    };
    expect(await inParts([1, 2, 3, 4, 5, 6], act, { size: 2, signal: stop.signal })).toEqual([1, 2, 3, 4]);
  });
});
