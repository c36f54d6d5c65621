import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post, Query, Res } from '@nestjs/common';
import {
  CalledBy,
  Change,
  cursorAfter,
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
import { EndpointsService } from './endpoints.service.js';

const KIND = 'webhooks';

/** Endpoints: where events are sent. */
@Controller('v1/webhooks')
export class EndpointsController {
  constructor(@Inject(EndpointsService) private readonly endpoints: EndpointsService) {}

  @Get()
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
  async get(
    @Param('endpointId') endpointId: string,
    @CalledBy() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return send(reply, valueOrProblem(await this.endpoints.find(storable(endpointId), caller)));
  }

  @Post()
  async create(
    @Body(endpointBody) body: EndpointBody,
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return send(reply, valueOrProblem(await this.endpoints.create(identityOf(change, body), body)));
  }

  @Patch(':endpointId')
  async change(
    @Param('endpointId') endpointId: string,
    @Body(endpointChanges) changes: EndpointChanges,
    @Change() { caller, ifMatch }: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const wanted = { endpointId: storable(endpointId), ifMatch };
    return send(reply, valueOrProblem(await this.endpoints.change(caller, wanted, changes)));
  }

  /** With everything that still waits for it. */
  @Delete(':endpointId')
  @HttpCode(204)
  async remove(@Param('endpointId') endpointId: string, @Change() { caller, ifMatch }: ChangeRequest): Promise<void> {
    valueOrProblem(await this.endpoints.remove(caller, { endpointId: storable(endpointId), ifMatch }));
  }

  @Post(':endpointId/rotate-secret')
  async rotateSecret(
    @Param('endpointId') endpointId: string,
    @Body(rotationBody) body: RotationBody | null,
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const wanted = { endpointId: storable(endpointId), ifMatch: change.ifMatch };
    const rotated = await this.endpoints.rotateSecret(identityOf(change, body), wanted, body?.overlapHours);
    return send(reply, valueOrProblem(rotated));
  }
}

/** PostgreSQL refuses to look for what it cannot hold; no endpoint is called that. */
export function storable(id: string): string {
  return id.replaceAll('\0', '');
}
