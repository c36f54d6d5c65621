import type { NumberedEvent, StreamEvent } from './stream-event.js';

/** The last events, numbered from 1 on, for those who come back. Holds `size` at most. */
export class EventRing {
  private readonly events: (NumberedEvent | undefined)[];
  private last = 0;
  /** Everything after this number is here. */
  private completeAfter = 0;

  constructor(private readonly size: number) {
    this.events = Array.from({ length: size });
  }

  /** The number of the newest. */
  get lastSeq(): number {
    return this.last;
  }

  push(event: StreamEvent): NumberedEvent {
    this.last += 1;
    const numbered = { seq: this.last, event };
    this.events[this.last % this.size] = numbered;
    this.completeAfter = Math.max(this.completeAfter, this.last - this.size);
    return numbered;
  }

  /** Something was missed: nobody can be told what came before by what comes after. */
  gap(): void {
    this.last += 1;
    this.completeAfter = this.last;
    this.events.fill(undefined);
  }

  /** What came after a number, oldest first; undefined when not all of it is here, or the number was never given. */
  after(seq: number): NumberedEvent[] | undefined {
    if (seq < this.completeAfter || seq > this.last) return undefined;
    const found: NumberedEvent[] = [];
    for (let n = seq + 1; n <= this.last; n += 1) {
      const numbered = this.events[n % this.size];
      if (numbered?.seq === n) found.push(numbered);
    }
    return found;
  }
}
