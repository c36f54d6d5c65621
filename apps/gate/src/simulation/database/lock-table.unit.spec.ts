import { LockTable } from './lock-table.js';

describe('simulated locks', () => {
  const granted: string[] = [];
  let locks: LockTable<string>;

  beforeEach(() => {
    granted.length = 0;
    locks = new LockTable();
  });

  const ask = (owner: string, mode: 'shared' | 'exclusive') =>
    locks.acquire(owner, { resource: 'facts', mode }, () => granted.push(owner));

  it('are held by many who share them, or by one alone', () => {
    expect([ask('a', 'shared'), ask('b', 'shared'), ask('c', 'exclusive')]).toEqual([true, true, false]);
    locks.releaseAll('a');
    expect(granted).toEqual([]);
    locks.releaseAll('b');
    expect(granted).toEqual(['c']);
  });

  it('are handed out in the order of the asking', () => {
    ask('a', 'shared');
    ask('b', 'exclusive');
    expect(ask('c', 'shared')).toBe(false);
    locks.releaseAll('a');
    expect(granted).toEqual(['b']);
    locks.releaseAll('b');
    expect(granted).toEqual(['b', 'c']);
  });

  it('are waited for no longer by one who is gone', () => {
    ask('a', 'exclusive');
    ask('b', 'exclusive');
    ask('c', 'shared');
    locks.releaseAll('b');
    locks.releaseAll('a');
    expect(granted).toEqual(['c']);
  });
});
