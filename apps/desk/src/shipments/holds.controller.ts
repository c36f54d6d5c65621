import { Controller, Get, Inject, Query } from '@nestjs/common';
import { CalledBy, Described, refuseStrangers, type Caller } from '@sluice/platform';
import { CLOCK, type Clock } from '../shared.js';
import { readHoldQuery } from './hold-query.js';
import { HoldsRepository, type HoldItem } from './holds.repository.js';
import { cursorBehind } from './queue-order.js';
import { readQueueQuery } from './queue-query.js';
import { LIST_HOLD_IDS, LIST_HOLDS } from './queue.api.js';
import { QueueSnapshots, type QueueSnapshot } from './queue-snapshots.js';

/** What cannot leave, and why. */
@Controller('v1/holds')
export class HoldsController {
  constructor(
    private readonly holds: HoldsRepository,
    private readonly snapshots: QueueSnapshots,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Described(LIST_HOLDS)
  async list(
    @Query() query: Record<string, unknown>,
    @CalledBy() caller: Caller,
  ): Promise<{ items: HoldItem[]; nextCursor?: string }> {
    const asked = readHoldQuery(query, caller, this.clock());
    const { items, endsAt } = await this.holds.page(asked);
    return { items, ...(endsAt === undefined ? {} : { nextCursor: cursorBehind(asked.order, endsAt) }) };
  }

  @Get('ids')
  @Described(LIST_HOLD_IDS)
  async ids(@Query() query: Record<string, unknown>, @CalledBy() caller: Caller): Promise<QueueSnapshot> {
    const { filter, order, others } = readQueueQuery(query, { caller, nowMs: this.clock() });
    refuseStrangers(others);
    return this.snapshots.take(filter, order);
  }
}
