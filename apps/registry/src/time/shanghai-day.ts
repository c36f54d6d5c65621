/** China has had no daylight saving since 1991, so a constant is right and needs no time zone database. */
const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000;

/** The calendar day in Asia/Shanghai at an instant, `YYYY-MM-DD`: the days of a filing are days there. */
export function shanghaiDay(atMs: number): string {
  return new Date(atMs + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}
