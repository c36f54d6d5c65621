/** Injection token of the clock, so that specs can move time: `@Inject(CLOCK) clock: Clock`. */
export const CLOCK = Symbol('CLOCK');

/** Milliseconds since the epoch. */
export type Clock = () => number;
