import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance with a seed: the same seed draws the same things in the same order. */
export class Chance {
  readonly #generator;

  constructor(seed: number) {
    this.#generator = xoroshiro128plus(seed);
  }

  /** A whole number from `least` to `most`, both included. */
  from(least: number, most: number): number {
    return uniformInt(this.#generator, least, most);
  }

  /** True so many times in a thousand. */
  inThousand(times: number): boolean {
    return this.from(1, 1000) <= times;
  }

  /** One of them. @throws when there is none */
  oneOf<T>(things: readonly T[]): T {
    const drawn = things[this.from(0, things.length - 1)];
    if (drawn === undefined) throw new RangeError('There is nothing to draw from.');
    return drawn;
  }

  /** How many of something that comes `rate` times on average come this time: the whole ones, and the rest by chance. */
  howMany(rate: number): number {
    const whole = Math.floor(rate);
    return whole + (this.inThousand(Math.round((rate - whole) * 1000)) ? 1 : 0);
  }
}
