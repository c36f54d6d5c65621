import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { Described } from '@sluice/platform';
import type { FastifyReply } from 'fastify';
import { send } from '../http/answer.js';
import { Change, type ChangeRequest } from '../http/change-request.js';
import { IdentifierPipe } from '../http/identifier.pipe.js';
import { identityOf } from '../http/posts.js';
import { valueOrProblem } from '../outcome.js';
import { whyBody } from './filing-body.js';
import { RENEW_FILING } from './filings.api.js';
import type { FilingFields } from './lifecycle.js';
import { RenewalsService } from './renewals.service.js';

@Controller('v1/filings/:filingId/renew')
export class RenewalsController {
  constructor(private readonly renewals: RenewalsService) {}

  /** Answers the successor. Nothing can be overwritten by it, so If-Match is heeded when sent and not asked for. */
  @Post()
  @Described(RENEW_FILING)
  async renew(
    @Param('filingId', new IdentifierPipe('filingId')) filingId: string,
    @Body(whyBody) body: FilingFields | null,
    @Change() change: ChangeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const renewal = { filingId, why: body?.reason, ifMatch: change.ifMatch };
    return send(reply, valueOrProblem(await this.renewals.renew(identityOf(change, body ?? {}), renewal)));
  }
}
