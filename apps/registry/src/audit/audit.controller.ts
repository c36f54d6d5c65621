import { Controller, Get, Query } from '@nestjs/common';
import { CalledBy, Described, type Caller } from '@sluice/platform';
import { valueOrProblem } from '../outcome.js';
import { cursorAfterEntry, readAuditQuery } from './audit-query.js';
import { READ_AUDIT } from './audit.api.js';
import { AuditService, type AuditItem } from './audit.service.js';

/** Who did what, when, from what to what, and why. */
@Controller('v1/audit')
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  @Get()
  @Described(READ_AUDIT)
  async timeline(
    @Query() query: Record<string, unknown>,
    @CalledBy() caller: Caller,
  ): Promise<{ items: AuditItem[]; nextCursor?: string }> {
    const { items, endsAt } = valueOrProblem(await this.audit.timeline(readAuditQuery(query), caller));
    return { items, ...(endsAt === undefined ? {} : { nextCursor: cursorAfterEntry(endsAt) }) };
  }
}
