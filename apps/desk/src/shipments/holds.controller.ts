import { Controller, Get, Inject, Query } from '@nestjs/common';
import { CalledBy, Described, refuseStrangers, type Caller } from '@sluice/platform';
import { CLOCK, type Clock } from '../shared.js';
import type { Facets } from './facets.js';
import { FacetsRepository } from './facets.repository.js';
import { FixGroupsRepository, type FixGroups } from './fix-groups.js';
import { readHoldQuery } from './hold-query.js';
import { HoldsRepository, type HoldItem } from './holds.repository.js';
import { cursorBehind } from './queue-order.js';
import { readQueueQuery, type QueueQuery } from './queue-query.js';
import { COUNT_FACETS, LIST_FIXES, LIST_HOLD_IDS, LIST_HOLDS } from './queue.api.js';
import { QueueSnapshots, type QueueSnapshot } from './queue-snapshots.js';

/** What cannot leave, and why. */
@Controller('v1/holds')
export class HoldsController {
  constructor(
    private readonly holds: HoldsRepository,
    private readonly snapshots: QueueSnapshots,
    private readonly facets: FacetsRepository,
    private readonly fixes: FixGroupsRepository,
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
    const { filter, order } = this.read(query, caller);
    return this.snapshots.take(filter, order);
  }

  @Get('facets')
  @Described(COUNT_FACETS)
  async count(@Query() query: Record<string, unknown>, @CalledBy() caller: Caller): Promise<Facets> {
    return this.facets.facets(this.read(query, caller).filter, caller.person);
  }

  @Get('fixes')
  @Described(LIST_FIXES)
  async byFix(@Query() query: Record<string, unknown>, @CalledBy() caller: Caller): Promise<FixGroups> {
    return this.fixes.groups(this.read(query, caller).filter);
  }

  private read(query: Record<string, unknown>, caller: Caller): QueueQuery {
    const read = readQueueQuery(query, { caller, nowMs: this.clock() });
    refuseStrangers(read.others);
    return read;
  }
}
