import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import {
  Change,
  Described,
  IdentifierPipe,
  identityOf,
  send,
  valueOrProblem,
  type ChangeRequest,
} from '@sluice/platform';
import type { FastifyReply } from 'fastify';
import { assignBody, assignHoldBody, type AssignBody, type Assignee } from './assignment.js';
import { ASSIGN_HOLD, ASSIGN_SHIPMENTS } from './assignments.api.js';
import { AssignmentsService } from './assignments.service.js';

/** Who looks after what is held. */
@Controller('v1/holds')
export class AssignmentsController {
  constructor(private readonly assignments: AssignmentsService) {}

  @Post('assign')
  @HttpCode(200)
  @Described(ASSIGN_SHIPMENTS)
  async assign(
    @Body(assignBody) body: AssignBody,
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return send(reply, valueOrProblem(await this.assignments.assign(identityOf(change, body), body)));
  }

  @Post(':holdId/assign')
  @HttpCode(200)
  @Described(ASSIGN_HOLD)
  async assignHold(
    @Param('holdId', new IdentifierPipe('holdId')) _holdId: string,
    @Body(assignHoldBody) body: { readonly shipmentId: string; readonly to: Assignee },
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const { shipmentId, to } = body;
    const asked = { shipmentIds: [shipmentId], to };
    return send(reply, valueOrProblem(await this.assignments.assign(identityOf(change, body), asked)));
  }
}
