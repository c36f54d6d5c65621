import { compileList, listKey, ListConditionError } from './applicable-list.js';
import { aList, anEntry } from './testing/builders.js';

describe('a list is compiled', () => {
  it('with its instants, origins and markets', () => {
    const list = compileList(
      aList({ effectiveUntil: '2027-06-01T00:00:00+08:00', entries: [anEntry({ markets: ['*', 'CN'] })] }),
    );

    expect(list).toMatchObject({ key: listKey('cac-intelligent-agents', 1), approved: true });
    expect(list.effectiveFromMs).toBe(Date.parse('2026-05-31T16:00:00Z'));
    expect(list.effectiveUntilMs).toBe(Date.parse('2027-05-31T16:00:00Z'));
    expect(list.origins.has('CN')).toBe(true);
    expect(list.entries[0]).toMatchObject({ everyMarket: true, markets: new Set(['CN']) });
  });

  it('without an end when it names none', () => {
    expect(compileList(aList()).effectiveUntilMs).toBe(Infinity);
    expect(compileList(aList({ effectiveUntil: null })).effectiveUntilMs).toBe(Infinity);
  });

  it('or refused for the entry and the character that are wrong', () => {
    const misspelt = aList({ entries: [anEntry(), anEntry({ entryId: 'mask', when: "product.categry == 'MASK'" })] });

    expect(() => compileList(misspelt)).toThrow(new ListConditionError('mask', 8, 'No such key: categry'));
    expect(new ListConditionError('mask', 8, 'No such key: categry')).toMatchObject({
      entryId: 'mask',
      position: 8,
      message: 'The condition of entry mask cannot be used (at character 8): No such key: categry',
    });
  });
});
