import { setTimeout as delay } from 'node:timers/promises';
import type { KafkaPort, OffsetRange, TopicPartition } from '../kafka-port.js';

const OWN_POLL_MS = 10;
/** Other members commit about once a second, so asking the broker more often tells nothing new. */
const GROUP_POLL_MS = 500;

interface CaughtUp {
  readonly kafka: KafkaPort;
  readonly groupId: string;
  readonly topics: readonly string[];
  /** Ends the waiting. */
  readonly signal: AbortSignal;
  /** The partition as this process has it, or undefined when it is another member's. */
  own(partition: TopicPartition): { readonly started: boolean; readonly handledTo: bigint } | undefined;
}

/**
 * Resolves once every partition is handled up to where it ended at the call, by whichever member owns it.
 * An empty partition is caught up. Where it ended is what a reader of committed records could see: a transaction that is
 * being committed at that moment may not count. One that ends in control records is, too, when its last record is handled.
 * @throws the signal's reason when that comes first.
 */
export async function untilCaughtUp({ kafka, groupId, topics, own, signal }: CaughtUp): Promise<void> {
  let behind = (await kafka.offsetRanges(topics)).filter((range) => range.end > range.low);
  let askGroupAtMs = Date.now() + GROUP_POLL_MS;
  while (behind.length > 0) {
    behind = behind.filter((range) => !reached(own(range), range));
    const foreign = behind.filter((range) => own(range) === undefined);
    if (foreign.length > 0 && Date.now() >= askGroupAtMs) {
      behind = await withoutCommitted(kafka, groupId, behind, foreign);
      askGroupAtMs = Date.now() + GROUP_POLL_MS;
    }
    if (behind.length > 0) await delay(OWN_POLL_MS);
    signal.throwIfAborted();
  }
}

function reached(feed: { started: boolean; handledTo: bigint } | undefined, range: OffsetRange): boolean {
  return feed !== undefined && feed.started && feed.handledTo >= range.end;
}

async function withoutCommitted(
  kafka: KafkaPort,
  groupId: string,
  behind: readonly OffsetRange[],
  foreign: readonly OffsetRange[],
): Promise<OffsetRange[]> {
  const committed = await kafka.committedOffsets(groupId, [...new Set(foreign.map((range) => range.topic))]);
  const isCommitted = (range: OffsetRange) =>
    committed.some((one) => one.topic === range.topic && one.partition === range.partition && one.offset >= range.end);
  return behind.filter((range) => !(foreign.includes(range) && isCommitted(range)));
}
