/** Milliseconds of a clock that never jumps and that all threads share (`performance.now()` begins anew in each). */
export function monotonicMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
