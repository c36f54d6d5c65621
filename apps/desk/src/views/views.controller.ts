import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query, Res } from '@nestjs/common';
import {
  CalledBy,
  Change,
  Described,
  etagOf,
  IdentifierPipe,
  refuseStrangers,
  send,
  valueOrProblem,
  type Caller,
  type ChangeRequest,
} from '@sluice/platform';
import type { FastifyReply } from 'fastify';
import { viewBody, type View, type ViewBody } from './view.js';
import { DELETE_VIEW, LIST_VIEWS, PUT_VIEW } from './views.api.js';
import { ViewsService } from './views.service.js';

const ViewId = (): ParameterDecorator => Param('viewId', new IdentifierPipe('viewId'));

/** Filters that people keep under a name. */
@Controller('v1/views')
export class ViewsController {
  constructor(private readonly views: ViewsService) {}

  @Get()
  @Described(LIST_VIEWS)
  async list(@Query() query: Record<string, unknown>, @CalledBy() caller: Caller): Promise<{ items: View[] }> {
    refuseStrangers(query);
    return { items: await this.views.of(caller.person) };
  }

  @Put(':viewId')
  @Described(PUT_VIEW)
  async put(
    @ViewId() viewId: string,
    @Body(viewBody) body: ViewBody,
    @Change() { person, ifMatch }: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const { view, created } = valueOrProblem(await this.views.put({ viewId, person, ifMatch }, body));
    return send(reply, { status: created ? 201 : 200, etag: etagOf(view.viewVersion), body: view });
  }

  @Delete(':viewId')
  @HttpCode(204)
  @Described(DELETE_VIEW)
  async remove(@ViewId() viewId: string, @Change() { person, ifMatch }: ChangeRequest): Promise<void> {
    valueOrProblem(await this.views.remove({ viewId, person, ifMatch }));
  }
}
