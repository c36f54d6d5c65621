import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import {
  BodyPipe,
  Change,
  Described,
  IdentifierPipe,
  identityOf,
  send,
  valueOrProblem,
  type ChangeRequest,
} from '@sluice/platform';
import type { FastifyReply } from 'fastify';
import { LIFT_HOLD, PLACE_HOLD } from './manual-holds.api.js';
import { ManualHoldsService } from './manual-holds.service.js';

/** Why: whoever finds the hold has to understand it. */
const reasonBody = new BodyPipe<{ readonly reason: string }>({
  title: 'ManualHoldReason',
  type: 'object',
  additionalProperties: false,
  required: ['reason'],
  properties: { reason: { type: 'string', minLength: 1, maxLength: 4000, pattern: '\\S' } },
});

const ShipmentId = (): ParameterDecorator => Param('shipmentId', new IdentifierPipe('shipmentId'));

/** Holds that people place, and lift again: nothing but their word is behind them. */
@Controller('v1/shipments/:shipmentId/holds')
export class ManualHoldsController {
  constructor(private readonly manualHolds: ManualHoldsService) {}

  @Post()
  @Described(PLACE_HOLD)
  async place(
    @ShipmentId() shipmentId: string,
    @Body(reasonBody) { reason }: { readonly reason: string },
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return send(
      reply,
      valueOrProblem(await this.manualHolds.place(identityOf(change, { reason }), shipmentId, reason)),
    );
  }

  @Post(':holdId/lift')
  @Described(LIFT_HOLD)
  async lift(
    @ShipmentId() shipmentId: string,
    @Param('holdId', new IdentifierPipe('holdId')) holdId: string,
    @Body(reasonBody) { reason }: { readonly reason: string },
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const lifted = { shipmentId, holdId, reason };
    return send(reply, valueOrProblem(await this.manualHolds.lift(identityOf(change, { reason }), lifted)));
  }
}
