/** Where the gate gets the time from; decisions get it as a number, so that the domain stays pure. */
export interface Clock {
  nowMs(): number;
}

export const systemClock: Clock = { nowMs: () => Date.now() };
