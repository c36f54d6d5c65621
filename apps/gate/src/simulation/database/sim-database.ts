import type { DeadLetterData, ProductClassifiedData } from '@sluice/contracts';
import type { JournalBatch, JournalRow } from '@sluice/messaging';
import type { Guard } from '../guards.js';
import { LockTable } from './lock-table.js';

export interface LaneTableRow {
  generation: bigint;
  nextOffset: bigint;
  seq: bigint;
  published: bigint;
  head: Buffer;
  /** Process that took the lane last. No column of the real table: the invariants go by it. */
  owner: string;
}

export interface LaneWorkRow {
  readonly lane: string;
  readonly kind: string;
  readonly payload: unknown;
}

/** What `SimFeature` keeps of one subject. */
export interface SubjectRow {
  readonly id: string;
  readonly lane: string;
  readonly sku: string;
  /** Decisions so far, 1 after the first. */
  readonly decisionVersion: number;
  /** Version of the product the last decision rests on, 0: there was none. */
  readonly factVersion: number;
}

/** A transaction under way: what it wrote is seen by nobody before it is committed. */
export interface SimTransaction {
  /** Process that opened it. */
  readonly process: string;
  /** Of one statement alone, without BEGIN. */
  readonly implicit: boolean;
  /** Lane that it changes as its owner. */
  lane?: string;
  readonly writes: (() => void)[];
  readonly notifies: Set<string>;
  /** Journal rows among the writes, for the invariants. */
  readonly journalled: JournalRow[];
  /** SQLSTATE class 22, 23 or so: everything but ROLLBACK is refused from here on. */
  failed: boolean;
}

/** Told of each commit before its writes are applied, and after. */
export interface CommitListener {
  committing(transaction: SimTransaction): void;
  committed(transaction: SimTransaction): void;
}

/**
 * The gate's tables in memory, READ COMMITTED: a statement sees what was committed when it ran. A transaction's own
 * writes are not seen by its later reads; no production statement that runs here reads what its transaction wrote.
 */
export class SimDatabase {
  readonly lanes = new Map<string, LaneTableRow>();
  readonly laneWork = new Map<bigint, LaneWorkRow>();
  readonly journal = new Map<string, JournalBatch[]>();
  readonly products = new Map<string, ProductClassifiedData>();
  readonly factsChanges: { epoch: bigint; sku: string | null }[] = [];
  readonly inputOffsets = new Map<string, bigint>();
  readonly subjects = new Map<string, SubjectRow>();
  readonly deadLetters = new Map<string, DeadLetterData>();
  readonly locks = new LockTable<SimTransaction>();
  factsEpoch = 0n;
  openTransactions = 0;
  /** Generation each process believes to have of each lane, by `process lane`; known for the guard that is left out. */
  readonly believed = new Map<string, bigint>();
  listener: CommitListener = { committing: () => undefined, committed: () => undefined };
  onNotify: (payload: string) => void = () => undefined;
  #workIds = 0n;

  constructor(readonly without: Guard | undefined) {}

  /** Identity values are handed out when a row is written, not when it is committed. */
  nextWorkId(): bigint {
    return ++this.#workIds;
  }

  begin(process: string, implicit: boolean): SimTransaction {
    this.openTransactions++;
    return { process, implicit, writes: [], notifies: new Set(), journalled: [], failed: false };
  }

  commit(transaction: SimTransaction): void {
    this.openTransactions--;
    this.listener.committing(transaction);
    for (const write of transaction.writes) write();
    this.listener.committed(transaction);
    this.locks.releaseAll(transaction);
    for (const payload of transaction.notifies) this.onNotify(payload);
  }

  rollBack(transaction: SimTransaction): void {
    this.openTransactions--;
    this.locks.releaseAll(transaction);
  }
}
