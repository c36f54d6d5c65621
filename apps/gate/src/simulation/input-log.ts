import type { OutgoingRecord, RawRecord } from '@sluice/messaging';
import type { OsProcess } from './os-process.js';
import type { Scheduler } from './scheduler.js';
import { toRaw } from './sim-messages.js';

const BATCH_RECORDS_MAX = 3;

interface Reader {
  readonly process: OsProcess;
  readonly signal: AbortSignal;
  readonly from: number;
  readonly resolve: (records: RawRecord[]) => void;
}

/** A partition of an input topic, and who waits for its next records. */
export class InputLog {
  readonly records: OutgoingRecord[] = [];
  #readers: Reader[] = [];

  constructor(
    readonly topic: string,
    readonly partition: number,
    private readonly scheduler: Scheduler,
  ) {}

  append(record: OutgoingRecord): void {
    this.records.push(record);
    const readers = this.#readers;
    this.#readers = [];
    for (const reader of readers) this.#serve(reader);
  }

  /** The next records, one at least; waits until there are some. None once `signal` is aborted. */
  read(process: OsProcess, from: number, signal: AbortSignal): Promise<RawRecord[]> {
    return new Promise((resolve) => {
      signal.addEventListener('abort', () => resolve([]), { once: true });
      this.#serve({ process, signal, from, resolve });
    });
  }

  #serve(reader: Reader): void {
    const { process, signal, from, resolve } = reader;
    if (from >= this.records.length) {
      this.#readers.push(reader);
      return;
    }
    this.scheduler.add({
      actor: process.name,
      label: () => `${process.name} reads ${this.topic}/${this.partition} from offset ${from}`,
      process,
      run: () => {
        if (signal.aborted) return;
        const count = 1 + this.scheduler.random.below(BATCH_RECORDS_MAX);
        resolve(this.records.slice(from, from + count).map((record, index) => toRaw(record, from + index)));
      },
    });
  }
}
