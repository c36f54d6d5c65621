import { Controller, Get, Query } from '@nestjs/common';
import { CalledBy, Described, type Caller } from '@sluice/platform';
import { cursorAfterHold, readHoldQuery } from './hold-query.js';
import { HoldsRepository, type HoldItem } from './holds.repository.js';
import { LIST_HOLDS } from './shipments.api.js';

/** What cannot leave, and why. */
@Controller('v1/holds')
export class HoldsController {
  constructor(private readonly holds: HoldsRepository) {}

  @Get()
  @Described(LIST_HOLDS)
  async list(
    @Query() query: Record<string, unknown>,
    @CalledBy() caller: Caller,
  ): Promise<{ items: HoldItem[]; nextCursor?: string }> {
    const { filter, page } = readHoldQuery(query, caller);
    const { items, endsAt } = await this.holds.page(filter, page);
    return { items, ...(endsAt === undefined ? {} : { nextCursor: cursorAfterHold(endsAt) }) };
  }
}
