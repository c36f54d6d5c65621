/** Milliseconds since the epoch; specs move it. */
export type Clock = () => number;
