import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { CalledBy, type Caller } from '@sluice/platform';
import type { FastifyReply } from 'fastify';
import { send } from '../http/answer.js';
import { Change, type ChangeRequest } from '../http/change-request.js';
import { etagOf } from '../http/etag.js';
import { IdentifierPipe } from '../http/identifier.pipe.js';
import { identityOf } from '../http/posts.js';
import { valueOrProblem } from '../outcome.js';
import { amendBody, completeBody, filingBody, reasonBody, whyBody, type FilingBody } from './filing-body.js';
import { cursorAfterFiling, readFilingQuery } from './filing-query.js';
import type { FilingResource } from './filing-resource.js';
import { FilingsService } from './filings.service.js';
import type { FilingAction, FilingFields } from './lifecycle.js';

const FilingId = (): ParameterDecorator => Param('filingId', new IdentifierPipe('filingId'));

@Controller('v1/filings')
export class FilingsController {
  constructor(private readonly filings: FilingsService) {}

  @Get()
  async list(
    @Query() query: Record<string, unknown>,
    @CalledBy() caller: Caller,
  ): Promise<{ items: FilingResource[]; nextCursor?: string }> {
    const { filter, page } = readFilingQuery(query, caller);
    const { items, endsAt } = await this.filings.page(filter, page);
    return { items, ...(endsAt === undefined ? {} : { nextCursor: cursorAfterFiling(endsAt) }) };
  }

  @Get(':filingId')
  async get(
    @FilingId() filingId: string,
    @CalledBy() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const filing = valueOrProblem(await this.filings.find(filingId, caller));
    return send(reply, { status: 200, etag: etagOf(filing.filingVersion), body: filing });
  }

  @Post()
  async create(
    @Body(filingBody) body: FilingBody,
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return send(reply, valueOrProblem(await this.filings.create(identityOf(change, body), body)));
  }

  /** Other products or markets, while it is a draft. */
  @Patch(':filingId')
  amend(
    @FilingId() filingId: string,
    @Body(amendBody) fields: FilingFields,
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return this.perform('amend', { filingId, fields, change, reply });
  }

  @Post(':filingId/submit')
  submit(
    @FilingId() filingId: string,
    @Body(whyBody) why: FilingFields | null,
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return this.perform('submit', { filingId, fields: why ?? {}, change, reply });
  }

  @Post(':filingId/complete')
  complete(
    @FilingId() filingId: string,
    @Body(completeBody) fields: FilingFields,
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return this.perform('complete', { filingId, fields, change, reply });
  }

  @Post(':filingId/reject')
  reject(
    @FilingId() filingId: string,
    @Body(reasonBody) fields: FilingFields,
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return this.perform('reject', { filingId, fields, change, reply });
  }

  @Post(':filingId/revoke')
  revoke(
    @FilingId() filingId: string,
    @Body(reasonBody) fields: FilingFields,
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return this.perform('revoke', { filingId, fields, change, reply });
  }

  @Post(':filingId/withdraw')
  withdraw(
    @FilingId() filingId: string,
    @Body(whyBody) why: FilingFields | null,
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return this.perform('withdraw', { filingId, fields: why ?? {}, change, reply });
  }

  private async perform(action: FilingAction, request: ActionRequest): Promise<unknown> {
    const { filingId, fields, change, reply } = request;
    const wanted = { filingId, action, fields, ifMatch: change.ifMatch };
    return send(reply, valueOrProblem(await this.filings.change(identityOf(change, fields), wanted)));
  }
}

interface ActionRequest {
  readonly filingId: string;
  readonly fields: FilingFields;
  readonly change: ChangeRequest;
  readonly reply: FastifyReply;
}
