import { Injectable } from '@nestjs/common';
import type { RecordBatch } from '@sluice/messaging';

interface Heard {
  /** When the gate said the last record that was taken in, milliseconds since the epoch. */
  readonly saidMs: number;
  readonly takenMs: number;
  /** Whether there was no newer one when it was fetched. */
  readonly isNewest: boolean;
}

/** So long the last measurement speaks for a gate that says nothing more. */
const SPEAKS_MS = 10_000;

/** How far the desk is behind what the gate says, by the partitions that this process reads. */
@Injectable()
export class GateLag {
  private readonly heard = new Map<number, Heard>();

  /** A batch was taken in whole. */
  took({ partition, records, highWatermark }: RecordBatch, nowMs: number): void {
    const last = records.at(-1);
    if (last === undefined) return;
    const isNewest = last.offset + 1n >= highWatermark;
    this.heard.set(partition, { saidMs: last.timestamp, takenMs: nowMs, isNewest });
  }

  /** Seconds; 0 when everything that was said was taken in. */
  seconds(nowMs: number): number {
    const lagsMs = [...this.heard.values()].map(({ saidMs, takenMs, isNewest }) => {
      if (!isNewest) return nowMs - saidMs;
      return nowMs - takenMs < SPEAKS_MS ? takenMs - saidMs : 0;
    });
    return Math.round(Math.max(0, ...lagsMs) / 100) / 10;
  }
}
