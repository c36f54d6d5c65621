import { Body, Controller, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import { Described } from '@sluice/platform';
import type { FastifyReply } from 'fastify';
import { send, type Answer } from '../http/answer.js';
import { emptyBody } from '../http/body.pipe.js';
import { Change, type ChangeRequest } from '../http/change-request.js';
import { etagOf } from '../http/etag.js';
import { IdentifierPipe } from '../http/identifier.pipe.js';
import { identityOf } from '../http/posts.js';
import { VersionPipe } from '../http/version.pipe.js';
import { valueOrProblem, type Outcome } from '../outcome.js';
import { diffOf, type ListDiff } from './diff/list-diff.js';
import { draftBody, listBody, rejectionBody, type DraftBody, type ListBody } from './list-body.js';
import { ListCatalogue, type ListRow } from './list-catalogue.js';
import { publishedData, type ListHeader } from './list-event.js';
import { cursorAfterList, readListQuery } from './list-query.js';
import {
  APPROVE_LIST,
  DIFF_LISTS,
  DRAFT_LIST,
  GET_LIST,
  LIST_LISTS,
  LIST_VERSIONS,
  PROPOSE_LIST,
  REJECT_LIST,
  REWRITE_LIST,
} from './lists.api.js';
import { ListsService } from './lists.service.js';
import { ProposalsService } from './proposals.service.js';

const ListId = (): ParameterDecorator => Param('listId', new IdentifierPipe('listId'));
const Version = (): ParameterDecorator => Param('version', VersionPipe);

@Controller('v1/lists')
export class ListsController {
  constructor(
    private readonly lists: ListsService,
    private readonly catalogue: ListCatalogue,
    private readonly proposals: ProposalsService,
  ) {}

  @Get()
  @Described(LIST_LISTS)
  async list(@Query() query: Record<string, unknown>): Promise<{ items: ListRow[]; nextCursor?: string }> {
    const { items, endsAt } = await this.catalogue.page(readListQuery(query));
    return { items, ...(endsAt === undefined ? {} : { nextCursor: cursorAfterList(endsAt) }) };
  }

  @Post()
  @Described(DRAFT_LIST)
  async create(
    @Body(listBody) body: ListBody,
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return send(reply, valueOrProblem(await this.lists.create(identityOf(change, body), body)));
  }

  @Get(':listId/versions')
  @Described(LIST_VERSIONS)
  async versions(@ListId() listId: string): Promise<{ items: readonly ListHeader[] }> {
    return { items: valueOrProblem(await this.catalogue.versions(listId)) };
  }

  @Get(':listId/versions/:version')
  @Described(GET_LIST)
  async get(
    @ListId() listId: string,
    @Version() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const list = valueOrProblem(await this.lists.find({ listId, version }));
    return send(reply, { status: 200, etag: etagOf(list.revision), body: await this.lists.resourceOf(list) });
  }

  @Put(':listId/versions/:version')
  @Described(REWRITE_LIST)
  async rewrite(
    @ListId() listId: string,
    @Version() version: number,
    @Body(draftBody) body: DraftBody,
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return answer(reply, await this.lists.rewrite({ listId, version }, body, change));
  }

  @Get(':listId/versions/:version/diff/:other')
  @Described(DIFF_LISTS)
  async diff(
    @ListId() listId: string,
    @Version() version: number,
    @Param('other', VersionPipe) other: number,
  ): Promise<ListDiff> {
    const from = valueOrProblem(await this.lists.find({ listId, version }));
    const to = valueOrProblem(await this.lists.find({ listId, version: other }));
    return diffOf(publishedData(from), publishedData(to));
  }

  @Post(':listId/versions/:version/propose')
  @Described(PROPOSE_LIST)
  async propose(
    @ListId() listId: string,
    @Version() version: number,
    @Body(emptyBody) _body: unknown,
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const proposal = { place: { listId, version }, ifMatch: change.ifMatch };
    return answer(reply, await this.proposals.propose(identityOf(change, {}), proposal));
  }

  @Post(':listId/versions/:version/approve')
  @Described(APPROVE_LIST)
  async approve(
    @ListId() listId: string,
    @Version() version: number,
    @Body(emptyBody) _body: unknown,
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const proposal = { place: { listId, version }, ifMatch: change.ifMatch };
    return answer(reply, await this.proposals.approve(identityOf(change, {}), proposal));
  }

  @Post(':listId/versions/:version/reject')
  @Described(REJECT_LIST)
  async reject(
    @ListId() listId: string,
    @Version() version: number,
    @Body(rejectionBody) body: { readonly reason: string },
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const proposal = { place: { listId, version }, ifMatch: change.ifMatch };
    return answer(reply, await this.proposals.reject(identityOf(change, body), proposal, body.reason));
  }
}

function answer(reply: FastifyReply, outcome: Outcome<Answer>): unknown {
  return send(reply, valueOrProblem(outcome));
}
