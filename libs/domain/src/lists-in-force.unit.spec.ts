import type { ListPublishedData } from '@sluice/contracts';
import { compileList, type CompiledList } from './applicable-list.js';
import { listRefsInForce, listsInForce } from './lists-in-force.js';
import { aList } from './testing/builders.js';

const v1 = aList({ version: 1, effectiveFrom: '2026-06-01T00:00:00+08:00' });
const v2 = aList({
  version: 2,
  effectiveFrom: '2026-09-01T00:00:00+08:00',
  effectiveUntil: '2026-10-01T00:00:00+08:00',
});
const other = aList({ listId: 'another-list', version: 7, effectiveFrom: '2026-09-15T00:00:00Z' });

function inForce(lists: ListPublishedData[], at: string): string[] {
  return listsInForce(lists.map(compileList), Date.parse(at)).map(({ key }) => key);
}

describe('the lists in force', () => {
  it('are none before the first one starts, or without any', () => {
    expect(inForce([], '2026-06-02T00:00:00Z')).toEqual([]);
    expect(inForce([v1], '2026-05-31T15:59:59.999Z')).toEqual([]);
  });

  it('start at effectiveFrom, included', () => {
    expect(inForce([v1], '2026-05-31T16:00:00Z')).toEqual(['cac-intelligent-agents@1']);
  });

  it('are of each list the highest version that is in force at that instant', () => {
    expect(inForce([v2, v1], '2026-08-31T15:59:59Z')).toEqual(['cac-intelligent-agents@1']);
    expect(inForce([v2, v1], '2026-08-31T16:00:00Z')).toEqual(['cac-intelligent-agents@2']);
  });

  it('end at effectiveUntil, excluded; then an older version that has not ended counts again', () => {
    expect(inForce([v1, v2], '2026-09-30T15:59:59.999Z')).toEqual(['cac-intelligent-agents@2']);
    expect(inForce([v1, v2], '2026-09-30T16:00:00Z')).toEqual(['cac-intelligent-agents@1']);
    expect(inForce([v2], '2026-09-30T16:00:00Z')).toEqual([]);
  });

  it('are in order of their ids, whatever order they were given in', () => {
    const both = ['another-list@7', 'cac-intelligent-agents@2'];
    expect(inForce([v1, v2, other], '2026-09-20T00:00:00Z')).toEqual(both);
    expect(inForce([other, v2, v1], '2026-09-20T00:00:00Z')).toEqual(both);
  });

  it('do not include a draft', () => {
    expect(inForce([v1, aList({ version: 3, status: 'DRAFT' })], '2026-06-02T00:00:00Z')).toEqual([
      'cac-intelligent-agents@1',
    ]);
  });

  it('are read again when a version was added to the same array', () => {
    const lists: CompiledList[] = [compileList(v1)];
    const atMs = Date.parse('2026-09-20T00:00:00Z');
    expect(listRefsInForce(lists, atMs)).toEqual([{ listId: 'cac-intelligent-agents', version: 1 }]);

    lists.push(compileList(v2));
    expect(listRefsInForce(lists, atMs)).toEqual([{ listId: 'cac-intelligent-agents', version: 2 }]);
  });
});
