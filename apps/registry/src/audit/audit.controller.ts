import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { CalledBy, csvOf, Described, exportName, queryWord, type Caller } from '@sluice/platform';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { valueOrProblem } from '../outcome.js';
import { CLOCK, type Clock } from '../time/clock.js';
import { cursorAfterEntry, readAuditFilter, readAuditQuery } from './audit-query.js';
import { EXPORT_AUDIT, READ_AUDIT } from './audit.api.js';
import { AuditService, type AuditItem } from './audit.service.js';
import { ExportAudit } from './export-audit.js';

/** Who did what, when, from what to what, and why. */
@Controller('v1/audit')
export class AuditController {
  constructor(
    private readonly audit: AuditService,
    private readonly exported: ExportAudit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Described(READ_AUDIT)
  async read(
    @Query() query: Record<string, unknown>,
    @CalledBy() caller: Caller,
  ): Promise<{ items: AuditItem[]; nextCursor?: string }> {
    const { items, endsAt } = valueOrProblem(await this.audit.page(readAuditQuery(query), caller));
    return { items, ...(endsAt === undefined ? {} : { nextCursor: cursorAfterEntry(endsAt) }) };
  }

  /** Streamed: it is read no faster than the client takes it, and no further when the client goes away. */
  @Get('export')
  @Described(EXPORT_AUDIT)
  async export(
    @Query() query: Record<string, unknown>,
    @CalledBy() caller: Caller,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { format, ...filters } = query;
    queryWord('format', format, ['csv']);
    const filter = readAuditFilter(filters);
    const outside = await this.audit.refuseOthers(filter.object, caller);
    if (outside !== undefined) valueOrProblem(outside);
    void reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${exportName('audit', 'csv', filters, this.clock())}"`)
      .header('cache-control', 'no-store')
      .send(Readable.from(csvOf(this.exported.lines(filter, caller))));
  }
}
