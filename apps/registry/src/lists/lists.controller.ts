import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { send } from '../http/answer.js';
import { emptyBody } from '../http/body.pipe.js';
import { Change, type ChangeRequest } from '../http/change-request.js';
import { etagOf } from '../http/etag.js';
import { IdentifierPipe } from '../http/identifier.pipe.js';
import { identityOf } from '../http/posts.js';
import { VersionPipe } from '../http/version.pipe.js';
import { valueOrProblem } from '../outcome.js';
import { listBody, type ListBody } from './list-body.js';
import { listResource } from './list-event.js';
import { ListsService } from './lists.service.js';

@Controller('v1/lists')
export class ListsController {
  constructor(private readonly lists: ListsService) {}

  @Post()
  async create(
    @Body(listBody) body: ListBody,
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return send(reply, valueOrProblem(await this.lists.create(identityOf(change, body), body)));
  }

  @Get(':listId/versions/:version')
  async get(
    @Param('listId', new IdentifierPipe('listId')) listId: string,
    @Param('version', VersionPipe) version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const list = valueOrProblem(await this.lists.find(listId, version));
    return send(reply, { status: 200, etag: etagOf(list.revision), body: listResource(list) });
  }

  @Post(':listId/versions/:version/approve')
  async approve(
    @Param('listId', new IdentifierPipe('listId')) listId: string,
    @Param('version', VersionPipe) version: number,
    @Body(emptyBody) _body: unknown,
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const target = { listId, version, ifMatch: change.ifMatch };
    return send(reply, valueOrProblem(await this.lists.approve(identityOf(change, {}), target)));
  }
}
