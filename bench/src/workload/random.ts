/** Draws whole numbers below a bound; the same seed and stream draw the same numbers on every machine. */
export type Draw = (below: number) => number;

/**
 * A stream of its own for each `(seed, stream)`: what shipment 7 looks like does not depend on how many there are.
 * Mulberry32, seeded through a mixing step because neighbouring seeds begin alike.
 */
export function drawFrom(seed: number, stream: number): Draw {
  let state = mix(seed ^ mix(stream + 1));
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    return Math.floor((mix32(state) / 4_294_967_296) * below);
  };
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function mix32(state: number): number {
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return (mixed ^ (mixed >>> 14)) >>> 0;
}
