import fc from 'fast-check';
import { add, holdCount, NOTHING, rangeOf, remove, toggle, type Selectable } from './selection.js';

const aRow = (shipmentId: string, decisionVersion = 1, holds = ['H-1']): Selectable => ({
  ...{ shipmentId, exporterId: 'acme-sz' },
  decisionVersion,
  holds: holds.map((holdId) => ({ holdId })),
});
const ids = fc.uniqueArray(fc.stringMatching(/^SH-\d{1,4}$/), { minLength: 1, maxLength: 30 });

describe('a selection', () => {
  it('keeps each shipment as it was when it was selected, whatever is decided afterwards', () => {
    const selected = add(NOTHING, [aRow('SH-1', 3, ['H-1', 'H-2'])], 1_000);
    const again = add(selected, [aRow('SH-1', 4, ['H-2']), aRow('SH-2')], 2_000);
    expect(again.items.get('SH-1')).toEqual({
      ...{ shipmentId: 'SH-1', exporterId: 'acme-sz', decisionVersion: 3 },
      holdIds: ['H-1', 'H-2'],
    });
    expect([holdCount(again), again.frozenAtMs]).toEqual([3, 2_000]);
  });

  it('has nothing that nobody selected', () => {
    fc.assert(
      fc.property(ids, ids, (some, others) => {
        const selection = add(
          NOTHING,
          some.map((id) => aRow(id)),
          1,
        );
        const left = remove(selection, others);
        expect([...left.items.keys()].sort()).toEqual(some.filter((id) => !others.includes(id)).sort());
      }),
    );
  });

  it('lets go of a shipment that is selected twice', () => {
    expect(toggle(toggle(NOTHING, aRow('SH-1'), 1), aRow('SH-1'), 2)).toBe(NOTHING);
  });

  it('takes no shipment that nothing holds', () => {
    expect(toggle(NOTHING, aRow('SH-1', 1, []), 1)).toBe(NOTHING);
  });

  it('reaches with Shift from where it began to here, both ways', () => {
    fc.assert(
      fc.property(ids, fc.nat(), fc.nat(), (list, a, b) => {
        const [from, to] = [list[a % list.length] ?? '', list[b % list.length] ?? ''];
        const range = rangeOf({ ...NOTHING, anchor: from }, list, to);
        expect(range).toEqual(rangeOf({ ...NOTHING, anchor: to }, list, from));
        expect(range).toContain(from);
        expect(range).toContain(to);
        expect(range).toEqual(list.filter((id) => range.includes(id)));
      }),
    );
  });
});
