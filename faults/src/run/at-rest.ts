import { setTimeout as sleep } from 'node:timers/promises';
import type { Admin } from 'kafkajs';
import { withClient } from '../arena/arena.js';
import type { Evidence, Place } from '../reader/evidence.js';
import { donePlaces, leftWork, readDatabase } from '../reader/read-database.js';
import { committedOf, endsOf, readTopics, withAdmin } from '../reader/read-topic.js';
import { violationsOf } from '../reader/verify.js';
import type { Stage } from './stage.js';

const LANE_TOPICS = ['logistics.shipment.v1', 'logistics.order.v1'];
const FACT_TOPICS = ['compliance.product.v1', 'compliance.list.v1', 'compliance.filing.v1', 'gate.command.v1'];
const INPUTS = [...LANE_TOPICS, ...FACT_TOPICS];
const OUTPUTS = ['gate.shipment.v1', 'gate.order.v1', 'sluice.dead-letter.v1'];
/** As `TOPIC_PREFIX` leaves them. */
const LANES_GROUP = 'sluice-gate';
const FACTS_GROUP = 'sluice-gate-facts';

const POLL_MS = 50;
/** How long after everything is decided the last of it may still be on its way to Kafka, and a boundary to its shipments. */
const SETTLES_WITHIN_MS = 20_000;

/** Resolves when everything that lies in the gate's topics now is done, work of the lanes included. */
export async function untilCaughtUp(stage: Stage, timeoutMs: number): Promise<void> {
  const { kafka, prefix, databaseUrl } = stage;
  const deadlineMs = Date.now() + timeoutMs;
  const ends = await patiently(deadlineMs, () => withAdmin(kafka, (admin) => endsOf(admin, prefix, INPUTS)));
  await patiently(deadlineMs, () =>
    withClient(databaseUrl, async (client) => {
      for (;;) {
        const behind = behindOf(ends, await donePlaces(client));
        const left = await leftWork(client);
        if (behind.length === 0 && left === 0) return;
        if (Date.now() >= deadlineMs) throw new NotCaughtUpError(timeoutMs, behind, left);
        await sleep(POLL_MS);
      }
    }),
  );
}

/** The gates stand still, or are too slow. */
class NotCaughtUpError extends Error {
  constructor(timeoutMs: number, behind: readonly Place[], left: number) {
    const places = behind.map(({ topic, partition, offset }) => `${topic}/${partition} to ${offset}`);
    super(`not caught up within ${timeoutMs / 1000} s: ${places.join(', ') || 'no topic'}; ${left} rows of lane_work`);
    this.name = 'NotCaughtUpError';
  }
}

function behindOf(ends: readonly Place[], done: readonly Place[]): Place[] {
  const known = new Map(done.map(({ topic, partition, offset }) => [`${topic}/${partition}`, offset]));
  return ends.filter(({ topic, partition, offset }) => offset > (known.get(`${topic}/${partition}`) ?? 0));
}

/** Servers may be away: whatever fails is tried again until the time is over. */
async function patiently<T>(deadlineMs: number, attempt: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() >= deadlineMs) throw error;
      await sleep(POLL_MS);
    }
  }
}

/** What the independent reader found when the gates were at rest. */
export interface Findings {
  readonly evidence: Evidence;
  readonly violations: readonly string[];
}

/** Reads everything, again and again for a while as long as an invariant is broken: what is on its way may arrive. */
export async function inspect(stage: Stage): Promise<Findings> {
  const deadlineMs = Date.now() + SETTLES_WITHIN_MS;
  for (;;) {
    const evidence = await collect(stage);
    const violations = violationsOf(evidence, (sku) => stage.world.standing(sku));
    if (violations.length === 0 || Date.now() >= deadlineMs) return { evidence, violations };
    await sleep(500);
  }
}

async function collect({ kafka, prefix, databaseUrl }: Stage): Promise<Evidence> {
  const asked = async (admin: Admin) => ({
    ends: await endsOf(admin, prefix, INPUTS),
    committed: [
      ...(await committedOf(admin, prefix, LANES_GROUP, LANE_TOPICS)),
      ...(await committedOf(admin, prefix, FACTS_GROUP, FACT_TOPICS)),
    ],
  });
  const fromDatabase = await withClient(databaseUrl, readDatabase);
  const records = await readTopics(kafka, prefix, [...LANE_TOPICS, ...OUTPUTS]);
  const isInput = ({ topic }: { topic: string }): boolean => LANE_TOPICS.includes(topic);
  return {
    ...fromDatabase,
    ...(await withAdmin(kafka, asked)),
    inputs: records.filter(isInput),
    outputs: records.filter((record) => !isInput(record)),
  };
}
