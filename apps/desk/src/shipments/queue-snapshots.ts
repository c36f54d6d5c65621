import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Transactions } from '../database/transactions.js';
import { CLOCK, type Clock } from '../shared.js';
import type { QueueFilter } from './queue-filter.js';
import type { QueueOrder } from './queue-order.js';
import { QueueRepository } from './queue.repository.js';

/** The queue at one instant: who reads it scrolls, selects and acts on these ids, and on no others. */
export interface QueueSnapshot {
  /** Names this answer. */
  readonly snapshotId: string;
  readonly asOf: string;
  /** How many there are. */
  readonly total: number;
  /** There are more than the ids that are given. */
  readonly capped: boolean;
  /** Shipments, in order. */
  readonly ids: readonly string[];
}

export const IDS_MAX = 100_000;

@Injectable()
export class QueueSnapshots {
  constructor(
    private readonly queue: QueueRepository,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  take(filter: QueueFilter, order: QueueOrder): Promise<QueueSnapshot> {
    const nowMs = this.clock();
    return this.transactions.read(async (client) => {
      const found = await this.queue.ids(client, { filter, order, limit: IDS_MAX + 1 }, nowMs);
      const capped = found.length > IDS_MAX;
      return {
        snapshotId: randomUUID(),
        asOf: new Date(nowMs).toISOString(),
        total: capped ? await this.queue.count(client, filter, nowMs) : found.length,
        capped,
        ids: capped ? found.slice(0, IDS_MAX) : found,
      };
    });
  }
}
