import { Body, Controller, Get, Inject, Param, Post, Query, Res } from '@nestjs/common';
import {
  CalledBy,
  Change,
  emptyBody,
  identityOf,
  send,
  valueOrProblem,
  type Caller,
  type ChangeRequest,
} from '@sluice/platform';
import type { FastifyReply } from 'fastify';
import { storable } from '../endpoints/endpoints.controller.js';
import { DeliveriesService } from './deliveries.service.js';
import type { DeliveryResource } from './delivery.js';
import { cursorAfterDelivery, readDeliveryQuery } from './delivery-query.js';
import { replayBody, type ReplayBody } from './replay-body.js';

/** What was sent to an endpoint, what waits, trying it out, and sending it again. */
@Controller('v1')
export class DeliveriesController {
  constructor(@Inject(DeliveriesService) private readonly deliveries: DeliveriesService) {}

  @Get('webhooks/:endpointId/deliveries')
  async list(
    @Param('endpointId') endpointId: string,
    @Query() query: Record<string, unknown>,
    @CalledBy() caller: Caller,
  ): Promise<{ items: DeliveryResource[]; nextCursor?: string }> {
    const page = await this.deliveries.page(storable(endpointId), caller, readDeliveryQuery(query));
    const { items, endsAt } = valueOrProblem(page);
    return { items, ...(endsAt === undefined ? {} : { nextCursor: cursorAfterDelivery(endsAt) }) };
  }

  @Post('webhooks/:endpointId/test')
  async test(
    @Param('endpointId') endpointId: string,
    @Body(emptyBody) body: unknown,
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const tested = await this.deliveries.test(identityOf(change, body), storable(endpointId), change.ifMatch);
    return send(reply, valueOrProblem(tested));
  }

  @Post('webhooks/:endpointId/replay')
  async replayPeriod(
    @Param('endpointId') endpointId: string,
    @Body(replayBody) body: ReplayBody,
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const wanted = { endpointId: storable(endpointId), ifMatch: change.ifMatch };
    return send(reply, valueOrProblem(await this.deliveries.replayPeriod(identityOf(change, body), wanted, body)));
  }

  @Post('deliveries/:deliveryId/replay')
  async replay(
    @Param('deliveryId') deliveryId: string,
    @Body(emptyBody) body: unknown,
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const replayed = await this.deliveries.replay(identityOf(change, body), storable(deliveryId), change.ifMatch);
    return send(reply, valueOrProblem(replayed));
  }
}
