import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { CalledBy, Described, type Caller } from '@sluice/platform';
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
import {
  AMEND_FILING,
  COMPLETE_FILING,
  GET_FILING,
  LIST_FILINGS,
  OPEN_FILING,
  REJECT_FILING,
  REVOKE_FILING,
  SUBMIT_FILING,
  WITHDRAW_FILING,
} from './filings.api.js';
import { FilingsService } from './filings.service.js';
import type { FilingAction, FilingFields } from './lifecycle.js';

const FilingId = (): ParameterDecorator => Param('filingId', new IdentifierPipe('filingId'));

@Controller('v1/filings')
export class FilingsController {
  constructor(private readonly filings: FilingsService) {}

  @Get()
  @Described(LIST_FILINGS)
  async list(
    @Query() query: Record<string, unknown>,
    @CalledBy() caller: Caller,
  ): Promise<{ items: FilingResource[]; nextCursor?: string }> {
    const { filter, page } = readFilingQuery(query, caller);
    const { items, endsAt } = await this.filings.page(filter, page);
    return { items, ...(endsAt === undefined ? {} : { nextCursor: cursorAfterFiling(endsAt) }) };
  }

  @Get(':filingId')
  @Described(GET_FILING)
  async get(
    @FilingId() filingId: string,
    @CalledBy() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const filing = valueOrProblem(await this.filings.find(filingId, caller));
    return send(reply, { status: 200, etag: etagOf(filing.filingVersion), body: filing });
  }

  @Post()
  @Described(OPEN_FILING)
  async create(
    @Body(filingBody) body: FilingBody,
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return send(reply, valueOrProblem(await this.filings.create(identityOf(change, body), body)));
  }

  /** Other products or markets, while it is a draft. */
  @Patch(':filingId')
  @Described(AMEND_FILING)
  amend(
    @FilingId() filingId: string,
    @Body(amendBody) fields: FilingFields,
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return this.perform('amend', { filingId, fields, change, reply });
  }

  @Post(':filingId/submit')
  @Described(SUBMIT_FILING)
  submit(
    @FilingId() filingId: string,
    @Body(whyBody) why: FilingFields | null,
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return this.perform('submit', { filingId, fields: why ?? {}, change, reply });
  }

  @Post(':filingId/complete')
  @Described(COMPLETE_FILING)
  complete(
    @FilingId() filingId: string,
    @Body(completeBody) fields: FilingFields,
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return this.perform('complete', { filingId, fields, change, reply });
  }

  @Post(':filingId/reject')
  @Described(REJECT_FILING)
  reject(
    @FilingId() filingId: string,
    @Body(reasonBody) fields: FilingFields,
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return this.perform('reject', { filingId, fields, change, reply });
  }

  @Post(':filingId/revoke')
  @Described(REVOKE_FILING)
  revoke(
    @FilingId() filingId: string,
    @Body(reasonBody) fields: FilingFields,
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return this.perform('revoke', { filingId, fields, change, reply });
  }

  @Post(':filingId/withdraw')
  @Described(WITHDRAW_FILING)
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
