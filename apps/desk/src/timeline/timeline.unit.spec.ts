import fc from 'fast-check';
import { aDecision, aHold } from '../testing/use-desk.js';
import { decisionItems, inOrder, type TimelineItem } from './timeline.js';

const holdIds = fc.uniqueArray(fc.constantFrom('H-1', 'H-2', 'H-3', 'H-4'));

describe('the story of a shipment', () => {
  it('says of each decision which holds it opened and closed against the one before', () => {
    const newest = aDecision({ decisionVersion: 2, holds: [aHold({ holdId: 'H-2', reason: 'PRODUCT_UNKNOWN' })] });
    const [second, first] = decisionItems([newest, aDecision()]);
    expect(second).toMatchObject({
      opened: [{ holdId: 'H-2', reason: 'PRODUCT_UNKNOWN' }],
      closed: [{ holdId: 'H-1' }],
    });
    expect(first).toMatchObject({ opened: [{ holdId: 'H-1', lineNo: 1, sku: 'IRIS-LOCK-2' }], closed: [] });
  });

  it('opens and closes exactly what leads from nothing to what is open now', () => {
    fc.assert(
      fc.property(fc.array(holdIds, { minLength: 1, maxLength: 8 }), (stages) => {
        const decisions = stages.map((ids, index) =>
          aDecision({ decisionVersion: index + 1, holds: ids.map((holdId) => aHold({ holdId })) }),
        );
        const open = new Set<string>();
        for (const item of decisionItems(decisions.toReversed()).toReversed()) {
          if (item.kind !== 'DECISION') continue;
          for (const { holdId } of item.opened) expect(open.has(holdId) || !open.add(holdId)).toBe(false);
          for (const { holdId } of item.closed) expect(open.delete(holdId)).toBe(true);
        }
        expect([...open].sort()).toEqual([...(stages.at(-1) ?? [])].sort());
      }),
    );
  });

  it('has the newest first, whatever offset its times have', () => {
    const at = (time: string): TimelineItem => ({ kind: 'NOTE', at: time, person: 'ann', text: time });
    const times = ['2026-06-10T08:00:00Z', '2026-06-10T15:30:00+08:00', '2026-06-10T08:00:00.001Z'];
    expect(inOrder(times.map(at)).map((item) => item.at)).toEqual([times[2], times[0], times[1]]);
  });
});
