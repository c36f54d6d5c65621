import fc from 'fast-check';
import { arrivals, changesBetween, hear, QUIET, seen, withChanges } from './queue-live.js';

const event = (shipmentId: string, matches: boolean, plannedDispatchAt = '2026-11-24T12:00:00Z') => ({
  ...{ shipmentId, matches, plannedDispatchAt },
  ...{ decisionVersion: 2, status: matches ? 'HELD' : 'RELEASED' },
});
const listed = (id: string) => id.startsWith('L');
const events = fc.array(
  fc.tuple(fc.constantFrom('L-1', 'L-2', 'N-1', 'N-2'), fc.boolean()).map(([id, matches]) => event(id, matches)),
);

describe('what is heard while somebody reads', () => {
  it('marks the rows that are listed, and counts the others, whatever comes', () => {
    fc.assert(
      fc.property(events, (said) => {
        const live = hear(QUIET, said, listed);
        const last = new Map(said.map(({ shipmentId, matches }) => [shipmentId, matches]));
        const ids = [...last.keys()];
        expect([...live.changed].sort()).toEqual(ids.filter(listed).sort());
        expect([...live.left].sort()).toEqual(ids.filter((id) => listed(id) && !last.get(id)).sort());
        expect([...live.arrived.keys()].sort()).toEqual(ids.filter((id) => !listed(id) && last.get(id)).sort());
      }),
    );
  });

  it('stays marked until somebody looks at the row', () => {
    const live = hear(QUIET, [event('L-1', true), event('L-2', true)], listed);
    expect([...seen(live, 'L-1').changed]).toEqual(['L-2']);
    expect(seen(live, 'L-9')).toBe(live);
  });

  it('is more urgent the sooner it leaves', () => {
    const nowMs = Date.parse('2026-11-24T10:00:00Z');
    const at = (time: string) => hear(QUIET, [event('N-1', true, time)], listed);
    const first = Date.parse('2026-11-24T13:00:00Z');
    expect(arrivals(at('2026-11-24T10:30:00Z'), nowMs, first)).toEqual({ count: 1, soon: 1, tone: 'red' });
    expect(arrivals(at('2026-11-24T12:00:00Z'), nowMs, first)).toEqual({ count: 1, soon: 1, tone: 'amber' });
    expect(arrivals(at('2026-11-25T12:00:00Z'), nowMs, first)).toEqual({ count: 1, soon: 0, tone: 'plain' });
  });
});

describe('a list that somebody comes back to', () => {
  const ids = fc.uniqueArray(fc.integer({ min: 0, max: 30 }).map(String), { maxLength: 20 });

  it('becomes the list as it is now by what arrived and what left, and by nothing else', () => {
    fc.assert(
      fc.property(ids, ids, (before, now) => {
        const { arrived, left } = changesBetween(before, now);
        const stayed = before.filter((id) => !left.includes(id));
        expect([...stayed, ...arrived].sort()).toEqual([...now].sort());
        expect(stayed.filter((id) => arrived.includes(id))).toEqual([]);
      }),
    );
  });

  it('tells of that as of what was heard, beside what was', () => {
    const heard = hear(QUIET, [event('N-1', true), event('L-1', true), event('L-2', false)], listed);
    const live = withChanges(heard, { arrived: new Map([['N-2', Infinity]]), left: new Set(['L-3']) });
    expect([[...live.arrived.keys()], [...live.left], [...live.changed]]).toEqual([
      ['N-1', 'N-2'],
      ['L-2', 'L-3'],
      ['L-1', 'L-2'],
    ]);
    expect(arrivals(live, 0, undefined).count).toBe(2);
    expect(withChanges(live, { arrived: new Map(), left: new Set() })).toBe(live);
  });
});
