import { park, toLaneRecord, unprocessable } from '../dead-letters/parking.js';
import type { LaneEffects } from './lane-effects.js';
import type { LaneFeature } from './lane-feature.js';
import type { LaneName } from './lane-name.js';
import type { LaneTransaction } from './lane-transaction.js';
import { SUBJECTS_PER_WORK, type Cause, type LaneWorkFor, type StoredLaneWork } from './lane-work.js';

/**
 * Takes the oldest work of the lane, and what follows it directly where one transaction can do both: facts, events. What was taken is noted as
 * done in `effects`: its rows go when the transaction commits, which is how a lane remembers its place.
 */
export async function takeWork(
  feature: LaneFeature,
  tx: LaneTransaction,
  work: readonly [StoredLaneWork, ...StoredLaneWork[]],
  effects: LaneEffects,
  nowMs: number,
): Promise<void> {
  const [first] = work;
  switch (first.kind) {
    case 'FACTS': {
      const facts = leading(work, isFacts);
      const causes = facts.flatMap((row) => row.payload.causes);
      effects.leftWork.push(...inPortions(tx.lane, await feature.subjectsOf(tx, causes)));
      effects.doneWorkIds.push(...facts.map((row) => row.id));
      return;
    }
    case 'SUBJECTS':
      await feature.decideAgain(tx, first.payload.subjects, effects, nowMs);
      effects.doneWorkIds.push(first.id);
      return;
    case 'EVENT': {
      const events = leading(work, isEvent);
      const records = events.map((event) => toLaneRecord(event.payload.origin));
      await feature.applyRecords(tx, records, effects, nowMs);
      effects.doneWorkIds.push(...events.map((event) => event.id));
      return;
    }
    case 'PARK':
      effects.park(first.payload.deadLetter);
      effects.doneWorkIds.push(first.id);
      return;
    default:
      return unknownWork(first);
  }
}

/** Parks an event whose effects the database refuses for their content; other work is our own and must not be dropped. */
export function parkWork(work: StoredLaneWork, error: unknown, effects: LaneEffects, nowMs: number): void {
  if (work.kind !== 'EVENT') throw error;
  park(effects, toLaneRecord(work.payload.origin), unprocessable(error), nowMs, true);
  effects.doneWorkIds.push(work.id);
}

type WorkOf<K extends StoredLaneWork['kind']> = Extract<StoredLaneWork, { kind: K }>;

const isFacts = (work: StoredLaneWork): work is WorkOf<'FACTS'> => work.kind === 'FACTS';
const isEvent = (work: StoredLaneWork): work is WorkOf<'EVENT'> => work.kind === 'EVENT';

function leading<W extends StoredLaneWork>(
  work: readonly StoredLaneWork[],
  isOne: (row: StoredLaneWork) => row is W,
): W[] {
  const found: W[] = [];
  for (const row of work) {
    if (!isOne(row)) break;
    found.push(row);
  }
  return found;
}

function inPortions(lane: LaneName, subjects: readonly { id: string; cause: Cause }[]): LaneWorkFor[] {
  const portions: LaneWorkFor[] = [];
  for (let start = 0; start < subjects.length; start += SUBJECTS_PER_WORK) {
    portions.push({ lane, kind: 'SUBJECTS', payload: { subjects: subjects.slice(start, start + SUBJECTS_PER_WORK) } });
  }
  return portions;
}

function unknownWork(work: never): never {
  throw new Error(`lane_work of an unknown kind: ${JSON.stringify(work)}`);
}
