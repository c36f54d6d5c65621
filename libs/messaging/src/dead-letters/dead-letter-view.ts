import { recordView, textOrBytes, type RecordView, type TextOrBytes } from './record-view.js';
import type { DeadLetterState, StoredDeadLetter } from './stored-dead-letter.js';

/** What became of a replay: it waits for its lane, it was applied, or it failed again and lies parked under another id. */
export type ReplayOutcome = 'WAITING' | 'APPLIED' | 'PARKED_AGAIN';

/** A dead letter in a list. */
export interface DeadLetterSummary {
  readonly deadLetterId: string;
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly key: TextOrBytes | null;
  readonly code: string;
  readonly message: string;
  readonly field?: string;
  readonly remedy: string;
  readonly parkedAt: string;
  readonly blocksKey: boolean;
  readonly state: DeadLetterState;
  /** 1 for a record that was parked as it came. */
  readonly attempt: number;
  readonly replayOf?: string;
}

/** A dead letter with everything there is to know about it. */
export interface DeadLetterResource extends DeadLetterSummary {
  readonly service: string;
  readonly timestamp: string;
  readonly record: RecordView;
  /** The open dead letter of its key that has to be dealt with before this one. */
  readonly waitsFor?: string;
  /** How many open dead letters of its key wait behind this one. */
  readonly waitingBehind: number;
  readonly resolution?: ResolutionView;
}

export interface ResolutionView {
  readonly by: string;
  readonly at: string;
  readonly reason?: string;
  /** The record as it was replayed, where it was edited. */
  readonly edited?: RecordView;
  /** Of a replay. */
  readonly outcome?: ReplayOutcome;
  readonly parkedAgainAs?: string;
}

export function summaryOf(letter: StoredDeadLetter): DeadLetterSummary {
  return {
    deadLetterId: letter.deadLetterId,
    topic: letter.topic,
    partition: letter.partition,
    offset: letter.offset,
    key: letter.key === null ? null : textOrBytes(letter.key),
    code: letter.code,
    message: letter.message,
    ...(letter.field === undefined ? {} : { field: letter.field }),
    remedy: letter.remedy,
    parkedAt: letter.parkedAt,
    blocksKey: letter.blocksKey,
    state: letter.state,
    attempt: letter.attempt,
    ...(letter.replayOf === undefined ? {} : { replayOf: letter.replayOf }),
  };
}

/** What is known of a letter's surroundings at the moment. */
export interface Surroundings {
  readonly waitsFor: string | undefined;
  readonly waitingBehind: number;
  /** Whether its replay still waits for its lane. */
  readonly replayWaits: boolean;
}

export function resourceOf(letter: StoredDeadLetter, around: Surroundings): DeadLetterResource {
  const { waitsFor, waitingBehind, replayWaits } = around;
  return {
    ...summaryOf(letter),
    service: letter.service,
    timestamp: letter.timestamp,
    record: recordView(letter),
    ...(waitsFor === undefined ? {} : { waitsFor }),
    waitingBehind,
    ...(letter.resolution === undefined ? {} : { resolution: resolutionView(letter, replayWaits) }),
  };
}

function resolutionView({ state, resolution, parkedAgainAs }: StoredDeadLetter, replayWaits: boolean): ResolutionView {
  if (resolution === undefined) throw new Error('an open dead letter has no resolution');
  const { by, at, reason, edited } = resolution;
  const outcome = replayWaits ? 'WAITING' : parkedAgainAs === undefined ? 'APPLIED' : 'PARKED_AGAIN';
  return {
    by,
    at,
    ...(reason === null ? {} : { reason }),
    ...(edited === undefined ? {} : { edited: recordView(edited) }),
    ...(state === 'REPLAYED' ? { outcome } : {}),
    ...(parkedAgainAs === undefined ? {} : { parkedAgainAs }),
  };
}
