import { Body, Controller, Get, Inject, Param, Post, Query, Res } from '@nestjs/common';
import {
  CalledBy,
  Change,
  Described,
  emptyBody,
  IdentifierPipe,
  identityOf,
  send,
  valueOrProblem,
  type Caller,
  type ChangeRequest,
} from '@sluice/platform';
import type { FastifyReply } from 'fastify';
import { EndpointId } from '../endpoints/endpoints.controller.js';
import { LIST_DELIVERIES, REPLAY_DELIVERY, REPLAY_PERIOD, TEST_ENDPOINT } from './deliveries.api.js';
import { DeliveriesService } from './deliveries.service.js';
import type { DeliveryResource } from './delivery.js';
import { cursorAfterDelivery, readDeliveryQuery } from './delivery-query.js';
import { replayBody, type ReplayBody } from './replay-body.js';

/** What was sent to an endpoint, what waits, trying it out, and sending it again. */
@Controller('v1')
export class DeliveriesController {
  constructor(@Inject(DeliveriesService) private readonly deliveries: DeliveriesService) {}

  @Get('webhooks/:endpointId/deliveries')
  @Described(LIST_DELIVERIES)
  async list(
    @EndpointId() endpointId: string,
    @Query() query: Record<string, unknown>,
    @CalledBy() caller: Caller,
  ): Promise<{ items: DeliveryResource[]; nextCursor?: string }> {
    const page = await this.deliveries.page(endpointId, caller, readDeliveryQuery(query));
    const { items, endsAt } = valueOrProblem(page);
    return { items, ...(endsAt === undefined ? {} : { nextCursor: cursorAfterDelivery(endsAt) }) };
  }

  @Post('webhooks/:endpointId/test')
  @Described(TEST_ENDPOINT)
  async test(
    @EndpointId() endpointId: string,
    @Body(emptyBody) body: unknown,
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const tested = await this.deliveries.test(identityOf(change, body), endpointId, change.ifMatch);
    return send(reply, valueOrProblem(tested));
  }

  @Post('webhooks/:endpointId/replay')
  @Described(REPLAY_PERIOD)
  async replayPeriod(
    @EndpointId() endpointId: string,
    @Body(replayBody) body: ReplayBody,
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const wanted = { endpointId, ifMatch: change.ifMatch };
    return send(reply, valueOrProblem(await this.deliveries.replayPeriod(identityOf(change, body), wanted, body)));
  }

  @Post('deliveries/:deliveryId/replay')
  @Described(REPLAY_DELIVERY)
  async replay(
    @Param('deliveryId', new IdentifierPipe('deliveryId')) deliveryId: string,
    @Body(emptyBody) body: unknown,
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const replayed = await this.deliveries.replay(identityOf(change, body), deliveryId, change.ifMatch);
    return send(reply, valueOrProblem(replayed));
  }
}
