import { cpuUse, readCpu, type CpuTimes, type CpuUse } from './cpu-clock.js';

/** Processor time while records flowed. */
export interface FlowCpu extends CpuUse {
  /** Records that came in that time. */
  readonly records: number;
}

/**
 * Reads the processor clocks from the first sign of output to the last record, so that start-up and waiting for the end
 * do not count. Undefined where clocks cannot be read, or when everything came between two looks.
 */
export class CpuWindow {
  #before: { readonly times: CpuTimes; readonly records: number } | undefined;
  #use: FlowCpu | undefined;

  constructor(
    private readonly processes: ReadonlyMap<string, number>,
    private readonly recordsInAll: number,
  ) {}

  /** Told every now and then how many records are there. */
  look(records: number): void {
    if (records <= 0 || this.#use) return;
    const times = readCpu(this.processes);
    if (!times) return;
    const before = this.#before;
    this.#before ??= { times, records };
    if (!before || records < this.recordsInAll) return;
    const flowed = this.recordsInAll - before.records;
    if (flowed > 0) this.#use = { ...cpuUse(before.times, times), records: flowed };
  }

  get use(): FlowCpu | undefined {
    return this.#use;
  }
}
