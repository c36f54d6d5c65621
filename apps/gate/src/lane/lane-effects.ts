import type { DeadLetterData } from '@sluice/contracts';
import { deadLetterEntry, type JournalEntry } from '@sluice/messaging';
import type { LaneWorkFor } from './lane-work.js';

/** What a lane's transaction will write besides the rows of its feature. Filled in order; written once. */
export class LaneEffects {
  readonly journal: JournalEntry[] = [];
  readonly deadLetters: DeadLetterData[] = [];
  readonly leftWork: LaneWorkFor[] = [];
  readonly doneWorkIds: bigint[] = [];
  /** The input partition is done below this offset; undefined: this transaction read no records. */
  nextOffset: bigint | undefined;

  /** Parks a record: a row of `dead_letter`, and a record of `sluice.dead-letter.v1` under the parked record's key. */
  park(deadLetter: DeadLetterData): void {
    this.deadLetters.push(deadLetter);
    this.journal.push(deadLetterEntry(deadLetter));
  }
}
