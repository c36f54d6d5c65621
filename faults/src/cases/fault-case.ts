import type { ArenaKind } from '../arena/arena.js';
import type { Random } from '../run/random.js';
import type { Stage } from '../run/stage.js';
import type { Load } from '../workload/load.js';

/** What a fault has to work with in one round; the load flows meanwhile. */
export interface Round {
  readonly number: number;
  readonly stage: Stage;
  readonly load: Load;
  readonly random: Random;
  /** SKU whose filing is to be completed in this round. */
  readonly late: string;
  /** SKU whose filing is to be revoked in this round. */
  readonly gone: string;
}

/** A row of the matrix. */
export interface FaultCase {
  readonly name: string;
  /** What is done to the system, for the matrix. */
  readonly title: string;
  readonly arena: ArenaKind;
  readonly gates: number;
  /** How many gates run from the start; all when absent. */
  readonly startGates?: number;
  /** Rounds of a full run. */
  readonly rounds: number;
  readonly poisonEvery?: number;
  /** It harms the servers themselves, which other cases would notice. */
  readonly alone?: boolean;
  /** The case changes the round's filings itself; otherwise they change while it strikes. */
  readonly changesFilings?: boolean;
  /** Done before the round's load starts. */
  prepare?(round: Round): Promise<void>;
  /**
   * Strikes, and heals what does not heal by itself. Resolves with the instant of the (first) fault and how many there were.
   * Throws when the moment it waits for does not come.
   */
  strike(round: Round): Promise<{ readonly atMs: number; readonly faults: number }>;
}
