import { park, toLaneRecord, unprocessable } from '../dead-letters/parking.js';
import type { LaneEffects } from './lane-effects.js';
import type { LaneFeature } from './lane-feature.js';
import type { LaneName } from './lane-name.js';
import type { LaneTransaction } from './lane-transaction.js';
import { SUBJECTS_PER_WORK, type Cause, type LaneWorkFor, type StoredLaneWork } from './lane-work.js';

/**
 * Takes the oldest work of the lane, and with an EVENT the events that follow it directly. What was taken is noted as
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
    case 'FACTS':
      effects.leftWork.push(...inPortions(tx.lane, await feature.subjectsOf(tx, first.payload.causes)));
      effects.doneWorkIds.push(first.id);
      return;
    case 'SUBJECTS':
      await feature.decideAgain(tx, first.payload.subjects, effects, nowMs);
      effects.doneWorkIds.push(first.id);
      return;
    case 'EVENT': {
      const events = leadingEvents(work);
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

type EventWork = Extract<StoredLaneWork, { kind: 'EVENT' }>;

function leadingEvents(work: readonly StoredLaneWork[]): EventWork[] {
  const events: EventWork[] = [];
  for (const row of work) {
    if (row.kind !== 'EVENT') break;
    events.push(row);
  }
  return events;
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
