import type { IncomingEvent } from '@sluice/contracts';
import { park } from '../dead-letters/parking.js';
import type { LaneEffects } from './lane-effects.js';
import type { LaneRecord } from './lane-feature.js';

/** A record that could be read, and the event in it. */
export interface EventRecord<E extends IncomingEvent> {
  record: LaneRecord;
  event: E;
}

/**
 * The records that hold an event of the lane's kind, in order; what could not be read is parked.
 * @throws when a record holds an event of another kind: its topic lets none through, so that is a bug
 */
export function usableEvents<E extends IncomingEvent>(
  records: readonly LaneRecord[],
  isOurs: (event: IncomingEvent) => event is E,
  effects: LaneEffects,
  nowMs: number,
): EventRecord<E>[] {
  return records.flatMap((record) => {
    const { parsed } = record;
    if (!parsed.ok) {
      park(effects, record, parsed.problem, nowMs);
      return [];
    }
    if (parsed.tombstone || !isOurs(parsed.event)) {
      throw new Error(`a record of ${record.topic} parsed as something that does not belong in its lane`);
    }
    return [{ record, event: parsed.event }];
  });
}
