export type SeqRange = readonly [from: bigint, to: bigint];

/** A set of seqs that grows upwards, kept as ranges: a million in a row cost no more than one. */
export class SeqRanges {
  readonly #ranges: [from: bigint, to: bigint][] = [];

  /** @param seq higher than any before */
  add(seq: bigint): void {
    const last = this.#ranges.at(-1);
    if (last && last[1] + 1n === seq) last[1] = seq;
    else this.#ranges.push([seq, seq]);
  }

  /** Takes a seq out; false when it was not in. */
  remove(seq: bigint): boolean {
    const index = this.#indexOf(seq);
    const range = this.#ranges[index];
    if (!range || seq < range[0] || seq > range[1]) return false;
    const [from, to] = range;
    const rest: [bigint, bigint][] = [];
    if (from < seq) rest.push([from, seq - 1n]);
    if (seq < to) rest.push([seq + 1n, to]);
    this.#ranges.splice(index, 1, ...rest);
    return true;
  }

  get ranges(): readonly SeqRange[] {
    return this.#ranges;
  }

  /** How many seqs are in. */
  get size(): bigint {
    return this.#ranges.reduce((sum, [from, to]) => sum + (to - from + 1n), 0n);
  }

  /** The last range that begins at or before `seq`, or -1. */
  #indexOf(seq: bigint): number {
    let [low, high] = [0, this.#ranges.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ranges[middle]?.[0] ?? seq) <= seq) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
