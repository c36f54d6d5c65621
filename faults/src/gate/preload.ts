/*
 * Loaded into a gate before its own code (`node --import`), so that its clock can be set as an operator or NTP sets one:
 * `Date` shows what the machine would. Timers go by the monotonic clock, as they do there. Ends the gate when whoever
 * started it is gone.
 */
const RealDate = Date;
let offsetMs = 0;

class SetDate extends RealDate {
  constructor(...args: unknown[]) {
    if (args.length === 0) super(RealDate.now() + offsetMs);
    else super(...(args as [number]));
  }

  static override now(): number {
    return RealDate.now() + offsetMs;
  }
}

globalThis.Date = SetDate as DateConstructor;

process.on('message', (message: { clockOffsetMs?: number }) => {
  offsetMs = message.clockOffsetMs ?? offsetMs;
});
process.on('disconnect', () => process.exit(1));
// The channel alone must not keep a gate alive that has stopped.
process.channel?.unref();
