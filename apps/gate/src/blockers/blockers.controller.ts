import { Controller, Get, Query } from '@nestjs/common';
import { CalledBy, Described, type Caller } from '@sluice/platform';
import type { Blocker } from './blocker.js';
import { cursorBehind, readBlockersQuery } from './blockers-query.js';
import { LIST_BLOCKERS } from './blockers.api.js';
import { BlockersService } from './blockers.service.js';

/** What would free the most. */
@Controller('v1/blockers')
export class BlockersController {
  constructor(private readonly blockers: BlockersService) {}

  @Get()
  @Described(LIST_BLOCKERS)
  async list(
    @Query() query: Record<string, unknown>,
    @CalledBy() caller: Caller,
  ): Promise<{ asOf: string; items: readonly Blocker[]; nextCursor?: string }> {
    const { asOf, items, endsWith } = await this.blockers.page(readBlockersQuery(query), caller);
    return { asOf, items, ...(endsWith === undefined ? {} : { nextCursor: cursorBehind(endsWith) }) };
  }
}
