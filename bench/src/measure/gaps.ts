/**
 * The longest time without an event between two instants, in the unit of the arguments. The last event before `from`
 * counts as the beginning of a gap, and `until` as the end of one: silence until the end is a gap too. `times` need not
 * be sorted.
 */
export function longestGap(times: readonly number[], from: number, until: number): number {
  const before = Math.max(...times.filter((time) => time <= from), Number.NEGATIVE_INFINITY);
  const start = before === Number.NEGATIVE_INFINITY ? from : before;
  const within = times.filter((time) => time > from && time <= until).sort((a, b) => a - b);
  let last = start;
  let longest = 0;
  for (const time of [...within, until]) {
    longest = Math.max(longest, time - last);
    last = time;
  }
  return longest;
}
