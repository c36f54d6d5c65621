import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { Described, sendLines } from '@sluice/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { etagOf } from '../../http/etag.js';
import { IdentifierPipe } from '../../http/identifier.pipe.js';
import { VersionPipe } from '../../http/version.pipe.js';
import { valueOrProblem } from '../../outcome.js';
import { ListsService } from '../lists.service.js';
import { readImpactQuery } from './impact-query.js';
import { LIST_IMPACT } from './impact.api.js';
import { ImpactService } from './impact.service.js';

/** What a version would do to products and shipments, as lines of JSON (NDJSON). */
@Controller('v1/lists')
export class ImpactController {
  constructor(
    private readonly lists: ListsService,
    private readonly impacts: ImpactService,
  ) {}

  @Get(':listId/versions/:version/impact')
  @Described(LIST_IMPACT)
  async impact(
    @Param('listId', new IdentifierPipe('listId')) listId: string,
    @Param('version', VersionPipe) version: number,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const period = readImpactQuery(query);
    const list = valueOrProblem(await this.lists.find({ listId, version }));
    const gone = new AbortController();
    const { authorization } = request.headers;
    const lines = this.impacts.lines(list, { period, authorization, signal: gone.signal });
    await sendLines(reply, gone, lines, { etag: etagOf(list.revision) });
  }
}
