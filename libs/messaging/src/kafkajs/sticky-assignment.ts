import type { TopicPartition } from '../kafka-port.js';

/** A member of a group as it comes to a new division. */
export interface Claimant {
  readonly memberId: string;
  /** What it had before; it need not exist any more, and two may claim the same. */
  readonly owned: readonly TopicPartition[];
}

/** Partitions by topic. */
export type Share = Readonly<Record<string, number[]>>;

/**
 * Divides partitions among members so that each topic is spread evenly (no member has two more of it than another) and as
 * few partitions as that allows change hands: a lane that moves stands still for as long as its take-over needs.
 * The same input gives the same division, whoever of the group makes it.
 */
export function stickyAssignment(
  claimants: readonly Claimant[],
  partitionsOf: ReadonlyMap<string, readonly number[]>,
): Map<string, Share> {
  const members = [...claimants].sort((a, b) => (a.memberId < b.memberId ? -1 : 1)).map(memberOf);
  for (const [topic, partitions] of [...partitionsOf].sort(([a], [b]) => (a < b ? -1 : 1))) {
    divide(
      topic,
      [...partitions].sort((a, b) => a - b),
      members,
    );
  }
  return new Map(members.map(({ memberId, share }) => [memberId, share]));
}

interface Member extends Claimant {
  readonly share: Record<string, number[]>;
  total: number;
}

function memberOf(claimant: Claimant): Member {
  return { ...claimant, share: {}, total: 0 };
}

function divide(topic: string, partitions: readonly number[], members: readonly Member[]): void {
  const least = Math.floor(partitions.length / members.length);
  let largerShares = partitions.length % members.length;
  const left = new Set(partitions);
  const byClaim = members.map((member) => ({ member, claimed: claimOf(member, topic, left) }));
  for (const { member, claimed } of byClaim.sort((a, b) => b.claimed.length - a.claimed.length)) {
    const mayHave = least + (claimed.length > least && largerShares > 0 ? 1 : 0);
    if (mayHave > least) largerShares--;
    for (const partition of claimed.filter((one) => left.has(one)).slice(0, mayHave)) {
      give(member, topic, partition);
      left.delete(partition);
    }
  }
  for (const partition of left) {
    const poorest = [...members].sort((a, b) => countOf(a, topic) - countOf(b, topic) || a.total - b.total)[0];
    if (poorest) give(poorest, topic, partition);
  }
}

function claimOf({ owned }: Member, topic: string, existing: ReadonlySet<number>): number[] {
  const claimed = owned.filter((one) => one.topic === topic && existing.has(one.partition));
  return [...new Set(claimed.map(({ partition }) => partition))].sort((a, b) => a - b);
}

function countOf({ share }: Member, topic: string): number {
  return share[topic]?.length ?? 0;
}

function give(member: Member, topic: string, partition: number): void {
  (member.share[topic] ??= []).push(partition);
  member.total++;
}
