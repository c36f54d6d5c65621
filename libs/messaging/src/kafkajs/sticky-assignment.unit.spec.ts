import fc from 'fast-check';
import type { TopicPartition } from '../kafka-port.js';
import { stickyAssignment, type Claimant, type Share } from './sticky-assignment.js';

const topics = fc
  .dictionary(
    fc.constantFrom('logistics.shipment.v1', 'logistics.order.v1', 'gate.command.v1'),
    fc.integer({ min: 1, max: 12 }),
  )
  .map((counts) => new Map(Object.entries(counts).map(([topic, count]) => [topic, range(count)] as const)));
const memberIds = fc.uniqueArray(
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 1, maxLength: 4 }),
  { minLength: 1, maxLength: 7 },
);

function range(count: number): number[] {
  return Array.from({ length: count }, (_, n) => n);
}

function partitionsOf(share: Share): TopicPartition[] {
  return Object.entries(share).flatMap(([topic, partitions]) => partitions.map((partition) => ({ topic, partition })));
}

function divided(
  memberNames: readonly string[],
  of: ReadonlyMap<string, readonly number[]>,
  before = new Map<string, Share>(),
) {
  const claimants: Claimant[] = memberNames.map((memberId) => {
    return { memberId, owned: partitionsOf(before.get(memberId) ?? {}) };
  });
  return stickyAssignment(claimants, of);
}

const keysOf = (share: Share): string[] => partitionsOf(share).map(({ topic, partition }) => `${topic}/${partition}`);

describe('a division of partitions', () => {
  it('gives each to one member, and every topic evenly', () => {
    fc.assert(
      fc.property(memberIds, memberIds, topics, (before, after, of) => {
        const shares = divided(after, of, divided(before, of));
        const all = [...of].flatMap(([topic, partitions]) => partitions.map((partition) => `${topic}/${partition}`));
        expect([...shares.values()].flatMap(keysOf).sort()).toEqual(all.sort());
        for (const topic of of.keys()) {
          const counts = [...shares.values()].map((share) => share[topic]?.length ?? 0);
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('is kept as it is while the members are', () => {
    fc.assert(
      fc.property(memberIds, topics, (members, of) => {
        const first = divided(members, of);
        expect(divided([...members].reverse(), of, first)).toEqual(first);
      }),
    );
  });

  it('takes nothing from those who stay when one leaves', () => {
    fc.assert(
      fc.property(memberIds, topics, (members, of) => {
        const before = divided(members, of);
        const stay = members.slice(1);
        fc.pre(stay.length > 0);
        const after = divided(stay, of, before);
        for (const member of stay) {
          expect(keysOf(after.get(member) ?? {})).toEqual(expect.arrayContaining(keysOf(before.get(member) ?? {})));
        }
      }),
    );
  });

  it('moves only what a new member gets', () => {
    fc.assert(
      fc.property(memberIds, topics, (members, of) => {
        const [joining, ...present] = members;
        fc.pre(joining !== undefined && present.length > 0);
        const before = divided(present, of);
        const after = divided(members, of, before);
        for (const member of present) {
          expect(keysOf(before.get(member) ?? {})).toEqual(expect.arrayContaining(keysOf(after.get(member) ?? {})));
        }
      }),
    );
  });

  it('bears claims of what is gone, and of what another claims too', () => {
    const owned = [...range(9), 0].map((partition) => ({ topic: 't', partition }));
    const shares = stickyAssignment(
      [
        { memberId: 'a', owned },
        { memberId: 'b', owned },
      ],
      new Map([['t', range(4)]]),
    );
    expect(shares).toEqual(
      new Map([
        ['a', { t: [0, 1] }],
        ['b', { t: [2, 3] }],
      ]),
    );
  });
});
