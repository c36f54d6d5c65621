/** Injection token of the clock, milliseconds since the epoch: `@Inject(CLOCK) clock: Clock`. */
export const CLOCK = Symbol('CLOCK');
export type Clock = () => number;

/** Injection token of the pool on the desk's schema. */
export const POOL = Symbol('POOL');
