/**
 * What the protocol relies on. A simulation runs with all of them; leaving one out must make it fail, or the simulation
 * could not tell a protocol that holds from one that does not.
 */
export const GUARDS = [
  /** A lane transaction stops when the lane has another generation. */
  'generation check',
  /** Only the owner's own generation may be taken again. */
  'retake check',
  /** The lane row is locked from the start of a lane transaction to its end. */
  'lane lock',
  /** Records below the lane's `next_offset` are not applied again. */
  'offset skip',
  /** Facts and decisions exclude each other. */
  'facts lock',
  /** A process drops the facts that changed since its cache's epoch. */
  'cache by epoch',
  /** A change of facts leaves each lane the work that follows. */
  'work left with the facts',
  /** Taking over raises the producer's epoch. */
  'producer epoch',
  /** The new epoch is made known on the output partition before its tail is read. */
  'fence',
  /** What the output partition holds already is not published again. */
  'read of the tail',
  /** What the lane's transactions published is not published again. */
  'read of the committed offset',
  /** The broker knows a batch that arrives again by its sequence. */
  'sequences',
] as const;

export type Guard = (typeof GUARDS)[number];
