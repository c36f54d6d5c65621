export type Direction = 'request' | 'answer';

/** A message between a gate and a server, as far as the faults care. */
export interface Message {
  /** Which gate talks (at PostgreSQL's proxies, one for each gate), or to which broker (at Kafka's, one for each broker). */
  readonly party: number;
  readonly direction: Direction;
  /** `COMMIT`, `Produce`, …; see `postgres.ts` and `kafka.ts`. */
  readonly kind: string;
  /** A COMMIT of a lane's transaction. */
  readonly ofLane: boolean;
  readonly bytes: Buffer;
  /** The request; for an answer, the beginning of the request that it answers. */
  readonly request: Buffer;
}

export type Classified = Pick<Message, 'kind' | 'ofLane' | 'request'>;

/** Just enough of a wire protocol, for one connection: it remembers what it must. */
export interface Protocol {
  length(direction: Direction, bytes: Buffer): number | undefined;
  /** Undefined for messages nobody waits for. */
  classify(direction: Direction, message: Buffer): Classified | undefined;
}
