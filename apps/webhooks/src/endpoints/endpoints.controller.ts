import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post, Query, Res } from '@nestjs/common';
import {
  CalledBy,
  Change,
  cursorAfter,
  Described,
  IdentifierPipe,
  identityOf,
  placeAfter,
  queryLimit,
  refuseStrangers,
  send,
  valueOrProblem,
  type Caller,
  type ChangeRequest,
} from '@sluice/platform';
import type { FastifyReply } from 'fastify';
import {
  endpointBody,
  endpointChanges,
  rotationBody,
  type EndpointBody,
  type EndpointChanges,
  type RotationBody,
} from './endpoint-body.js';
import type { EndpointResource } from './endpoint.js';
import {
  CHANGE_ENDPOINT,
  CREATE_ENDPOINT,
  DELETE_ENDPOINT,
  GET_ENDPOINT,
  LIST_ENDPOINTS,
  ROTATE_SECRET,
} from './endpoints.api.js';
import { EndpointsService } from './endpoints.service.js';

const KIND = 'webhooks';

export const EndpointId = (): ParameterDecorator => Param('endpointId', new IdentifierPipe('endpointId'));

/** Endpoints: where events are sent. */
@Controller('v1/webhooks')
export class EndpointsController {
  constructor(@Inject(EndpointsService) private readonly endpoints: EndpointsService) {}

  @Get()
  @Described(LIST_ENDPOINTS)
  async list(
    @Query() query: Record<string, unknown>,
    @CalledBy() caller: Caller,
  ): Promise<{ items: EndpointResource[]; nextCursor?: string }> {
    const { limit, cursor, ...strangers } = query;
    refuseStrangers(strangers);
    const after = placeAfter(KIND, cursor === undefined ? undefined : String(cursor)) ?? '0';
    const { items, endsAt } = await this.endpoints.page(caller, { after, limit: queryLimit(limit) });
    return { items, ...(endsAt === undefined ? {} : { nextCursor: cursorAfter(KIND, endsAt) }) };
  }

  @Get(':endpointId')
  @Described(GET_ENDPOINT)
  async get(
    @EndpointId() endpointId: string,
    @CalledBy() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return send(reply, valueOrProblem(await this.endpoints.find(endpointId, caller)));
  }

  @Post()
  @Described(CREATE_ENDPOINT)
  async create(
    @Body(endpointBody) body: EndpointBody,
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return send(reply, valueOrProblem(await this.endpoints.create(identityOf(change, body), body)));
  }

  @Patch(':endpointId')
  @Described(CHANGE_ENDPOINT)
  async change(
    @EndpointId() endpointId: string,
    @Body(endpointChanges) changes: EndpointChanges,
    @Change() { caller, ifMatch }: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const wanted = { endpointId, ifMatch };
    return send(reply, valueOrProblem(await this.endpoints.change(caller, wanted, changes)));
  }

  /** With everything that still waits for it. */
  @Delete(':endpointId')
  @HttpCode(204)
  @Described(DELETE_ENDPOINT)
  async remove(@EndpointId() endpointId: string, @Change() { caller, ifMatch }: ChangeRequest): Promise<void> {
    valueOrProblem(await this.endpoints.remove(caller, { endpointId, ifMatch }));
  }

  @Post(':endpointId/rotate-secret')
  @Described(ROTATE_SECRET)
  async rotateSecret(
    @EndpointId() endpointId: string,
    @Body(rotationBody) body: RotationBody | null,
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const wanted = { endpointId, ifMatch: change.ifMatch };
    const rotated = await this.endpoints.rotateSecret(identityOf(change, body), wanted, body?.overlapHours);
    return send(reply, valueOrProblem(rotated));
  }
}
