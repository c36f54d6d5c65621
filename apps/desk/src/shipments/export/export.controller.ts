import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { CalledBy, csvOf, Described, exportName, queryWord, refuseStrangers, type Caller } from '@sluice/platform';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { CLOCK, type Clock } from '../../shared.js';
import { readQueueQuery } from '../queue-query.js';
import { EXPORT_HOLDS } from '../queue.api.js';
import { ExportHolds } from './export-holds.js';
import { xlsxOf } from './xlsx.js';

const MEDIA_TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** The queue as a file. */
@Controller('v1/holds/export')
export class ExportController {
  constructor(
    private readonly holds: ExportHolds,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Streamed: it is read no faster than the client takes it, and no further when the client goes away. */
  @Get()
  @Described(EXPORT_HOLDS)
  export(@Query() query: Record<string, unknown>, @CalledBy() caller: Caller, @Res() reply: FastifyReply): void {
    const { format: asked, ...filters } = query;
    const format = queryWord('format', asked, ['csv', 'xlsx']) ?? 'csv';
    const nowMs = this.clock();
    const { filter, order, others } = readQueueQuery(filters, { caller, nowMs });
    refuseStrangers(others);
    const lines = this.holds.lines(filter, order);
    void reply
      .header('content-type', MEDIA_TYPES[format])
      .header('content-disposition', `attachment; filename="${exportName('holds', format, filters, nowMs)}"`)
      .header('cache-control', 'no-store')
      .send(Readable.from(format === 'csv' ? csvOf(lines) : xlsxOf(lines)));
  }
}
