import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import {
  CalledBy,
  Change,
  Described,
  IdentifierPipe,
  identityOf,
  send,
  valueOrProblem,
  type Caller,
  type ChangeRequest,
} from '@sluice/platform';
import type { FastifyReply } from 'fastify';
import { approveBody, overrideBody, rejectBody, type OverrideBody } from './override-body.js';
import { cursorAfterOverride, readOverrideQuery } from './override-query.js';
import { answerWith, type OverrideResource } from './override-resource.js';
import { APPROVE_OVERRIDE, GET_OVERRIDE, LIST_OVERRIDES, REJECT_OVERRIDE, REQUEST_OVERRIDE } from './overrides.api.js';
import { OverridesService } from './overrides.service.js';

const OverrideId = (): ParameterDecorator => Param('overrideId', new IdentifierPipe('overrideId'));

/** Releases that two people agree on although their reasons stand. */
@Controller('v1/overrides')
export class OverridesController {
  constructor(private readonly overrides: OverridesService) {}

  @Get()
  @Described(LIST_OVERRIDES)
  async list(
    @Query() query: Record<string, unknown>,
    @CalledBy() caller: Caller,
  ): Promise<{ items: OverrideResource[]; nextCursor?: string }> {
    const { filter, page } = readOverrideQuery(query, caller);
    const { items, endsAt } = await this.overrides.page(filter, page);
    return { items, ...(endsAt === undefined ? {} : { nextCursor: cursorAfterOverride(endsAt) }) };
  }

  @Get(':overrideId')
  @Described(GET_OVERRIDE)
  async get(
    @OverrideId() overrideId: string,
    @CalledBy() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const override = valueOrProblem(await this.overrides.find(overrideId, caller));
    const { etag, body } = answerWith(200, override);
    return send(reply, { status: 200, etag, body });
  }

  @Post()
  @Described(REQUEST_OVERRIDE)
  async request(
    @Body(overrideBody) body: OverrideBody,
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return send(reply, valueOrProblem(await this.overrides.request(identityOf(change, body), body)));
  }

  @Post(':overrideId/approve')
  @Described(APPROVE_OVERRIDE)
  async approve(
    @OverrideId() overrideId: string,
    @Body(approveBody) body: unknown,
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const request = { overrideId, ifMatch: change.ifMatch };
    return send(reply, valueOrProblem(await this.overrides.approve(identityOf(change, body), request)));
  }

  @Post(':overrideId/reject')
  @Described(REJECT_OVERRIDE)
  async reject(
    @OverrideId() overrideId: string,
    @Body(rejectBody) body: { readonly reason: string },
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const request = { overrideId, ifMatch: change.ifMatch };
    return send(reply, valueOrProblem(await this.overrides.reject(identityOf(change, body), request, body.reason)));
  }
}
